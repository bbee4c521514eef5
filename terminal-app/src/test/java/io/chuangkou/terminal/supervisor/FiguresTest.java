package io.chuangkou.terminal.supervisor;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.centre.Faults;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.settlement.money.FundShare;
import io.chuangkou.terminal.Composition;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.DemoStaff;
import io.chuangkou.terminal.demo.MovableClock;
import io.chuangkou.terminal.notice.Words;
import io.chuangkou.terminal.slip.ShiftReport;
import io.chuangkou.terminal.slip.ShiftReport.Kind;
import io.chuangkou.terminal.supervisor.Chart.Bar;
import io.chuangkou.terminal.supervisor.Chart.Subject;
import io.chuangkou.terminal.tender.Tender;
import io.chuangkou.terminal.tender.TenderKind;
import io.chuangkou.terminal.tender.TenderLine;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.OpenItem;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a supervisor's charts draw is what the shift report and the journal say, to the fen. */
class FiguresTest {

  private static final String SUPERVISOR = "SUPERVISOR";

  @TempDir private Path folder;
  private final MovableClock clock = new MovableClock();
  private CounterFixture fixture;

  @BeforeEach
  void open() {
    fixture = new CounterFixture(folder, clock);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void the_charts_of_a_shift_are_its_report_to_the_fen() {
    settle("li-si", "B1", "300.00", Stage.SETTLED);
    cancelLast();
    settleByCard("zhang-san", "B2", "900.00");
    clock.move(Duration.ofHours(2));
    settle("li-si", "B3", "120.00", Stage.SETTLED);
    fixture.town().centre().down();
    settle("zhang-san", "B4", "60.00", Stage.PROVISIONAL);
    payInFull("wang-xiaoming", "B5", "9000.00");
    isTheReport();
    fixture.town().centre().up();
    for (OpenItem difference : fixture.drain().open()) {
      fixture.driver().after(() -> fixture.desk().choose(difference.id(), "CASH"));
      fixture.approve();
    }
    isTheReport();

    Dashboard shift = dashboards().shift();
    assertEquals(2, chart(shift, Subject.HOURS).bars().size(), "two hours in which money moved");
    assertEquals(List.of(3, 1, 1, 1, 0, 0), outcomes(shift));
  }

  /** Every chart, and the report that would be made now. */
  private void isTheReport() {
    Composition terminal = fixture.counter().composition();
    ShiftReport report = terminal.reports().preview("1001", terminal.list().known());
    Dashboard shift = dashboards().shift();
    Fen taken = report.drawer().ledger().total();
    assertFalse(taken.isZero());
    assertEquals(taken, chart(shift, Subject.TENDER).amount());
    assertEquals(
        report.tendered().stream().map(kind -> kind.name() + kind.net()).toList(),
        chart(shift, Subject.TENDER).bars().stream().map(FiguresTest::named).toList());
    assertEquals(report.bearers().fund(), chart(shift, Subject.FUNDS).amount());
    assertEquals(
        report.bearers().funds().stream().map(FiguresTest::named).toList(),
        chart(shift, Subject.FUNDS).bars().stream().map(FiguresTest::named).toList());
    assertEquals(taken, chart(shift, Subject.HOURS).amount());
    assertEquals(taken, chart(shift, Subject.WINDOWS).amount());
    int settled =
        count(report, Kind.SETTLED)
            + count(report, Kind.PROVISIONAL)
            + count(report, Kind.FULL_CASH);
    assertEquals(settled, chart(shift, Subject.HOURS).count());
    assertEquals(settled, chart(shift, Subject.WINDOWS).count());
    assertEquals(settled + count(report, Kind.CANCELLED), chart(shift, Subject.OUTCOMES).count());
    assertEquals(report.open().items(), chart(shift, Subject.WAITING).count());
  }

  private static String named(Bar bar) {
    return bar.name() + bar.amount();
  }

  private static String named(FundShare fund) {
    return fund.name() + fund.amount();
  }

  private static int count(ShiftReport report, Kind kind) {
    return report.rows().stream()
        .filter(row -> row.kind() == kind)
        .mapToInt(ShiftReport.Row::count)
        .sum();
  }

  @Test
  void each_day_has_what_was_taken_on_it_and_all_days_together_what_the_shift_took() {
    Fen first = settle("li-si", "B1", "300.00", Stage.SETTLED);
    clock.move(Duration.ofDays(3));
    settle("li-si", "B2", "120.00", Stage.SETTLED);
    cancelLast();
    Fen third = settle("zhang-san", "B3", "900.00", Stage.SETTLED);

    Dashboards all = dashboards();
    Dashboard shift = all.shift();
    assertEquals(first.plus(third), chart(shift, Subject.TENDER).amount());
    Dashboard today = all.before(shift);
    assertEquals(third, chart(today, Subject.TENDER).amount());
    assertEquals(List.of(2, 0, 0, 1, 0, 0), outcomes(today));
    Dashboard yesterday = all.before(today);
    assertTrue(chart(yesterday, Subject.TENDER).isEmpty());
    assertTrue(chart(yesterday, Subject.HOURS).isEmpty());
    Dashboard then = all.before(all.before(yesterday));
    assertEquals(first, chart(then, Subject.TENDER).amount());
    assertEquals(LocalDate.of(2026, 3, 2), then.day());
    assertEquals(today, all.after(yesterday));
    assertNull(all.after(today).day(), "after today there is the shift");
    assertNull(all.after(shift).day());
  }

  @Test
  void what_was_refused_and_what_was_unknown_at_first_is_counted() {
    fixture.strike(Faults.Kind.REFUSE, "2207");
    tried("li-si", "B1", "300.00");
    fixture.settle();
    assertEquals(List.of(0, 0, 0, 0, 1, 0), outcomes(dashboards().shift()));
    fixture.strike(Faults.Kind.LOSE_ANSWER, "2207");
    fixture.strike(Faults.Kind.LOSE_REQUEST, "2601");
    settle("zhang-san", "B2", "900.00", Stage.UNKNOWN_OUTCOME);
    assertEquals(List.of(0, 0, 0, 0, 1, 1), outcomes(dashboards().shift()));
    fixture.drain();
    assertEquals(
        List.of(0, 0, 0, 0, 1, 1), outcomes(dashboards().shift()), "also once it is cleared up");
  }

  @Test
  void what_waits_is_told_by_how_long_it_has() {
    assertTrue(chart(dashboards().shift(), Subject.WAITING).isEmpty());
    settleOnce("li-si");
    fixture.town().centre().down();
    settle("li-si", "B1", "120.00", Stage.PROVISIONAL);
    clock.move(Duration.ofHours(3));
    List<Bar> bars = chart(dashboards().shift(), Subject.WAITING).bars();
    assertEquals(List.of(0, 1, 0, 0), bars.stream().map(Bar::count).toList());
    assertTrue(bars.get(1).note().contains("3 小时"), bars.get(1).note());
  }

  @Test
  void a_supervisor_is_asked_before_a_cashier_sees_charts_and_turns_them() {
    settleOnce("li-si");
    CashierState asked = choose("FIGURES");
    assertEquals("查看图表", requireNonNull(asked.post().login()).act());
    assertNull(asked.post().figures());
    CashierState refused =
        fixture.logIn(DemoStaff.CASHIER.number(), DemoStaff.password(DemoStaff.CASHIER));
    assertEquals("OPERATOR-ROLE", CounterFixture.code(refused));
    assertNull(refused.post().figures());
    fixture.approve();
    CashierState shown = fixture.driver().await(state -> state.post().figures() != null);
    assertNull(requireNonNull(shown.post().figures()).day());
    choose("EARLIER_FIGURES");
    CashierState today = fixture.driver().await(FiguresTest::isOfADay);
    assertEquals(LocalDate.of(2026, 3, 2), requireNonNull(today.post().figures()).day());
    assertNull(choose("CLOSE_FIGURES").post().figures());
    assertEquals("STAGE", CounterFixture.code(choose("EARLIER_FIGURES")));
    assertNotNull(choose("FIGURES").post().login(), "the next look is asked for anew");
  }

  private static boolean isOfADay(CashierState state) {
    Dashboard figures = state.post().figures();
    return figures != null && figures.day() != null;
  }

  @Test
  void figures_are_copied_as_columns_and_saved_as_csv() {
    Chart chart =
        new Chart(
            Subject.TENDER,
            "收款方式",
            Chart.Measure.AMOUNT,
            List.of(new Bar("银行卡, \"联机\"", 0, Fen.of(123456), "")),
            "");
    Dashboard dashboard =
        new Dashboard(null, "本班", "3 号窗口", List.of("图", "项目", "笔数", "金额", "说明"), List.of(chart));
    assertEquals(
        "本班\t3 号窗口\n图\t项目\t笔数\t金额\t说明\n收款方式\t\"银行卡, \"\"联机\"\"\"\t0\t1234.56\t\n",
        dashboard.text());
    assertEquals("\uFEFF图,项目,笔数,金额,说明\r\n收款方式,\"银行卡, \"\"联机\"\"\",0,1234.56,\r\n", dashboard.csv());
  }

  private Dashboards dashboards() {
    return fixture.counter().composition().dashboards(new Words(Locale.CHINESE));
  }

  private static Chart chart(Dashboard dashboard, Subject subject) {
    return dashboard.charts().stream()
        .filter(chart -> chart.subject() == subject)
        .findFirst()
        .orElseThrow();
  }

  /** Settled, provisional, in full, cancelled, refused, unknown. */
  private static List<Integer> outcomes(Dashboard dashboard) {
    return chart(dashboard, Subject.OUTCOMES).bars().stream().map(Bar::count).toList();
  }

  private CashierState choose(String option) {
    return fixture.driver().after(() -> fixture.desk().choose(SUPERVISOR, option));
  }

  private void settleOnce(String card) {
    settle(card, "B0", "80.00", Stage.SETTLED);
  }

  private void tried(String card, String number, String yuan) {
    fixture.driver().after(fixture.desk()::next);
    fixture.insert(card);
    fixture.tryBill(fixture.bill(number, yuan));
  }

  private Fen settle(String card, String number, String yuan, Stage expected) {
    tried(card, number, yuan);
    CashierState settled = fixture.settle();
    assertEquals(expected, settled.stage());
    return requireNonNull(settled.trial()).due();
  }

  private void settleByCard(String card, String number, String yuan) {
    tried(card, number, yuan);
    Fen due = requireNonNull(fixture.driver().await(state -> true).trial()).due();
    Tender tender =
        Tender.cash(Fen.of(100))
            .plus(new TenderLine(TenderKind.WECHAT, due.minus(Fen.of(100)), ""));
    fixture.driver().after(() -> fixture.desk().tender(tender));
    assertEquals(Stage.SETTLED, fixture.driver().after(fixture.desk()::settle).stage());
  }

  private void payInFull(String card, String number, String yuan) {
    tried(card, number, yuan);
    fixture.driver().after(fixture.desk()::payInFull);
    assertEquals(Stage.PAID_IN_FULL, fixture.settle().stage());
  }

  private void cancelLast() {
    String id = fixture.driver().await(state -> true).history().getFirst().settlementId();
    assertEquals(
        Stage.CANCELLED, fixture.driver().after(() -> fixture.desk().cancelSettlement(id)).stage());
  }
}
