package io.chuangkou.terminal.cashier.model;

import io.chuangkou.settlement.catalogue.Diagnosis;
import io.chuangkou.terminal.billing.Typed;
import io.chuangkou.terminal.workflow.Cashier;
import io.chuangkou.terminal.workflow.CashierState;
import java.util.List;
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
  private final Refusals refusals;
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
      ObjectProperty<Cursor> cursor,
      Refusals refusals) {
    this.cashier = cashier;
    this.mark = mark;
    this.opening = opening;
    this.cursor = cursor;
    this.refusals = refusals;
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
      return;
    }
    List<Diagnosis> meant = cashier.diagnoses(text.get());
    if (meant.isEmpty()) {
      refusals.takes(Cursor.DIAGNOSIS, new Typed.Diagnosis(text.get()));
    } else if (meant.equals(state.asked().found())) {
      mark.of(meant).ifPresent(this::take);
    } else if (meant.size() == 1) {
      // What is listed still answers to what was typed before.
      take(meant.getFirst());
    }
  }

  private void take(Diagnosis diagnosis) {
    cashier.addDiagnosis(diagnosis.code());
    text.set("");
  }

  /** Esc: what is looked for is cleared; false: nothing is. */
  boolean back() {
    boolean typed = !text.get().isBlank();
    text.set("");
    return typed;
  }

  /** Takes the marked one of the bill away. */
  void delete() {
    if (text.get().isBlank()) {
      cashier.removeDiagnosis(mark.index().get());
    }
  }
}
