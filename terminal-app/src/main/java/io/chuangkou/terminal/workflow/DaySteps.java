package io.chuangkou.terminal.workflow;

import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.util.Arrays;

/** What is done at the end of the day. Belongs to the desk's one thread. */
final class DaySteps {

  private final Desk desk;
  private final DeskLoop loop;
  private final Journeys journeys;

  DaySteps(Desk desk, DeskLoop loop, Journeys journeys) {
    this.desk = desk;
    this.loop = loop;
    this.journeys = journeys;
  }

  /** Looks at the day so far. */
  void look() {
    desk.day = new DayBook(null);
  }

  /** Whether this is something of the day. */
  boolean knows(String id) {
    return Arrays.stream(DayBook.Act.values()).anyMatch(act -> act.name().equals(id));
  }

  /** Does something about the day. */
  void choose(String id, String option) {
    switch (DayBook.Act.valueOf(option)) {
      case RECONCILE -> reconcile();
      case LOG_OUT -> logOut();
    }
  }

  private void reconcile() {
    loop.requireFree();
    Stage before = desk.stage;
    loop.work(
        Stage.RECORDING,
        before,
        () -> journeys.reconciliation().of(journeys.today()),
        compared -> {
          desk.stage = before;
          desk.day = new DayBook(compared);
        });
  }

  /** Nobody works here any more; 9002 tells the centre. */
  private void logOut() {
    loop.require(Stage.NO_CARD, Stage.SETTLED);
    desk.clear();
    desk.day = null;
    loop.aside(journeys.centre()::signOut);
    journeys.duty().logOut();
  }
}
