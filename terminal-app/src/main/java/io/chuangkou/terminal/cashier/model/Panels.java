package io.chuangkou.terminal.cashier.model;

import io.chuangkou.terminal.cashier.model.Panel.Sheet;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;

/** Which panel lies over the desk, and which of its rows is marked. */
public final class Panels {

  private final ReadOnlyObjectWrapper<Panel> shown = new ReadOnlyObjectWrapper<>(Sheet.NONE);
  private Panel beneath = Sheet.NONE;
  private final IntegerProperty row = new SimpleIntegerProperty(0);

  /** What lies over the desk. */
  public ReadOnlyObjectProperty<Panel> shown() {
    return shown.getReadOnlyProperty();
  }

  /** Index of the marked row. */
  public IntegerProperty row() {
    return row;
  }

  boolean none() {
    return shown.get() == Sheet.NONE;
  }

  /** Opens a panel with its first row marked. */
  void open(Panel panel) {
    row.set(0);
    shown.set(panel);
  }

  /** Asks about the marked row, which stays marked. */
  void ask(Panel.Confirm question) {
    shown.set(question);
  }

  /** Lays a panel over the one that is shown. */
  void lay(Panel panel) {
    beneath = shown.get();
    shown.set(panel);
  }

  /** Shows what lay beneath again. */
  void lift() {
    shown.set(beneath);
    beneath = Sheet.NONE;
  }

  void close() {
    shown.set(Sheet.NONE);
  }

  void toggle(Panel panel) {
    if (shown.get().equals(panel)) {
      close();
    } else {
      open(panel);
    }
  }
}
