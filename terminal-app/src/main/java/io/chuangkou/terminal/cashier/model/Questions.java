package io.chuangkou.terminal.cashier.model;

import io.chuangkou.terminal.cashier.model.Panel.Sheet;
import io.chuangkou.terminal.workflow.Cashier;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Day;
import io.chuangkou.terminal.workflow.CashierState.Option;
import io.chuangkou.terminal.workflow.CashierState.Settled;
import java.util.List;
import java.util.Optional;

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

  /** What to do with the marked open item. */
  void chooseForItem(CashierState state) {
    marked(state.open())
        .ifPresent(
            item ->
                ask(
                    item.id(),
                    item.what() + " " + item.maskedName(),
                    item.id(),
                    item.options(),
                    Sheet.QUEUE));
  }

  /** What to do about the marked task of the day's end. */
  void chooseForTask(CashierState state) {
    Day day = state.post().day();
    if (day != null) {
      marked(day.tasks())
          .ifPresent(
              task -> ask(task.id(), task.title(), task.detail(), task.options(), Sheet.DAY));
    }
  }

  private void ask(String id, String title, String sentence, List<Option> options, Sheet back) {
    if (!options.isEmpty()) {
      panels.open(new Panel.Choose(id, title, sentence, options, back));
    }
  }

  private <T> Optional<T> marked(List<T> rows) {
    int row = panels.row().get();
    return row >= 0 && row < rows.size() ? Optional.of(rows.get(row)) : Optional.empty();
  }

  /** The marked option is done. */
  void choose(Panel.Choose asked) {
    Option chosen = asked.options().get(panels.row().get());
    panels.open(asked.back());
    cashier.choose(asked.id(), chosen.id());
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
      case Panel.PayInFull offer -> cashier.payInFull();
      case Panel.ClearDesk clear -> cashier.next();
      case Panel.Admit admit -> cashier.admit();
      case Panel.CancelAdmission cancel -> cashier.cancelAdmission();
      case Panel.Withdraw withdraw -> cashier.withdraw(withdraw.filed().number());
    }
  }
}
