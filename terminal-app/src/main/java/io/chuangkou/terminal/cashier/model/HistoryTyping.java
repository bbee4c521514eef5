package io.chuangkou.terminal.cashier.model;

import io.chuangkou.terminal.slip.SlipLayout;
import io.chuangkou.terminal.workflow.Cashier;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Settled;
import io.chuangkou.terminal.workflow.CashierState.Sought;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A settlement as it is looked for: by a number, the end of one, or its day. */
public final class HistoryTyping {

  private final Cashier cashier;
  private final MarkedRow mark;
  private final Runnable opening;
  private final ObjectProperty<Cursor> cursor;
  private final StringProperty text = new SimpleStringProperty("");
  private boolean searched;

  /**
   * A panel's.
   *
   * @param mark the settlement that is meant
   * @param opening opens the panel
   */
  HistoryTyping(Cashier cashier, MarkedRow mark, Runnable opening, ObjectProperty<Cursor> cursor) {
    this.cashier = cashier;
    this.mark = mark;
    this.opening = opening;
    this.cursor = cursor;
    text.subscribe(this::forgetFound);
  }

  /** Where nothing is typed any more, the latest are listed again. */
  private void forgetFound() {
    if (searched && text.get().isBlank()) {
      searched = false;
      mark.index().set(0);
      cashier.searchSettlements("");
    }
  }

  /** What is looked for. */
  public StringProperty text() {
    return text;
  }

  void open() {
    text.set("");
    opening.run();
    cursor.set(Cursor.SETTLEMENT);
  }

  /** Whether Enter looks for what is typed; else it takes the marked row. */
  boolean isToSearch(CashierState state) {
    Sought sought = state.sought();
    return !text.get().isBlank()
        && (sought == null
            || !sought.typed().equals(text.get())
            || (sought.isSearching() && sought.rows().isEmpty()));
  }

  /**
   * Enter: what is typed is looked for; then the marked one is taken.
   *
   * @param taken takes it
   */
  void enter(CashierState state, Consumer<Settled> taken) {
    if (isToSearch(state)) {
      searched = true;
      mark.index().set(0);
      cashier.searchSettlements(text.get());
    } else {
      mark.of(state.settlements()).ifPresent(taken);
    }
  }

  /**
   * Has the slip of the marked one made once more.
   *
   * @param made hears it, on the workflow's thread
   */
  void remakeSlip(CashierState state, Consumer<SlipLayout> made) {
    mark.of(state.settlements())
        .ifPresent(settled -> cashier.remakeSlip(settled.settlementId(), made));
  }

  /** Esc: what is looked for is cleared; false: nothing is. */
  boolean back() {
    boolean typed = !text.get().isBlank();
    text.set("");
    return typed;
  }
}
