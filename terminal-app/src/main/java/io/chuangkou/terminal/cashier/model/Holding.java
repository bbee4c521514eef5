package io.chuangkou.terminal.cashier.model;

import io.chuangkou.terminal.waiting.WaitingBill;
import io.chuangkou.terminal.workflow.Cashier;
import io.chuangkou.terminal.workflow.CashierState;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The bill that is to be held, with a note; and what is done with bills that wait. */
public final class Holding {

  private final Cashier cashier;
  private final MarkedRow mark;
  private final Runnable opening;
  private final ObjectProperty<Cursor> cursor;
  private final StringProperty note = new SimpleStringProperty("");

  /**
   * A panel's.
   *
   * @param mark the bill that is meant
   * @param opening opens the form of the note
   */
  Holding(Cashier cashier, MarkedRow mark, Runnable opening, ObjectProperty<Cursor> cursor) {
    this.cashier = cashier;
    this.mark = mark;
    this.opening = opening;
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
    opening.run();
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
    mark.of(state.waiting().bills())
        .ifPresent(
            bill -> {
              closing.run();
              cashier.take(bill.id());
            });
  }

  /** Calls the number of the marked bill. */
  void call(CashierState state) {
    mark.of(state.waiting().bills()).map(WaitingBill::id).ifPresent(cashier::call);
  }

  /**
   * Deletes the marked bill, if it is a held one: those of the hospital's system are its own.
   *
   * @param asking asks before it is deleted
   */
  void delete(CashierState state, Consumer<WaitingBill> asking) {
    mark.of(state.waiting().bills()).filter(WaitingBill::isHeld).ifPresent(asking);
  }
}
