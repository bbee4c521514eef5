package io.chuangkou.terminal.cashier.model;

import io.chuangkou.terminal.cashier.model.Panel.Sheet;
import io.chuangkou.terminal.workflow.CashierState.Settled;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Which panel lies over the desk, and which of its rows is marked. */
public final class Panels {

  private final ReadOnlyObjectWrapper<Panel> shown = new ReadOnlyObjectWrapper<>(Sheet.NONE);
  private Panel beneath = Sheet.NONE;
  private final MarkedRow mark = new MarkedRow();

  /** What lies over the desk. */
  public ReadOnlyObjectProperty<Panel> shown() {
    return shown.getReadOnlyProperty();
  }

  /** Index of the marked row. */
  public IntegerProperty row() {
    return mark.index();
  }

  MarkedRow mark() {
    return mark;
  }

  /** Whether nothing lies over the desk. */
  public boolean none() {
    return shown.get() == Sheet.NONE;
  }

  /** Opens a panel with its first row marked. */
  void open(Panel panel) {
    mark.index().set(0);
    shown.set(panel);
  }

  /** The marked one of the rows. */
  <T> Optional<T> marked(List<T> rows) {
    return mark.of(rows);
  }

  /** Asks what is done, where there is something to do. */
  void choose(Panel.Choose asked) {
    if (!asked.options().isEmpty()) {
      open(asked);
    }
  }

  /** Asks why to cancel a settlement, unless that was done. */
  void askToCancel(Settled settled) {
    if (!settled.cancelled()) {
      open(new Panel.CancelReason(settled));
    }
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
