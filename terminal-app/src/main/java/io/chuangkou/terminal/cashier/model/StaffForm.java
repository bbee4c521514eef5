package io.chuangkou.terminal.cashier.model;

import io.chuangkou.terminal.notice.Level;
import io.chuangkou.terminal.notice.Notice;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.staff.Role;
import io.chuangkou.terminal.staff.StaffChange;
import io.chuangkou.terminal.workflow.Cashier;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** A change of who works here, as it is being typed. What was typed is not kept beyond it. */
public final class StaffForm {

  private final Cashier cashier;
  private final Executor screen;
  private final ObjectProperty<Cursor> cursor;
  private final Runnable done;
  private final Map<Cursor, StringProperty> typed = new EnumMap<>(Cursor.class);
  private final ReadOnlyObjectWrapper<@Nullable Function<Locale, Notice>> refused =
      new ReadOnlyObjectWrapper<>();

  /** What can be changed; the names are those of the options that open the form. */
  public enum Kind {
    ADD_OPERATOR,
    REMOVE_OPERATOR,
    RESET_PASSWORD,
    OWN_PASSWORD;

    /** What is typed for it, in this order. */
    public List<Cursor> fields() {
      return switch (this) {
        case ADD_OPERATOR ->
            List.of(
                Cursor.STAFF_NUMBER,
                Cursor.STAFF_NAME,
                Cursor.STAFF_ROLE,
                Cursor.NEW_PASSWORD,
                Cursor.REPEATED_PASSWORD);
        case REMOVE_OPERATOR -> List.of(Cursor.STAFF_NUMBER);
        case RESET_PASSWORD ->
            List.of(Cursor.STAFF_NUMBER, Cursor.NEW_PASSWORD, Cursor.REPEATED_PASSWORD);
        case OWN_PASSWORD ->
            List.of(Cursor.OLD_PASSWORD, Cursor.NEW_PASSWORD, Cursor.REPEATED_PASSWORD);
      };
    }

    static Optional<Kind> of(String option) {
      return Arrays.stream(values()).filter(kind -> kind.name().equals(option)).findFirst();
    }
  }

  /**
   * A form.
   *
   * @param done closes it
   */
  StaffForm(Cashier cashier, ObjectProperty<Cursor> cursor, Runnable done, Executor screen) {
    this.cashier = cashier;
    this.cursor = cursor;
    this.done = done;
    this.screen = screen;
    for (Kind kind : Kind.values()) {
      kind.fields()
          .forEach(field -> typed.computeIfAbsent(field, any -> new SimpleStringProperty("")));
    }
    typed.values().forEach(text -> text.subscribe(() -> refused.set(null)));
  }

  /** What is typed into one of its fields. */
  public StringProperty text(Cursor field) {
    StringProperty text = typed.get(field);
    if (text == null) {
      throw new IllegalArgumentException(field + " is no field of it");
    }
    return text;
  }

  /** Why it was not taken, in a language; none: nothing was refused. */
  public ReadOnlyObjectProperty<@Nullable Function<Locale, Notice>> refused() {
    return refused.getReadOnlyProperty();
  }

  void open(Kind kind) {
    clear();
    cursor.set(kind.fields().getFirst());
  }

  void clear() {
    typed.values().forEach(text -> text.set(""));
  }

  /** Enter: the next field; behind the last, it is handed over. */
  void enter(Kind kind) {
    int next = kind.fields().indexOf(cursor.get()) + 1;
    if (next < kind.fields().size()) {
      cursor.set(kind.fields().get(next));
      return;
    }
    try {
      handOver(kind);
    } catch (TerminalException e) {
      refused.set(language -> e.advice().notice(Level.WARNING, language));
    }
  }

  private void handOver(Kind kind) {
    if (kind.fields().contains(Cursor.NEW_PASSWORD)
        && !said(Cursor.NEW_PASSWORD).equals(said(Cursor.REPEATED_PASSWORD))) {
      text(Cursor.REPEATED_PASSWORD).set("");
      throw new TerminalException(TerminalFault.OPERATOR_REPEATED);
    }
    String number = said(Cursor.STAFF_NUMBER);
    switch (kind) {
      case ADD_OPERATOR ->
          cashier.changeStaff(
              StaffChange.add(number, said(Cursor.STAFF_NAME), role(), secret(Cursor.NEW_PASSWORD)),
              this::heard);
      case REMOVE_OPERATOR -> cashier.changeStaff(new StaffChange.Remove(number), this::heard);
      case RESET_PASSWORD ->
          cashier.changeStaff(
              StaffChange.password(number, secret(Cursor.NEW_PASSWORD)), this::heard);
      case OWN_PASSWORD ->
          cashier.changeOwnPassword(
              secret(Cursor.OLD_PASSWORD), secret(Cursor.NEW_PASSWORD), this::heard);
    }
  }

  private String said(Cursor field) {
    return text(field).get();
  }

  private char[] secret(Cursor field) {
    return said(field).toCharArray();
  }

  /** The roles are counted from one, in the order in which the field names them. */
  private Role role() {
    String digit = said(Cursor.STAFF_ROLE).strip();
    Role[] roles = Role.values();
    int index = digit.length() == 1 ? Character.digit(digit.charAt(0), 10) - 1 : -1;
    if (index < 0 || index >= roles.length) {
      throw new TerminalException(TerminalFault.OPERATOR_ROLE_UNKNOWN);
    }
    return roles[index];
  }

  private void heard(Optional<Notice> why) {
    screen.execute(
        () -> {
          if (why.isPresent()) {
            refused.set(language -> why.get());
          } else {
            clear();
            done.run();
          }
        });
  }
}
