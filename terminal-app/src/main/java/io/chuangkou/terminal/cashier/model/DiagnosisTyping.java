package io.chuangkou.terminal.cashier.model;

import io.chuangkou.terminal.workflow.Cashier;
import io.chuangkou.terminal.workflow.CashierState;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A diagnosis as it is looked for: by code, name or initials. */
public final class DiagnosisTyping {

  private final Cashier cashier;
  private final MarkedRow mark;
  private final Runnable opening;
  private final ObjectProperty<Cursor> cursor;
  private final StringProperty text = new SimpleStringProperty("");

  /**
   * A panel's.
   *
   * @param mark the diagnosis that is meant
   * @param opening opens the panel
   * @param isShown whether it is open
   */
  DiagnosisTyping(
      Cashier cashier,
      MarkedRow mark,
      Runnable opening,
      BooleanSupplier isShown,
      ObjectProperty<Cursor> cursor) {
    this.cashier = cashier;
    this.mark = mark;
    this.opening = opening;
    this.cursor = cursor;
    text.subscribe(
        typed -> {
          if (isShown.getAsBoolean()) {
            mark.index().set(0);
            cashier.searchDiagnosis(typed);
          }
        });
  }

  /** What is looked for. */
  public StringProperty text() {
    return text;
  }

  void open() {
    text.set("");
    opening.run();
    cashier.searchDiagnosis("");
    cursor.set(Cursor.DIAGNOSIS);
  }

  /**
   * Enter: the marked one is taken.
   *
   * @param otherwise what Enter means where nothing is looked for
   */
  void enter(CashierState state, Runnable otherwise) {
    if (text.get().isBlank()) {
      otherwise.run();
    } else {
      mark.of(state.asked().found())
          .ifPresent(
              found -> {
                cashier.addDiagnosis(found.code());
                text.set("");
              });
    }
  }

  /** Takes the marked one of the bill away. */
  void delete() {
    if (text.get().isBlank()) {
      cashier.removeDiagnosis(mark.index().get());
    }
  }
}
