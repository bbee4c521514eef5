package io.chuangkou.terminal.workflow;

import static io.chuangkou.terminal.demo.CounterFixture.code;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.centre.Faults;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.LineToCentre;
import io.chuangkou.terminal.demo.MovableClock;
import io.chuangkou.terminal.notice.Level;
import io.chuangkou.terminal.workflow.CashierState.OpenItem;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A centre that answers, and whose answers are no use: it is there, and nothing is done for it. */
class UnusableAnswerTest {

  @TempDir Path folder;
  private final MovableClock clock = new MovableClock();
  private CounterFixture fixture;
  private LineToCentre line;

  @BeforeEach
  void open() {
    fixture = new CounterFixture(folder, clock);
    line = fixture.line();
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @ParameterizedTest
  @CsvSource({
    "GARBAGE, 2201, CENTRE-GARBAGE, 0",
    "HTTP_ERROR, 2201, CENTRE-GATEWAY, 0",
    "TRUNCATE, 2204, CENTRE-GARBAGE, 1",
    "GARBAGE, 2206, CENTRE-GARBAGE, 1",
    "HTTP_ERROR, 2206, CENTRE-GATEWAY, 1"
  })
  void an_answer_that_cannot_be_read_is_no_offline_reason_and_the_visit_is_released(
      Faults.Kind fault, String infno, String code, long released) {
    fixture.insert("zhang-san");
    fixture.strike(fault, infno);
    CashierState refused = fixture.tryBill(fixture.bill("B1", "30.00"));
    assertEquals(Stage.IDENTIFIED, refused.stage());
    assertEquals(code, code(refused));
    assertNull(refused.post().offer());
    // Where a visit was opened, its release is answered afterwards.
    assertEquals(released == 0 ? Level.DOWN : Level.OK, refused.centre().level());
    assertEquals(released, line.count("2205"));
    assertEquals(released, line.count("2202"));
    assertEquals(Stage.TRIAL, fixture.driver().after(fixture.desk()::trial).stage());
  }

  @Test
  void amounts_that_do_not_add_up_are_refused_with_the_rule_that_they_break() {
    fixture.insert("zhang-san");
    line.answer("2206", output -> output.withObject("setlinfo").put("fund_pay_sumamt", "0.01"));
    CashierState refused = fixture.tryBill(fixture.bill("B1", "300.00"));
    assertEquals(Stage.IDENTIFIED, refused.stage());
    assertEquals("CENTRE-SUM", code(refused));
    String said = requireNonNull(refused.notice()).sentence();
    assertTrue(said.contains("基金支付总额不等于各基金之和"), said);
    assertNull(refused.post().offer());
    assertEquals(1, line.count("2202"));
  }

  @Test
  void an_answer_about_somebody_else_is_refused_and_the_visit_is_released() {
    fixture.insert("zhang-san");
    line.answer("2206", output -> output.withObject("setlinfo").put("psn_no", "320100000000"));
    CashierState refused = fixture.tryBill(fixture.bill("B1", "300.00"));
    assertEquals("CENTRE-OTHER-BILL", code(refused));
    assertNull(refused.post().offer());
    assertEquals(1, line.count("2202"));
  }

  @Test
  void a_sign_in_that_cannot_be_read_is_no_offline_reason() {
    fixture.insert("zhang-san");
    fixture.counter().composition().centre().signOut();
    fixture.strike(Faults.Kind.GARBAGE, "9001");
    CashierState refused = fixture.tryBill(fixture.bill("B1", "30.00"));
    assertEquals("CENTRE-GARBAGE", code(refused));
    assertEquals(Stage.IDENTIFIED, refused.stage());
    assertNull(refused.post().offer());
  }

  @Test
  void a_person_is_not_taken_for_known_because_the_answer_about_them_cannot_be_read() {
    fixture.strike(Faults.Kind.GARBAGE, "1101");
    CashierState refused = fixture.insert("zhang-san");
    assertEquals(Stage.NO_CARD, refused.stage());
    assertEquals("CENTRE-GARBAGE", code(refused));
  }

  @Test
  void a_queued_bill_with_unusable_answers_waits_for_a_person_and_leaves_no_visit_open() {
    fixture.insert("zhang-san");
    line.down();
    fixture.tryBill(fixture.bill("B1", "300.00"));
    assertEquals(Stage.PROVISIONAL, fixture.settle().stage());
    fixture.driver().after(fixture.desk()::next);
    line.answer("2206", output -> output.withObject("setlinfo").put("fund_pay_sumamt", "0.01"));
    line.up();

    OpenItem parked = sendUntilParked();
    assertEquals(3, line.count("2201"));
    assertEquals(3, line.count("2202"));
    String said =
        fixture.counter().composition().journal().lastNote(parked.id()).orElseThrow().words();
    assertTrue(said.contains("CENTRE-SUM") && said.contains("基金支付总额"), said);
    assertEquals(Map.of(), fixture.effective());

    line.plain();
    fixture.driver().after(() -> fixture.desk().choose(parked.id(), "RELEASE"));
    fixture.approve();
    fixture.drain();
    assertEquals(Map.of("B1", 1), fixture.effective());
  }

  private OpenItem sendUntilParked() {
    CashierState state = fixture.driver().after(fixture.desk()::lookAtDay);
    for (int attempt = 0; attempt < 10 && !isParked(state); attempt++) {
      int before = state.open().getFirst().attempts();
      clock.move(Duration.ofMinutes(6));
      fixture.desk().drain();
      state =
          fixture.driver().await(now -> isParked(now) || now.open().getFirst().attempts() > before);
    }
    assertTrue(isParked(state), "sent again and again");
    return state.open().getFirst();
  }

  private static boolean isParked(CashierState state) {
    return !state.open().getFirst().options().isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0, 第 1 行", "1, 第 2 行"})
  void a_line_that_the_centre_does_not_answer_is_named_before_money_is_asked(int index, String at) {
    fixture.insert("zhang-san");
    line.answer("2204", output -> output.withArray("result").remove(index));
    CashierState refused = fixture.tryBill(twoLines());
    assertEquals(Stage.IDENTIFIED, refused.stage());
    assertEquals("LINES-DIFFER", code(refused));
    String said = requireNonNull(refused.notice()).sentence();
    assertTrue(said.contains(at), said);
    assertNull(refused.post().offer());
    assertEquals(0, line.count("2206"));
    assertEquals(1, line.count("2202"));
  }

  @Test
  void a_line_that_was_never_sent_is_named_before_money_is_asked() {
    fixture.insert("zhang-san");
    line.answer(
        "2204",
        output -> {
          ArrayNode lines = output.withArray("result");
          lines.add(((ObjectNode) lines.get(0)).deepCopy().put("feedetl_sn", "77"));
        });
    CashierState refused = fixture.tryBill(twoLines());
    assertEquals("LINES-DIFFER", code(refused));
    assertTrue(requireNonNull(refused.notice()).sentence().contains("77"));
    assertEquals(1, line.count("2202"));
  }

  @ParameterizedTest
  @CsvSource({"det_item_fee_sumamt", "inscp_scp_amt"})
  void an_amount_of_a_line_that_is_not_ours_is_named_before_money_is_asked(String field) {
    fixture.insert("zhang-san");
    line.answer(
        "2204", output -> ((ObjectNode) output.withArray("result").get(1)).put(field, "1.00"));
    CashierState refused = fixture.tryBill(twoLines());
    assertEquals("LINES-DIFFER", code(refused));
    String said = requireNonNull(refused.notice()).sentence();
    assertTrue(said.contains("第 2 行"), said);
    assertEquals(1, line.count("2202"));
  }

  private Path twoLines() {
    return fixture.file(
        "two.json",
        """
        {"number": "B1", "lines": [
          {"code": "XJ01CAA040E001020100001", "quantity": "1", "unitPrice": "98.00"},
          {"code": "XJ01CAA040E001020100001", "quantity": "1", "unitPrice": "10.00"}]}
        """);
  }
}
