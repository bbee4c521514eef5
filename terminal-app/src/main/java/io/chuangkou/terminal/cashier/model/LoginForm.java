package io.chuangkou.terminal.cashier.model;

import io.chuangkou.terminal.workflow.Cashier;
import io.chuangkou.terminal.workflow.CashierState.Login;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** A log-in as it is being typed; it lies over whatever is shown until it was answered. */
public final class LoginForm {

  private final Cashier cashier;
  private final Panels panels;
  private final ObjectProperty<Cursor> cursor;
  private final StringProperty number = new SimpleStringProperty("");
  private final StringProperty password = new SimpleStringProperty("");

  LoginForm(Cashier cashier, Panels panels, ObjectProperty<Cursor> cursor) {
    this.cashier = cashier;
    this.panels = panels;
    this.cursor = cursor;
  }

  /** Operator number. */
  public StringProperty number() {
    return number;
  }

  /** Password. */
  public StringProperty password() {
    return password;
  }

  /** Enter: the password, or both are handed over, and the password is not kept here. */
  void enter() {
    if (cursor.get() == Cursor.PASSWORD) {
      char[] typed = password.get().toCharArray();
      password.set("");
      cashier.logIn(number.get(), typed);
    } else {
      cursor.set(Cursor.PASSWORD);
    }
  }

  /** Shows or ends it, as the desk asks for somebody or no longer does. */
  void show(@Nullable Login asked, Stage stage) {
    boolean shown = panels.shown().get() instanceof Panel.LogIn;
    if (asked != null && !shown) {
      panels.lay(new Panel.LogIn(asked));
      clear();
      cursor.set(Cursor.OPERATOR);
    } else if (asked == null && shown) {
      panels.lift();
      clear();
      cursor.set(Cursor.at(stage));
    }
  }

  private void clear() {
    number.set("");
    password.set("");
  }
}
