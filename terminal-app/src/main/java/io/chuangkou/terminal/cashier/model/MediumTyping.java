package io.chuangkou.terminal.cashier.model;

import io.chuangkou.terminal.billing.Typed;
import io.chuangkou.terminal.workflow.Cashier;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What a person shows beside a card, as it is being scanned or typed at the idle desk. */
public final class MediumTyping {

  private final Cashier cashier;
  private final Refusals refusals;
  private final StringProperty text = new SimpleStringProperty("");

  MediumTyping(Cashier cashier, Refusals refusals) {
    this.cashier = cashier;
    this.refusals = refusals;
  }

  /** Code of an e-voucher, or an ID number. */
  public StringProperty text() {
    return text;
  }

  /**
   * Enter: it is handed over; what was refused stays to be corrected.
   *
   * @param otherwise what Enter means where nothing was typed
   */
  void enter(Runnable otherwise) {
    if (text.get().isBlank()) {
      otherwise.run();
    } else {
      cashier.identify(text.get());
    }
  }

  /** Whether nothing is half typed; if something is, it is named. */
  boolean isLeft() {
    return text.get().isBlank() || refusals.takes(Cursor.MEDIUM, new Typed.Left(text.get()));
  }

  void clear() {
    text.set("");
  }
}
