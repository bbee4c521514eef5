package io.chuangkou.settlement.resettle;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chuangkou.settlement.policy.Policies;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DecksTest {

  @ParameterizedTest
  @ValueSource(strings = {"named", "random"})
  void everyCaseAgreesToTheFen(String deck) {
    Answers answers = new Answers(Policies.load());
    JsonMapper mapper = new JsonMapper();
    List<String> cases = Decks.lines(deck);
    List<String> expected = Decks.lines(deck + ".expected");
    assertAll(
        IntStream.range(0, cases.size())
            .<Executable>mapToObj(
                i ->
                    () -> {
                      JsonNode wanted = mapper.readTree(expected.get(i));
                      assertEquals(wanted, answers.answer(i + 1, cases.get(i)));
                    }));
  }
}
