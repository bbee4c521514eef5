package io.chuangkou.terminal.workflow;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.centre.Faults;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.LineToCentre;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bills of more lines than one message carries. */
class ManyLinesTest {

  private static final int LINES = 350;
  private static final int MOST_OF_MESSAGE = 100;

  @TempDir Path folder;
  private CounterFixture fixture;
  private LineToCentre line;

  @BeforeEach
  void open() {
    fixture = new CounterFixture(folder);
    line = fixture.line();
    fixture.insert("zhang-san");
  }

  @AfterEach
  void close() {
    fixture.close();
    line.close();
  }

  /** Of one yuan each. */
  private Path bill(String visit) {
    String lines =
        IntStream.range(0, LINES)
            .mapToObj(
                number ->
                    "{\"code\": \"XJ01CAA040E001020100001\", \"quantity\": \"1\","
                        + " \"unitPrice\": \"1.00\"}")
            .collect(Collectors.joining(","));
    return fixture.file(
        "many.json",
        "{\"number\": \"B1\", \"visit\": \"%s\", \"diagnoses\": [{\"code\": \"J06.900\"}], \"lines\": [%s]}"
            .formatted(visit, lines));
  }

  private List<Integer> rows(String infno) {
    return line.asked().stream()
        .filter(asked -> asked.infno().equals(infno))
        .map(asked -> asked.input().path("feedetail").size())
        .toList();
  }

  /** Numbers of the lines that were uploaded, of all messages. */
  private Set<String> numbers(String infno) {
    return line.asked().stream()
        .filter(asked -> asked.infno().equals(infno))
        .flatMap(asked -> asked.input().path("feedetail").valueStream())
        .map(row -> row.path("feedetl_sn").asString())
        .collect(Collectors.toCollection(HashSet::new));
  }

  private void loseTheThirdAnswer(String infno) {
    AtomicInteger asked = new AtomicInteger();
    line.question(
        infno,
        input -> {
          if (asked.incrementAndGet() == 3) {
            fixture.strike(Faults.Kind.LOSE_ANSWER, infno);
          }
        });
  }

  @Test
  void a_bill_of_more_lines_than_a_message_carries_is_told_in_several() {
    CashierState tried = fixture.tryBill(bill("outpatient"));
    assertEquals(Stage.TRIAL, tried.stage());
    assertEquals(Fen.ofYuan("350.00"), requireNonNull(tried.trial()).settlement().total());
    assertEquals(4, rows("2204").size());
    assertTrue(rows("2204").stream().allMatch(rows -> rows <= MOST_OF_MESSAGE));
    assertEquals(LINES, numbers("2204").size());
    assertEquals(Stage.SETTLED, fixture.settle().stage());
    assertEquals(Map.of("B1", 1), fixture.effective());
  }

  @Test
  void after_a_lost_answer_in_the_middle_no_line_counts_twice() {
    loseTheThirdAnswer("2204");
    CashierState lost = fixture.tryBill(bill("outpatient"));
    assertEquals(LINES, lost.bill().lines().size());
    assertTrue(requireNonNull(lost.trial()).provisional());
    line.plain();
    fixture.driver().after(fixture.desk()::back);
    CashierState tried = fixture.driver().after(fixture.desk()::trial);
    assertEquals(Stage.TRIAL, tried.stage());
    assertEquals(Fen.ofYuan("350.00"), requireNonNull(tried.trial()).settlement().total());
    assertEquals(Stage.SETTLED, fixture.settle().stage());
    assertEquals(Map.of("B1", 1), fixture.effective());
  }

  @Test
  void a_stays_lines_are_uploaded_in_several_messages_and_none_twice_after_a_lost_answer() {
    loseTheThirdAnswer("2301");
    fixture.driver().after(() -> fixture.desk().importBill(bill("inpatient")));
    CashierState lost = fixture.admit();
    assertEquals(LINES, lost.bill().lines().size());
    line.plain();
    CashierState tried = fixture.driver().after(fixture.desk()::trial);
    assertEquals(Stage.TRIAL, tried.stage());
    assertEquals(Fen.ofYuan("350.00"), requireNonNull(tried.trial()).settlement().total());
    assertTrue(rows("2301").stream().allMatch(rows -> rows <= MOST_OF_MESSAGE));
    assertEquals(Stage.SETTLED, fixture.settle().stage());
  }
}
