package io.chuangkou.terminal.cashier.model;

import io.chuangkou.terminal.billing.TypedAmount;
import io.chuangkou.terminal.workflow.Cashier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The cash that lay in the drawer when the shift began, as it is being typed. */
public final class FloatTyping {

  private final Cashier cashier;
  private final StringProperty text = new SimpleStringProperty("");
  private final ReadOnlyBooleanWrapper refused = new ReadOnlyBooleanWrapper();

  FloatTyping(Cashier cashier) {
    this.cashier = cashier;
    text.addListener((typed, before, after) -> refused.set(TypedAmount.of(after).isRefused()));
  }

  /** Yuan, as typed. */
  public StringProperty text() {
    return text;
  }

  /** Whether what is typed is no amount. */
  public ReadOnlyBooleanProperty refused() {
    return refused.getReadOnlyProperty();
  }

  /**
   * Enter: it is noted; what is no amount stays to be corrected.
   *
   * @param done what comes then
   */
  void enter(Runnable done) {
    if (!refused.get()) {
      cashier.enterOpeningFloat(text.get());
      done.run();
    }
  }
}
