package io.chuangkou.terminal.cashier.model;

import io.chuangkou.terminal.reader.Presence;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Stage;

/** What the keys of the key bar do, in its order: the key map of the cashier's screen. */
public enum Act {
  HELP("F1"),
  NEXT("F2"),
  IMPORT("F3"),
  VISIT("F4"),
  READ("F5"),
  ENTRY("F6"),
  DELETE("F7"),
  QUEUE("F8"),
  CANCEL("F9"),
  DAY("F10"),
  SLIP("F11"),
  SETTLE("F12"),
  BACK("Esc");

  private final String cap;

  Act(String cap) {
    this.cap = cap;
  }

  /** What is printed on its key: also the name of its key code. */
  public String cap() {
    return cap;
  }

  /** Whether it can be done in this state. */
  public boolean fits(CashierState state) {
    return switch (this) {
      case HELP, QUEUE -> true;
      case NEXT ->
          !state.stage().isBusy()
              && (state.stage() != Stage.NO_CARD || !state.bill().lines().isEmpty());
      case IMPORT -> state.stage() == Stage.NO_CARD || state.stage() == Stage.IDENTIFIED;
      case READ ->
          state.stage() == Stage.NO_CARD
              || state.stage() == Stage.IDENTIFIED
              || (state.stage() == Stage.TRIAL && state.presence() != Presence.AGREES);
      case VISIT, ENTRY -> state.stage() == Stage.IDENTIFIED || state.stage() == Stage.TRIAL;
      case DELETE ->
          state.stage() == Stage.TRIAL
              || (state.stage() == Stage.IDENTIFIED && !state.bill().lines().isEmpty());
      case CANCEL, DAY -> !state.stage().isBusy();
      case SLIP -> state.slip() != null;
      case SETTLE ->
          state.stage() == Stage.TRIAL
              || state.stage() == Stage.DIFFERENCE
              || (state.stage() == Stage.IDENTIFIED
                  && (state.bill().awaitsAdmission() || !state.bill().lines().isEmpty()));
      case BACK -> state.stage() == Stage.IDENTIFIED || state.stage() == Stage.TRIAL;
    };
  }

  /** What {@link #SETTLE} is for a stay that is being billed: its admission, or its discharge. */
  public static String step(CashierState state) {
    if (state.stage() != Stage.IDENTIFIED || !state.bill().visit().isStay()) {
      return "";
    }
    return state.bill().awaitsAdmission() ? "admit" : "discharge";
  }

  /** Whether it moves money or clears the desk. */
  public boolean commits() {
    return switch (this) {
      case NEXT, SETTLE, CANCEL, READ, IMPORT, DAY -> true;
      case HELP, VISIT, ENTRY, DELETE, QUEUE, SLIP, BACK -> false;
    };
  }
}
