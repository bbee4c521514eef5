package io.chuangkou.terminal.cashier;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.workflow.CashierState.OpenItem;
import io.chuangkou.terminal.workflow.CashierState.Settled;

/** What lies over the desk. */
public sealed interface Panel {

  /** Panels that need nothing but the state of the desk. */
  enum Sheet implements Panel {
    /** Nothing. */
    NONE,
    /** Keys and what to do. */
    HELP,
    /** Open items. */
    QUEUE,
    /** Settlements of this shift. */
    HISTORY,
    /** The path of a bill file. */
    IMPORT,
    /** The slip, large. */
    SLIP
  }

  /** A question whose answer is an act. */
  sealed interface Confirm extends Panel {}

  /**
   * Whether to cancel a settlement.
   *
   * @param settled which
   */
  record CancelSettlement(Settled settled) implements Confirm {}

  /**
   * Whether a difference was refunded or collected.
   *
   * @param item whose item
   * @param difference its difference
   */
  record CloseDifference(OpenItem item, Fen difference) implements Confirm {}

  /**
   * Whether to clear the desk although a bill stands on it.
   *
   * @param total its total
   */
  record ClearDesk(Fen total) implements Confirm {}
}
