package io.chuangkou.settlement.resettle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.policy.Policies;
import io.chuangkou.settlement.resettle.Resettle.Output;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResettleTest {

  private static final String GOOD =
      """
      {"story": "good", "region": "320100", "person": {"category": "other", "born": "1980-01-01"}, \
      "encounters": [{"id": "1", "kind": "outpatient", "date": "2022-03-01", \
      "provider": {"id": "C1", "level": 1, "setting": "community"}, \
      "items": [{"amount": "1000.00", "class": "A"}]}]}""";

  private static final String CARD =
      """
      {"story": "card", "query": "card", "date": "2016-06-06", \
      "credential": "medical_insurance_card", "holder": {}}""";

  private final List<Long> progress = new ArrayList<>();

  @Test
  void aFaultyLineIsAnsweredAndTheBatchGoesOn() throws Exception {
    List<String> answers =
        run(
                2,
                Output.ANSWERS,
                String.join(
                    "\n",
                    GOOD,
                    "",
                    "no json",
                    GOOD.replace("1000.00", "-1"),
                    "   ",
                    "[1]",
                    GOOD.replace("320100", "999999"),
                    GOOD.replace("\"good\"", "7"),
                    GOOD))
            .lines()
            .toList();

    assertEquals(7, answers.size());
    assertTrue(answers.get(0).startsWith("{\"story\": \"good\", \"result\": [{\"id\": \"1\", "));
    assertTrue(
        answers.get(1).startsWith("{\"story\": null, \"error\": {\"line\": 3, \"message\": "));
    assertEquals(
        "{\"story\": \"good\", \"error\": {\"line\": 4, \"message\":"
            + " \"encounters[0].items[0].amount: \\\"-1\\\" is no amount like 1250.00\"}}",
        answers.get(2));
    assertTrue(answers.get(3).startsWith("{\"story\": null, \"error\": {\"line\": 6, "));
    assertTrue(answers.get(4).startsWith("{\"story\": \"good\", \"error\": {\"line\": 7, "));
    assertTrue(answers.get(5).startsWith("{\"story\": null, \"error\": {\"line\": 8, "));
    assertEquals(answers.get(0), answers.get(6));
    assertEquals(List.of(9L), progress);
  }

  /** READINGS C-CATEGORY. */
  @Test
  void aCategoryThatTheRegionLacksMakesAStoryUnreadable() throws Exception {
    String refused = GOOD.replace("\"2022-03-01\", ", "\"2021-03-01\", ");
    String coverage =
        """
        {"story": "c", "query": "coverage", "region": "320412", "person": {"category": "other", \
        "born": "2022-03-01"}, "enrolment": {"kind": "newborn", "paidOn": "2022-05-30"}}""";
    String enrolled =
        "\"born\": \"1980-01-01\", \"enrolment\": {\"kind\": \"regular\", \"paidOn\": ";
    List<String> answers =
        run(
                1,
                Output.ANSWERS,
                String.join(
                    "\n",
                    GOOD.replace("\"other\"", "\"minor\""),
                    GOOD.replace("\"other\"", "\"minor\"")
                        .replace("\"born\": \"1980-01-01\"", enrolled + "\"2030-01-01\"}"),
                    GOOD.replace("320100", "320412"),
                    coverage,
                    coverage.replace("other", "minor"),
                    refused))
            .lines()
            .toList();
    assertTrue(
        answers
            .get(0)
            .startsWith(
                "{\"story\": \"good\", \"error\": {\"line\": 1, \"message\": \"the region has no"
                    + " category minor; write one of elderly, other, student_child, university"),
        answers.get(0));
    assertTrue(answers.get(1).startsWith("{\"story\": \"good\", \"error\": {\"line\": 2, "));
    assertTrue(answers.get(2).startsWith("{\"story\": \"good\", \"error\": {\"line\": 3, "));
    assertTrue(answers.get(3).startsWith("{\"story\": \"c\", \"error\": {\"line\": 4, "));
    assertEquals("{\"story\": \"c\", \"result\": {\"start\": \"2022-03-01\"}}", answers.get(4));
    assertTrue(answers.get(5).startsWith("{\"story\": \"good\", \"result\": "));
  }

  @Test
  void amountsBeyondAllReasonFailTheirStoryAlone() throws Exception {
    String line = "{\"amount\": \"9999999999.99\", \"class\": \"A\"}";
    String lines = String.join(",", Collections.nCopies(2000, line));
    String huge = GOOD.replace("{\"amount\": \"1000.00\", \"class\": \"A\"}", lines);
    List<String> answers = run(1, Output.ANSWERS, huge + "\n" + GOOD).lines().toList();
    assertTrue(answers.get(0).contains("too large"), answers.get(0));
    assertTrue(answers.get(1).contains("result"));
  }

  @Test
  void theNumberOfThreadsChangesNothing() throws Exception {
    String decks =
        String.join("\n", Collections.nCopies(5, String.join("\n", Decks.lines("random"))));
    String alone = run(1, Output.ANSWERS, decks);
    progress.clear();
    assertEquals(alone, run(7, Output.ANSWERS, decks));
    assertEquals(1000L, progress.getLast());
  }

  @Test
  void linesOfAnyLengthAndNumberKeepTheirNumbers() throws Exception {
    String long1 = GOOD.replace("good", "g".repeat(200_000));
    String some = "\n\r\n" + (GOOD + "\r\n").repeat(300) + "bad\n";
    List<String> answers =
        run(3, Output.ANSWERS, long1 + some + long1 + some + "bad").lines().toList();

    assertEquals(2 * 302 + 1, answers.size());
    assertEquals(answers.get(0), answers.get(302));
    assertTrue(answers.get(301).startsWith("{\"story\": null, \"error\": {\"line\": 303, "));
    assertTrue(answers.get(604).startsWith("{\"story\": null, \"error\": {\"line\": 607, "));
    assertEquals(607L, progress.getLast());
  }

  @Test
  void halfACharacterInANameIsNoFault() throws Exception {
    String answer = run(1, Output.ANSWERS, GOOD.replace("good", "\\ud800"));
    assertTrue(answer.startsWith("{\"story\": \"?\", \"result\": "), answer);
  }

  @Test
  void whatIsNoUtf8IsAFaultOfItsLineAlone() throws Exception {
    ByteArrayOutputStream cases = new ByteArrayOutputStream();
    cases.writeBytes("{\"story\": \"".getBytes(StandardCharsets.UTF_8));
    cases.write(0xFF);
    cases.writeBytes(("\"}\n" + GOOD).getBytes(StandardCharsets.UTF_8));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Resettle(Policies.load(), 1)
        .run(new ByteArrayInputStream(cases.toByteArray()), out, Output.ANSWERS, progress::add);

    List<String> answers = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertTrue(answers.get(0).contains("\"line\": 1, \"message\": \"no JSON: "), answers.get(0));
    assertTrue(answers.get(1).startsWith("{\"story\": \"good\", \"result\": "));
  }

  @Test
  void anExplanationNamesAmountRuleAndClause() throws Exception {
    String text = run(1, Output.EXPLANATIONS, GOOD);
    assertTrue(text.contains("起付线 deductible 200.00 · 基数 1000.00 · 起付线 200 元/年"), text);
    assertTrue(text.contains("nanjing-2022 §十五 门诊统筹待遇表"), text);
    assertTrue(text.contains("个人负担 person 700.00"), text);
  }

  @Test
  void explanationsAnswerQueriesAndFaultsAsUsual() throws Exception {
    String text = run(1, Output.EXPLANATIONS, "no json\n" + CARD);
    assertEquals(2, text.lines().count());
    assertTrue(text.contains("\"accept\": false"), text);
  }

  private String run(int threads, Output output, String in)
      throws IOException, InterruptedException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Resettle(Policies.load(), threads)
        .run(
            new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
            out,
            output,
            progress::add);
    return out.toString(StandardCharsets.UTF_8);
  }
}
