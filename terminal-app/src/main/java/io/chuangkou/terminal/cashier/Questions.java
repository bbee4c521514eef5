package io.chuangkou.terminal.cashier;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.cashier.Panel.Sheet;
import io.chuangkou.terminal.workflow.Cashier;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.OpenItem;
import io.chuangkou.terminal.workflow.CashierState.Settled;

/** Asks before what cannot be taken back, and does it once it is answered. */
final class Questions {

  private final Cashier cashier;
  private final Panels panels;

  Questions(Cashier cashier, Panels panels) {
    this.cashier = cashier;
    this.panels = panels;
  }

  /** Whether to cancel the marked settlement of the shift. */
  void askToCancel(CashierState state) {
    Settled settled = state.history().get(panels.row().get());
    if (!settled.cancelled()) {
      panels.ask(new Panel.CancelSettlement(settled));
    }
  }

  /** Whether the difference of the marked open item was refunded or collected. */
  void askToClose(CashierState state) {
    int row = panels.row().get();
    if (row >= 0 && row < state.open().size()) {
      OpenItem item = state.open().get(row);
      Fen difference = item.difference();
      if (difference != null) {
        panels.ask(new Panel.CloseDifference(item, difference));
      }
    }
  }

  /** Whether to admit the person. */
  void askToAdmit(CashierState state) {
    panels.open(new Panel.Admit(Picking.name(state), state.bill().visit()));
  }

  /** The answer was yes. */
  void answer(Panel.Confirm asked) {
    panels.close();
    switch (asked) {
      case Panel.CancelSettlement settlement ->
          cashier.cancelSettlement(settlement.settled().settlementId());
      case Panel.CloseDifference difference -> {
        panels.open(Sheet.QUEUE);
        cashier.closeDifference(difference.item().id());
      }
      case Panel.ClearDesk clear -> cashier.next();
      case Panel.Admit admit -> cashier.admit();
      case Panel.CancelAdmission cancel -> cashier.cancelAdmission();
      case Panel.Withdraw withdraw -> cashier.withdraw(withdraw.filed().number());
    }
  }
}
