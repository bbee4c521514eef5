package io.chuangkou.terminal.workflow;

import io.chuangkou.terminal.centre.SendResult;
import io.chuangkou.terminal.day.Corrections;
import io.chuangkou.terminal.day.DayMatters;
import io.chuangkou.terminal.day.Reconciliation;
import io.chuangkou.terminal.day.StatementDifference;
import io.chuangkou.terminal.day.StatementDifference.Remedy;
import io.chuangkou.terminal.ledger.ClosingReason;
import io.chuangkou.terminal.queue.OpenItems;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** What is done at the end of the day. Belongs to the desk's one thread. */
public final class DaySteps {

  private final Desk desk;
  private final DeskLoop loop;
  private final OperatorSteps operators;
  private final Reconciliation reconciliation;
  private final Corrections corrections;
  private final OpenItems items;
  private final QueueSteps queue;
  private final DayMatters matters;

  /** At a desk. */
  public DaySteps(
      DeskLoop loop,
      OperatorSteps operators,
      Reconciliation reconciliation,
      Corrections corrections,
      OpenItems items,
      QueueSteps queue,
      DayMatters matters) {
    this.desk = loop.desk();
    this.loop = loop;
    this.operators = operators;
    this.reconciliation = reconciliation;
    this.corrections = corrections;
    this.items = items;
    this.queue = queue;
    this.matters = matters;
  }

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
    }
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
