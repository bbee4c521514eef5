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
    settle("li-si", "B2", "120.00");
    report();
    logIn(DemoStaff.CASHIER);
    report();
    assertReported();
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
    String number = fixture.driver().await(state -> true).history().getFirst().settlementId();
    CashierState cancelled = fixture.driver().after(() -> fixture.desk().cancelSettlement(number));
    assertEquals(paid, requireNonNull(cancelled.cancelled()).refund());
    drawer = drawer.minus(paid);
    report();
    assertEquals(paid.negated().toYuan(), drawerOf(reports.getLast()));
    assertReported();
  }

  private void assertReported() {
    Fen sum =
        reports.stream().map(EveryFenTest::drawerOf).map(Fen::ofYuan).reduce(Fen.ZERO, Fen::plus);
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
    fixture.driver().after(fixture.desk()::next);
    fixture.insert(card);
    fixture.tryBill(fixture.bill(number, yuan));
    CashierState settled = fixture.settle();
    assertEquals(Stage.SETTLED, settled.stage());
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

  private static String drawerOf(SlipLayout report) {
    return report.lines().stream()
        .filter(SlipLayout.Pair.class::isInstance)
        .map(SlipLayout.Pair.class::cast)
        .filter(pair -> pair.label().startsWith("应有现金"))
        .findFirst()
        .orElseThrow()
        .value();
  }
}
