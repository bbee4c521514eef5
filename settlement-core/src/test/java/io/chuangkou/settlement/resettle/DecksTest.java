package io.chuangkou.settlement.resettle;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chuangkou.settlement.policy.Policies;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecksTest {

  @ParameterizedTest
  @ValueSource(strings = {"named", "random", "corners"})
  void everyCaseIsAnsweredToTheLetter(String deck) {
    CaseAnswers answers = new CaseAnswers(Policies.load());
    List<String> cases = Decks.lines(deck);
    List<String> expected = Decks.lines(deck + ".expected");
    assertEquals(expected.size(), cases.size());
    assertAll(
        IntStream.range(0, cases.size())
            .<Executable>mapToObj(
                i -> () -> assertEquals(expected.get(i), answer(answers, i + 1, cases.get(i)))));
  }

  private static String answer(CaseAnswers answers, long number, String line) {
    return new String(
        answers.answer(number, line.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
  }
}
