package io.chuangkou.terminal.cashier.model;

import io.chuangkou.terminal.workflow.Cashier;
import io.chuangkou.terminal.workflow.CashierState.Login;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** A log-in as it is being typed; it lies over whatever is shown until it was answered. */
public final class LoginForm {

  private final Cashier cashier;
  private final Consumer<Login> laying;
  private final Runnable lifting;
  private final BooleanSupplier isShown;
  private final ObjectProperty<Cursor> cursor;
  private final StringProperty number = new SimpleStringProperty("");
  private final StringProperty password = new SimpleStringProperty("");

  /**
   * A form.
   *
   * @param laying lays it over what is shown
   * @param lifting shows again what lay beneath
   * @param isShown whether it lies there
   */
  LoginForm(
      Cashier cashier,
      Consumer<Login> laying,
      Runnable lifting,
      BooleanSupplier isShown,
      ObjectProperty<Cursor> cursor) {
    this.cashier = cashier;
    this.laying = laying;
    this.lifting = lifting;
    this.isShown = isShown;
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
    boolean shown = isShown.getAsBoolean();
    if (asked != null && !shown) {
      laying.accept(asked);
      clear();
      cursor.set(Cursor.OPERATOR);
    } else if (asked == null && shown) {
      lifting.run();
      clear();
      cursor.set(Cursor.at(stage));
    }
  }

  private void clear() {
    number.set("");
    password.set("");
  }
}
