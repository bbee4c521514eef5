package io.chuangkou.terminal.workflow;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.slip.ReportComposer;
import io.chuangkou.terminal.slip.ShiftReport;
import io.chuangkou.terminal.workflow.AuditRecord.Act;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import io.chuangkou.terminal.workflow.DayRow.Remedy;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** What is done at the end of the day. Belongs to the desk's one thread. */
final class DaySteps {

  private final Desk desk;
  private final DeskLoop loop;
  private final Journeys journeys;
  private final Shift shift;
  private final Approvals approvals;
  private final Runnable afterQueue;
  private final ReportComposer composer = new ReportComposer();

  /** With what takes up at the desk what the queue has done. */
  DaySteps(
      Desk desk,
      DeskLoop loop,
      Journeys journeys,
      Shift shift,
      Approvals approvals,
      Runnable afterQueue) {
    this.desk = desk;
    this.loop = loop;
    this.journeys = journeys;
    this.shift = shift;
    this.approvals = approvals;
    this.afterQueue = afterQueue;
  }

  /** Looks at the day so far. */
  void look() {
    desk.day = new DayBook(journeys.today(), null);
  }

  /** Whether this is something of the day. */
  boolean knows(String id) {
    return Arrays.stream(DayBook.Act.values()).anyMatch(act -> act.name().equals(id))
        || row(id).isPresent();
  }

  private Optional<DayRow> row(String id) {
    return Optional.ofNullable(desk.day).flatMap(day -> day.row(id));
  }

  /** Does something about the day, or about one of its rows. */
  void choose(String id, String option) {
    Optional<DayRow> row = row(id);
    if (row.isPresent()) {
      Remedy remedy = Remedy.valueOf(option);
      approvals.ask(remedy.name(), supervisor -> putRight(row.get(), remedy, supervisor));
      return;
    }
    switch (DayBook.Act.valueOf(option)) {
      case RECONCILE -> reconcile();
      case REPORT -> report();
      case LOG_OUT -> logOut();
    }
  }

  private void reconcile() {
    loop.requireFree();
    Stage before = desk.stage;
    LocalDate today = journeys.today();
    loop.work(
        Stage.RECORDING,
        before,
        () -> journeys.reconciliation().of(today),
        compared -> {
          desk.stage = before;
          desk.day = new DayBook(today, compared);
        });
  }

  /** What is to be sent is sent at once, and the day is compared again. */
  private void putRight(DayRow row, Remedy remedy, String supervisor) {
    loop.requireFree();
    Stage before = desk.stage;
    LocalDate day = desk.day == null ? journeys.today() : desk.day.day();
    String operator = journeys.duty().speaker().number();
    loop.work(
        Stage.RECORDING,
        before,
        () -> {
          journeys.corrections().carryOut(day, row, remedy, operator, supervisor);
          journeys.queue().runNow();
          return row;
        },
        done -> {
          desk.stage = before;
          shift.readAgain();
          afterQueue.run();
          reconcile();
        });
  }

  /** A drawer of which list and ledger disagree is said aloud, and nothing is refused for it. */
  private void report() {
    String operator = journeys.duty().speaker().number();
    ShiftReport report =
        journeys.reports().of(operator, shift.byNumber(), journeys.clock().instant());
    desk.report = composer.compose(report);
    ShiftReport.Drawer drawer = report.drawer();
    journeys
        .audit()
        .add(
            operator,
            Act.REPORT,
            Long.toString(report.head().number()),
            drawer.ledger(),
            Fen.ZERO,
            drawer.agrees() ? "" : Fault.DRAWER_DIFFERS.code());
    if (!drawer.agrees()) {
      loop.say(Level.DOWN, Fault.DRAWER_DIFFERS.advice());
    }
  }

  /** Nobody works here any more; 9002 tells the centre. */
  private void logOut() {
    loop.require(Stage.NO_CARD, Stage.SETTLED);
    report();
    desk.clear();
    desk.day = null;
    loop.aside(journeys.centre()::signOut);
    journeys.duty().logOut();
  }
}
