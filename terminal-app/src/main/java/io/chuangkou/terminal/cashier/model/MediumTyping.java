package io.chuangkou.terminal.cashier.model;

import io.chuangkou.terminal.billing.Typed;
import io.chuangkou.terminal.notice.Notice;
import io.chuangkou.terminal.workflow.Cashier;
import io.chuangkou.terminal.workflow.CashierState;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What a person shows beside a card, as it is being scanned or typed at the idle desk. */
public final class MediumTyping {

  /** What codes of media begin with. */
  private static final String REFUSED = "MEDIUM-";

  private final Cashier cashier;
  private final Refusals refusals;
  private boolean asked;
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
      asked = true;
      cashier.identify(text.get());
    }
  }

  /** What the desk says of what was handed over stands under it. */
  void show(CashierState next) {
    Notice notice = next.notice();
    if (asked && notice != null && notice.code().startsWith(REFUSED)) {
      refusals.say(Cursor.MEDIUM, notice);
    }
    asked = asked && next.stage().isBusy();
  }

  /** Whether nothing is half typed; if something is, it is named. */
  boolean isLeft() {
    return text.get().isBlank() || refusals.takes(Cursor.MEDIUM, new Typed.Left(text.get()));
  }

  void clear() {
    text.set("");
  }
}
