package io.chuangkou.settlement.gateway;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.message.Response;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

/** A line that brings the answer to an earlier message once more. */
class LatestAnswersTest {

  private static final String TIME = "20260302093000123";

  private final LatestAnswers answers = new LatestAnswers();

  private static Response refusal(String number, String time) {
    return new Response(
        Response.REFUSED, number, time, time, "余额不足", "", JsonNodeFactory.instance.objectNode());
  }

  private void centreNumbers() {
    for (int i = 0; i < 20; i++) {
      assertFalse(answers.isOfAnother("M" + i, refusal("R" + i, TIME)));
    }
  }

  @Test
  void theRefusalOfAnotherMessageIsNone() {
    centreNumbers();
    assertTrue(answers.isOfAnother("another", refusal("R19", TIME)));
  }

  @Test
  void aMessageThatIsSentAgainHasItsOwnAnswerAgain() {
    centreNumbers();
    assertFalse(answers.isOfAnother("M19", refusal("R19", TIME)));
  }

  @Test
  void aCentreThatAnswersUnderOneNumberIsBelieved() {
    for (int i = 0; i < 20; i++) {
      assertFalse(answers.isOfAnother("M" + i, refusal("R", TIME)));
    }
  }

  @Test
  void whatHasNoNumberOrNoTimeIsBelieved() {
    centreNumbers();
    for (int i = 0; i < 2; i++) {
      assertFalse(answers.isOfAnother("unnumbered" + i, refusal("", TIME)));
      assertFalse(answers.isOfAnother("untimed" + i, refusal("R99", "")));
    }
  }
}
