package io.chuangkou.terminal.day;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.centre.Faults;
import io.chuangkou.settlement.money.Bearers;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.Composition;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.DemoStaff;
import io.chuangkou.terminal.demo.MovableClock;
import io.chuangkou.terminal.ledger.AuditRecord;
import io.chuangkou.terminal.ledger.ClosingReason;
import io.chuangkou.terminal.ledger.LedgerEntry;
import io.chuangkou.terminal.ledger.LocalLedger;
import io.chuangkou.terminal.ledger.SettledBill;
import io.chuangkou.terminal.slip.PdfSlipRenderer;
import io.chuangkou.terminal.slip.ShiftReport;
import io.chuangkou.terminal.slip.ShiftReport.Kind;
import io.chuangkou.terminal.slip.ShiftReport.Row;
import io.chuangkou.terminal.slip.SlipLayout;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.OpenItem;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The drawer of a shift, by the shift's list and by the journal's entries. */
class ShiftReportTest {

  private static final Path PICTURES = Path.of("target", "screenshots");

  @TempDir private Path folder;
  private final MovableClock clock = new MovableClock();
  private CounterFixture fixture;
  private Fen drawer = Fen.ZERO;

  @BeforeEach
  void open() {
    fixture = new CounterFixture(folder, clock);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void list_and_ledger_agree_after_all_that_can_happen_to_cash_and_a_restart() throws IOException {
    Fen cancelled = settle("li-si", "B1", "300.00", Stage.SETTLED);
    cancel(cancelled);
    settle("li-si", "B2", "300.00", Stage.SETTLED);
    settle("zhang-san", "B3", "900.00", Stage.SETTLED);
    fixture.town().centre().down();
    settle("li-si", "B4", "120.00", Stage.PROVISIONAL);
    agrees();
    cancel(settle("zhang-san", "B5", "60.00", Stage.PROVISIONAL));
    payInFull("wang-xiaoming", "B6", "9000.00");
    agrees();

    fixture.reopen();
    agrees();
    fixture.driver().after(fixture.desk()::lookAtDay);
    fixture.town().centre().up();
    for (OpenItem difference : fixture.drain().open()) {
      agrees();
      close(difference);
    }
    ShiftReport report = agrees();
    assertEquals(1, row(report, Kind.FULL_CASH).count());
    assertEquals(2, row(report, Kind.PROVISIONAL).count());
    assertEquals(2, row(report, Kind.CANCELLED).count());
    assertTrue(row(report, Kind.REFUNDED).money().isNegative(), report::toString);
    assertEquals(2, row(report, Kind.REFUNDED).count());
    assertEquals("1001", report.operator());

    SlipLayout slip = requireNonNull(reported().post().report());
    Files.createDirectories(PICTURES);
    try (OutputStream out = Files.newOutputStream(PICTURES.resolve("shift-report.pdf"))) {
      new PdfSlipRenderer().render(slip, out);
    }
    assertTrue(lines(slip).contains(drawer.toYuan()), lines(slip));
    assertFalse(lines(slip).contains("应有现金不一致"), lines(slip));
  }

  @Test
  void what_is_corrected_at_the_days_end_moves_no_cash_until_its_difference_does() {
    settle("zhang-san", "B1", "300.00", Stage.SETTLED);
    settle("zhang-san", "B2", "300.00", Stage.SETTLED);
    fixture.plant(
        "DELETE FROM message_log",
        "DELETE FROM settlement WHERE id = (SELECT MIN(id) FROM settlement)",
        "UPDATE settlement SET basic = basic - 100, person = person + 100");
    List<StatementDifference> rows = compare();
    assertEquals(2, rows.size());
    rows.forEach(this::putRight);
    agrees();
    assertTrue(compare().isEmpty());
    fixture.driver().await(state -> true).open().forEach(this::close);
    agrees();
    ShiftReport report = report();
    assertNotNull(report.compared().at());
    assertTrue(report.compared().flat());
    assertEquals(2, report.compared().settled());
    assertEquals(2, report.compared().proven());
    settle("zhang-san", "B3", "300.00", Stage.SETTLED);
    ShiftReport later = agrees();
    assertEquals(3, later.compared().settled());
    assertEquals(2, later.compared().proven(), "what was settled since is in no comparison");
  }

  @Test
  void what_is_adopted_counts_as_it_was_collected_and_its_difference_as_it_was_closed() {
    Faults faults = fixture.town().centre().faults();
    faults.arm(Faults.Plan.once(Faults.Kind.LOSE_ANSWER, "2207"));
    faults.arm(new Faults.Plan(Faults.Kind.GARBAGE, "2601", 0, 0, ""));
    settle("zhang-san", "B1", "300.00", Stage.UNKNOWN_OUTCOME);
    fixture.awaitAttempt();
    fixture.plant("UPDATE settlement SET basic = basic - 100, person = person + 100");
    compare().forEach(this::putRight);
    agrees();

    OpenItem difference = fixture.driver().await(state -> true).open().getFirst();
    assertEquals(Fen.ofYuan("1.00"), difference.difference(), "the person still owes it");
    fixture
        .driver()
        .after(() -> fixture.desk().choose(difference.id(), ClosingReason.TRANSFER.name()));
    assertTrue(fixture.approve().open().isEmpty());
    assertEquals(0, row(agrees(), Kind.COLLECTED).count(), "a transfer is not in the drawer");
    assertEquals(Fen.ZERO, lastClosed().cash());
  }

  @Test
  void a_shift_goes_on_past_midnight_until_it_is_reported() {
    cancel(settle("li-si", "B1", "300.00", Stage.SETTLED));
    assertEquals(Bearers.NOBODY, agrees().bearers(), "what was cancelled is nobody's share");
    fixture.town().centre().down();
    payInFull("wang-xiaoming", "B2", "9000.00");
    clock.move(Duration.ofHours(20));
    agrees();

    fixture.town().centre().up();
    OpenItem refund = fixture.drain().open().getFirst();
    clock.move(Duration.ofDays(4));
    close(refund);
    assertEquals(1, row(agrees(), Kind.REFUNDED).count());
    assertEquals(refund.difference(), lastClosed().cash());
  }

  private AuditRecord lastClosed() {
    Composition terminal = fixture.counter().composition();
    return terminal.audit().of(terminal.clock().today()).stream()
        .filter(record -> record.act() == AuditRecord.Act.CLOSE)
        .reduce((before, record) -> record)
        .orElseThrow();
  }

  @Test
  void an_entry_that_the_list_does_not_know_makes_the_report_loud_and_refuses_nothing() {
    settle("li-si", "B1", "80.00", Stage.SETTLED);
    LocalLedger journal = fixture.counter().composition().journal();
    SettledBill bill =
        fixture
            .counter()
            .composition()
            .bookings()
            .standing(fixture.counter().composition().clock().today())
            .getFirst();
    // The desk reads its list when the day begins: what comes from elsewhere is not in it.
    LedgerEntry.Provisional foreign =
        new LedgerEntry.Provisional(bill.numbered("ZJforeign"), "A0", false, null);
    journal.queue(foreign);

    CashierState reported = reported();
    assertEquals("DRAWER-DIFFERS", CounterFixture.code(reported));
    assertTrue(lines(requireNonNull(reported.post().report())).contains("应有现金不一致"));
    fixture.driver().after(fixture.desk()::next);
    CashierState out = fixture.driver().after(() -> fixture.desk().choose("LOG_OUT", "LOG_OUT"));
    assertNotNull(out.post().login());
  }

  @Test
  void signing_out_leaves_the_report_for_whom_it_is_and_the_next_shift_begins_at_nothing() {
    settle("li-si", "B1", "80.00", Stage.SETTLED);
    fixture.driver().after(fixture.desk()::next);
    CashierState out = fixture.driver().after(() -> fixture.desk().choose("LOG_OUT", "LOG_OUT"));
    assertTrue(lines(requireNonNull(out.post().report())).contains(drawer.toYuan()));
    assertNotNull(out.post().login());

    CashierState in =
        fixture.logIn(DemoStaff.CASHIER.number(), DemoStaff.password(DemoStaff.CASHIER));
    assertEquals(null, in.post().report());
    assertEquals(Fen.ZERO, report().drawer().cash());
    assertTrue(report().drawer().agrees());
  }

  /** Settles a bill and puts what the slip says into the drawer. */
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

  private void payInFull(String card, String number, String yuan) {
    fixture.driver().after(fixture.desk()::next);
    fixture.insert(card);
    fixture.tryBill(fixture.bill(number, yuan));
    fixture.driver().after(fixture.desk()::payInFull);
    assertEquals(Stage.PAID_IN_FULL, fixture.settle().stage());
    drawer = drawer.plus(Fen.ofYuan(yuan));
  }

  private void cancel(Fen paid) {
    String id = fixture.driver().await(state -> true).history().getFirst().settlementId();
    assertEquals(
        Stage.CANCELLED, fixture.driver().after(() -> fixture.desk().cancelSettlement(id)).stage());
    drawer = drawer.minus(paid);
  }

  private void close(OpenItem difference) {
    fixture.driver().after(() -> fixture.desk().choose(difference.id(), ClosingReason.CASH.name()));
    fixture.approve();
    drawer = drawer.plus(requireNonNull(difference.difference()));
  }

  private List<StatementDifference> compare() {
    Composition terminal = fixture.counter().composition();
    return terminal.reconciliation().of(terminal.clock().today()).orRefuse().stream()
        .flatMap(group -> group.differences().stream())
        .toList();
  }

  private void putRight(StatementDifference row) {
    fixture.driver().after(fixture.desk()::lookAtDay);
    fixture.driver().after(() -> fixture.desk().choose("RECONCILE", "RECONCILE"));
    String remedy = row.remedies().iterator().next().name();
    fixture.driver().after(() -> fixture.desk().choose(row.id(), remedy));
    fixture.approve();
  }

  private CashierState reported() {
    fixture.driver().after(fixture.desk()::lookAtDay);
    return fixture.driver().after(() -> fixture.desk().choose("REPORT", "REPORT"));
  }

  private ShiftReport agrees() {
    ShiftReport report = report();
    assertEquals(drawer, report.drawer().cash());
    assertEquals(report.drawer().list(), report.drawer().ledger());
    return report;
  }

  /** By the desk's own list, as the desk makes it. */
  private ShiftReport report() {
    Composition terminal = fixture.counter().composition();
    return terminal.reports().preview("1001", terminal.list().known());
  }

  private static Row row(ShiftReport report, Kind kind) {
    return report.rows().stream().filter(row -> row.kind() == kind).findFirst().orElseThrow();
  }

  private static String lines(SlipLayout slip) {
    return slip.lines().toString();
  }
}
