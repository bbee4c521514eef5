package io.chuangkou.terminal.cashier.model;

import io.chuangkou.terminal.cashier.model.Panel.Sheet;
import io.chuangkou.terminal.waiting.WaitingBill;
import io.chuangkou.terminal.workflow.Cashier;
import io.chuangkou.terminal.workflow.CashierState;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The bill that is to be held, with a note; and what is done with bills that wait. */
public final class Holding {

  private final Cashier cashier;
  private final Panels panels;
  private final ObjectProperty<Cursor> cursor;
  private final StringProperty note = new SimpleStringProperty("");

  Holding(Cashier cashier, Panels panels, ObjectProperty<Cursor> cursor) {
    this.cashier = cashier;
    this.panels = panels;
    this.cursor = cursor;
  }

  /** Why the bill is held, as it is typed. */
  public StringProperty note() {
    return note;
  }

  /** Asks for the note; where there is nothing to hold, the desk says why. */
  void open(CashierState state) {
    if (state.bill().lines().isEmpty() || state.bill().isOpenStay()) {
      cashier.hold("");
      return;
    }
    note.set("");
    panels.open(Sheet.HOLD);
    cursor.set(Cursor.NOTE);
  }

  /**
   * Enter where the note is typed: the bill is held.
   *
   * @param closing puts the form away
   */
  void enter(Runnable closing) {
    closing.run();
    cashier.hold(note.get());
  }

  /**
   * Enter on a bill that waits: it is taken to the desk.
   *
   * @param closing puts the list away
   */
  void take(CashierState state, Runnable closing) {
    panels
        .marked(state.waiting().bills())
        .ifPresent(
            bill -> {
              closing.run();
              cashier.take(bill.id());
            });
  }

  /** Calls the number of the marked bill. */
  void call(CashierState state) {
    panels.marked(state.waiting().bills()).map(WaitingBill::id).ifPresent(cashier::call);
  }

  /** Asks whether the marked bill is deleted; those of the hospital's system are its own. */
  void delete(CashierState state) {
    panels
        .marked(state.waiting().bills())
        .filter(WaitingBill::isHeld)
        .ifPresent(bill -> panels.open(new Panel.DiscardHeld(bill)));
  }
}
