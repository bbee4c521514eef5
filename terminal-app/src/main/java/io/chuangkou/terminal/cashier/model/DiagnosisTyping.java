package io.chuangkou.terminal.cashier.model;

import io.chuangkou.settlement.catalogue.Diagnosis;
import io.chuangkou.terminal.cashier.model.Panel.Sheet;
import io.chuangkou.terminal.workflow.Cashier;
import io.chuangkou.terminal.workflow.CashierState;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A diagnosis as it is looked for: by code, name or initials. */
public final class DiagnosisTyping {

  private final Cashier cashier;
  private final Panels panels;
  private final ObjectProperty<Cursor> cursor;
  private final StringProperty text = new SimpleStringProperty("");

  DiagnosisTyping(Cashier cashier, Panels panels, ObjectProperty<Cursor> cursor) {
    this.cashier = cashier;
    this.panels = panels;
    this.cursor = cursor;
    text.subscribe(
        typed -> {
          if (panels.shown().get() == Sheet.DIAGNOSES) {
            panels.row().set(0);
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
    panels.open(Sheet.DIAGNOSES);
    cashier.searchDiagnosis("");
    cursor.set(Cursor.DIAGNOSIS);
  }

  /** What is found; where nothing is, what the bill has. */
  public static List<Diagnosis> rows(CashierState state) {
    List<Diagnosis> found = state.asked().found();
    return found.isEmpty() ? state.bill().particulars().diagnoses() : found;
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
      panels
          .marked(state.asked().found())
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
      cashier.removeDiagnosis(panels.row().get());
    }
  }
}
