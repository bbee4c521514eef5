package io.chuangkou.terminal.cashier.model;

import io.chuangkou.terminal.workflow.Cashier;
import io.chuangkou.terminal.workflow.CashierState.Login;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** A log-in as it is being typed; it lies over whatever is shown until it was answered. */
public final class LoginForm {

  private final Cashier cashier;
  private final Consumer<Login> laying;
  private final Runnable lifting;
  private final Supplier<@Nullable Login> shown;
  private final ObjectProperty<Cursor> cursor;
  private Cursor before = Cursor.DESK;
  private @Nullable Stage stageBefore;
  private final StringProperty number = new SimpleStringProperty("");
  private final StringProperty password = new SimpleStringProperty("");

  /**
   * A form.
   *
   * @param laying lays it over what is shown
   * @param lifting shows again what lay beneath
   * @param shown what lies there; none: it does not
   */
  LoginForm(
      Cashier cashier,
      Consumer<Login> laying,
      Runnable lifting,
      Supplier<@Nullable Login> shown,
      ObjectProperty<Cursor> cursor) {
    this.cashier = cashier;
    this.laying = laying;
    this.lifting = lifting;
    this.shown = shown;
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

  /**
   * Shows or ends it, as the desk asks for somebody or no longer does. Behind a lock the cursor
   * stands where it stood.
   */
  void show(@Nullable Login asked, Stage stage) {
    Login now = shown.get();
    if (Objects.equals(asked, now)) {
      return;
    }
    if (now != null) {
      lifting.run();
      cursor.set(now.isLocked() && stage == stageBefore ? before : Cursor.at(stage));
    }
    clear();
    if (asked != null) {
      before = cursor.get();
      stageBefore = stage;
      laying.accept(asked);
      number.set(asked.lockedBy());
      cursor.set(asked.isLocked() ? Cursor.PASSWORD : Cursor.OPERATOR);
    }
  }

  /** At a locked window: somebody else types their number. */
  void another() {
    clear();
    cursor.set(Cursor.OPERATOR);
  }

  private void clear() {
    number.set("");
    password.set("");
  }
}
