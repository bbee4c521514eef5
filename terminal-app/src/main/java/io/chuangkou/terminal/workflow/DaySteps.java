package io.chuangkou.terminal.workflow;

import io.chuangkou.terminal.centre.SendResult;
import io.chuangkou.terminal.day.Corrections;
import io.chuangkou.terminal.day.DayMatters;
import io.chuangkou.terminal.day.Reconciliation;
import io.chuangkou.terminal.day.StatementDifference;
import io.chuangkou.terminal.day.StatementDifference.Remedy;
import io.chuangkou.terminal.ledger.ClosingReason;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.queue.OpenItems;
import io.chuangkou.terminal.staff.ApprovalMatter;
import io.chuangkou.terminal.supervisor.Dashboard;
import io.chuangkou.terminal.supervisor.Dashboards;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** What is done at the end of the day. Belongs to the desk's one thread. */
public final class DaySteps {

  private static final ApprovalMatter FIGURES =
      new ApprovalMatter(DayOverview.Act.FIGURES.name(), "", "", "", "", "", "");

  private final Desk desk;
  private final DeskLoop loop;
  private final OperatorSteps operators;
  private final Reconciliation reconciliation;
  private final Corrections corrections;
  private final OpenItems items;
  private final QueueSteps queue;
  private final DayMatters matters;
  private final Dashboards dashboards;

  /** At a desk. */
  public DaySteps(
      DeskLoop loop,
      OperatorSteps operators,
      Comparing comparing,
      OpenItems items,
      QueueSteps queue,
      Dashboards dashboards) {
    this.desk = loop.desk();
    this.loop = loop;
    this.operators = operators;
    this.reconciliation = comparing.reconciliation();
    this.corrections = comparing.corrections();
    this.items = items;
    this.queue = queue;
    this.matters = comparing.matters();
    this.dashboards = dashboards;
  }

  /** How a day is compared with the centre and put right, and what is said of it. */
  public record Comparing(
      Reconciliation reconciliation, Corrections corrections, DayMatters matters) {}

  /** Looks at the day so far. */
  void look() {
    desk.day = new DayOverview(loop.clock().today(), null);
  }

  private static boolean isAct(String id) {
    return Arrays.stream(DayOverview.Act.values()).anyMatch(act -> act.name().equals(id));
  }

  private Optional<StatementDifference> row(String id) {
    return Optional.ofNullable(desk.day).flatMap(day -> day.row(id));
  }

  /** Does something about the day, about one of its rows, or about an open item. */
  void choose(String id, String option) {
    Optional<StatementDifference> row = row(id);
    if (isAct(id)) {
      act(DayOverview.Act.valueOf(option));
    } else if (row.isPresent()) {
      Remedy remedy = Remedy.valueOf(option);
      operators.ask(
          matters.of(row.get(), remedy), supervisor -> putRight(row.get(), remedy, supervisor));
    } else {
      ClosingReason reason = ClosingReason.valueOf(option);
      operators.ask(
          matters.of(id, reason),
          supervisor -> items.carryOut(id, reason, operators.operator(), supervisor));
    }
  }

  private void act(DayOverview.Act act) {
    switch (act) {
      case RECONCILE -> reconcile();
      case OPENING_FLOAT -> {
        // It is typed: see Cashier.enterOpeningFloat.
      }
      case REPORT -> operators.report();
      case LAST_REPORT -> operators.lastReport();
      case LOG_OUT -> operators.logOut();
      case ADD_OPERATOR, REMOVE_OPERATOR, RESET_PASSWORD, OWN_PASSWORD -> {
        // They are typed: see Cashier.changeStaff.
      }
      case SUPERVISOR -> throw new TerminalException(TerminalFault.STAGE);
      case FIGURES -> operators.supervised(FIGURES, supervisor -> show(dashboards::shift));
      case EARLIER_FIGURES -> turn(dashboards::before);
      case LATER_FIGURES -> turn(dashboards::after);
      case CLOSE_FIGURES -> desk.figures = null;
    }
  }

  /** Turns to other charts where a supervisor looks at some. */
  private void turn(UnaryOperator<Dashboard> to) {
    Dashboard shown = desk.figures;
    if (shown == null) {
      throw new TerminalException(TerminalFault.STAGE);
    }
    loop.behind(() -> to.apply(shown), found -> desk.figures = desk.figures == null ? null : found);
  }

  private void show(Supplier<Dashboard> figures) {
    loop.behind(figures, found -> desk.figures = found);
  }

  private void reconcile() {
    loop.requireFree();
    Stage before = desk.stage;
    LocalDate today = loop.clock().today();
    loop.work(
        Stage.RECORDING,
        before,
        () -> reconciliation.of(today),
        compared -> {
          desk.stage = before;
          desk.day = new DayOverview(today, compared.orRefuse());
        });
  }

  /** What is to be sent is sent at once, and the day is compared again. */
  private void putRight(StatementDifference row, Remedy remedy, String supervisor) {
    loop.requireFree();
    Stage before = desk.stage;
    LocalDate day = desk.day == null ? loop.clock().today() : desk.day.day();
    String operator = operators.operator();
    loop.work(
        Stage.RECORDING,
        before,
        () -> {
          SendResult<StatementDifference> done =
              corrections.carryOut(day, row, remedy, operator, supervisor);
          return done.map(
              corrected -> {
                queue.runNow();
                return corrected;
              });
        },
        done -> {
          desk.stage = before;
          done.orRefuse();
          queue.afterCorrection();
          reconcile();
        });
  }
}
