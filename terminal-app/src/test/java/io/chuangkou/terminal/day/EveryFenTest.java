package io.chuangkou.terminal.day;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.DemoSite;
import io.chuangkou.terminal.demo.DemoStaff;
import io.chuangkou.terminal.demo.MovableClock;
import io.chuangkou.terminal.slip.SlipLayout;
import io.chuangkou.terminal.staff.Operator;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every fen that went over the counter is in exactly one of the reports that the desk showed. */
class EveryFenTest {

  private static final String DRAWER = "应有现金（元）";

  @TempDir private Path folder;
  private final MovableClock clock = new MovableClock();
  private final List<SlipLayout> reports = new ArrayList<>();
  private CounterFixture fixture;
  private Fen drawer = Fen.ZERO;

  @BeforeEach
  void open() {
    fixture = new CounterFixture(folder, clock);
    collect();
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void a_shift_that_was_left_without_a_report_is_reported_before_the_next_operator_begins() {
    settle("zhang-san", "B1", "300.00");
    logIn(DemoStaff.RELIEF);
    SlipLayout left = reports.getLast();
    assertEquals("3 / 1001", value(left, "窗口 / 收费员"));
    assertEquals("1002 接班时结出", value(left, "代结"));
    settle("li-si", "B2", "120.00");
    report();
    assertEquals("3 / 1002", value(reports.getLast(), "窗口 / 收费员"));
    logIn(DemoStaff.CASHIER);
    report();
    assertReported();
  }

  @Test
  void a_report_that_nobody_saw_because_the_terminal_ended_is_seen_at_the_next_log_in() {
    settle("zhang-san", "B1", "300.00");
    fixture.counter().composition().shifts().end(DemoStaff.CASHIER.number());
    fixture.reopen();
    collect();
    logIn(DemoStaff.RELIEF);
    assertReported();
    assertEquals("3 / 1001", value(reports.getLast(), "窗口 / 收费员"));
  }

  @Test
  void what_was_paid_provisionally_and_withdrawn_in_the_next_shift_is_in_both_once() {
    settle("zhang-san", "B0", "300.00");
    fixture.town().centre().down();
    Fen paid = settle("zhang-san", "B1", "60.00", Stage.PROVISIONAL);
    report();
    logIn(DemoStaff.RELIEF);
    assertEquals(paid, cancel());
    report();
    assertEquals(paid.negated().toYuan(), value(reports.getLast(), DRAWER));
    assertReported();
  }

  @Test
  void a_report_is_shown_once_more_as_long_as_nothing_moves() {
    settle("zhang-san", "B1", "300.00");
    report();
    report();
    assertEquals(1, reports.size());
    fixture.driver().after(fixture.desk()::next);
    fixture.driver().after(() -> fixture.desk().choose("LOG_OUT", "LOG_OUT"));
    logIn(DemoStaff.RELIEF);
    report();
    assertReported();
    assertEquals("0.00", value(reports.getLast(), DRAWER));
    fixture.driver().after(() -> fixture.desk().choose("LAST_REPORT", "LAST_REPORT"));
    assertEquals(2, reports.size());
  }

  @Test
  void the_opening_float_is_in_the_drawer_of_its_shift_over_a_restart() {
    fixture.driver().after(() -> fixture.desk().enterOpeningFloat("200"));
    CashierState refused = fixture.driver().after(() -> fixture.desk().enterOpeningFloat("2oo"));
    assertEquals("TENDER-AMOUNT", CounterFixture.code(refused));
    Fen paid = settle("zhang-san", "B1", "300.00");
    fixture.reopen();
    collect();
    CashierState back = fixture.driver().after(fixture.desk()::lookAtDay);
    assertEquals(paid.plus(Fen.ofYuan("200.00")), back.post().till().cash());
    report();
    assertEquals("200.00", value(reports.getLast(), "　备用金"));
    assertEquals(paid.plus(Fen.ofYuan("200.00")).toYuan(), value(reports.getLast(), DRAWER));
    settle("zhang-san", "B2", "60.00");
    report();
    assertEquals(drawer.minus(paid).toYuan(), value(reports.getLast(), DRAWER));
  }

  @Test
  void who_logs_in_again_goes_on_with_the_shift_over_restarts_and_midnights() {
    settle("zhang-san", "B1", "300.00");
    fixture.reopen();
    collect();
    clock.move(Duration.ofDays(3));
    logIn(DemoStaff.CASHIER);
    settle("zhang-san", "B2", "60.00");
    report();
    assertReported();
  }

  @Test
  void what_moves_within_the_millisecond_of_a_report_is_in_the_next() throws IOException {
    fixture.close();
    fixture =
        CounterFixture.still(Files.createDirectory(folder.resolve("still")), DemoSite.COMMUNITY);
    collect();
    settle("zhang-san", "B1", "300.00");
    report();
    settle("zhang-san", "B2", "60.00");
    report();
    assertReported();
  }

  @Test
  void a_clock_that_is_set_back_hides_nothing() {
    settle("zhang-san", "B1", "300.00");
    clock.move(Duration.ofSeconds(-40));
    report();
    settle("zhang-san", "B2", "60.00");
    clock.move(Duration.ofSeconds(-40));
    report();
    assertReported();
  }

  @Test
  void a_refund_is_in_the_report_of_the_shift_in_which_the_cash_went_out() {
    Fen paid = settle("zhang-san", "B1", "300.00");
    report();
    logIn(DemoStaff.RELIEF);
    assertEquals(paid, cancel());
    report();
    assertEquals(paid.negated().toYuan(), value(reports.getLast(), DRAWER));
    assertReported();
  }

  private void assertReported() {
    Fen sum =
        reports.stream()
            .map(report -> Fen.ofYuan(value(report, DRAWER)))
            .reduce(Fen.ZERO, Fen::plus);
    assertEquals(drawer, sum, reports::toString);
  }

  private void collect() {
    fixture.desk().watch(state -> take(state.post().report()));
  }

  private void take(@Nullable SlipLayout shown) {
    if (shown != null && (reports.isEmpty() || !reports.getLast().equals(shown))) {
      reports.add(shown);
    }
  }

  private Fen settle(String card, String number, String yuan) {
    return settle(card, number, yuan, Stage.SETTLED);
  }

  private Fen settle(String card, String number, String yuan, Stage expected) {
    fixture.driver().after(fixture.desk()::next);
    fixture.insert(card);
    fixture.tryBill(fixture.bill(number, yuan));
    CashierState settled = fixture.settle();
    assertEquals(expected, settled.stage());
    Fen due = requireNonNull(settled.trial()).due();
    drawer = drawer.plus(due);
    return due;
  }

  private void logIn(Operator operator) {
    fixture.driver().after(fixture.desk()::next);
    fixture.logIn(operator.number(), DemoStaff.password(operator));
  }

  private void report() {
    fixture.driver().after(fixture.desk()::lookAtDay);
    fixture.driver().after(() -> fixture.desk().choose("REPORT", "REPORT"));
  }

  /** What the screen says that goes back for the settlement made last. */
  private Fen cancel() {
    fixture.driver().after(fixture.desk()::lookAtDay);
    String number = fixture.driver().await(state -> true).history().getFirst().settlementId();
    CashierState cancelled = fixture.driver().after(() -> fixture.desk().cancelSettlement(number));
    Fen back = requireNonNull(cancelled.cancelled()).refund();
    drawer = drawer.minus(back);
    return back;
  }

  private static String value(SlipLayout report, String label) {
    return report.lines().stream()
        .filter(SlipLayout.Pair.class::isInstance)
        .map(SlipLayout.Pair.class::cast)
        .filter(pair -> pair.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new AssertionError(label + " is not in " + report))
        .value();
  }
}
