package io.chuangkou.terminal.cashier.model;

import io.chuangkou.terminal.cashier.model.Panel.Menu;
import io.chuangkou.terminal.cashier.model.Panel.Sheet;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.visit.Dispensed.Untraced;
import io.chuangkou.terminal.workflow.Cashier;
import io.chuangkou.terminal.workflow.CashierState;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The boxes that are handed out, as they are scanned one after the other. */
public final class BoxTyping {

  private final Cashier cashier;
  private final Panels panels;
  private final ObjectProperty<Cursor> cursor;
  private final StringProperty text = new SimpleStringProperty("");
  private final BooleanProperty split = new SimpleBooleanProperty();
  private int asked;

  BoxTyping(Cashier cashier, Panels panels, ObjectProperty<Cursor> cursor) {
    this.cashier = cashier;
    this.panels = panels;
    this.cursor = cursor;
  }

  /** What the scanner types. */
  public StringProperty text() {
    return text;
  }

  /** Whether the next box was opened, and a part of it is handed out. */
  public BooleanProperty split() {
    return split;
  }

  /** Indices of the lines whose boxes are scanned. */
  public static List<Integer> lines(Bill bill) {
    return IntStream.range(0, bill.lines().size())
        .filter(index -> bill.lines().get(index).isPackagedDrug())
        .boxed()
        .toList();
  }

  void open(CashierState state) {
    text.set("");
    split.set(false);
    open(firstOpen(state.bill()));
  }

  private void open(int row) {
    panels.open(Sheet.BOXES);
    panels.row().set(row);
    cursor.set(Cursor.BOX);
  }

  /**
   * Enter: the scan is taken for the marked line.
   *
   * @param otherwise what Enter means where nothing was scanned
   */
  void enter(CashierState state, Runnable otherwise) {
    if (text.get().isBlank()) {
      otherwise.run();
    } else {
      cashier.scanBox(line(state.bill()), text.get(), split.get());
      text.set("");
      split.set(false);
    }
  }

  void delete(CashierState state) {
    cashier.removeBox(line(state.bill()));
  }

  /** Asks why the boxes of the marked line have no code. */
  void askReason() {
    asked = panels.row().get();
    panels.open(Menu.UNTRACED);
  }

  void give(Untraced reason, CashierState state) {
    open(asked);
    cashier.untraced(line(state.bill()), reason);
  }

  void returnFromReasons() {
    open(asked);
  }

  /** The mark goes on to the next line that lacks boxes when those of its own are there. */
  void show(CashierState before, CashierState next) {
    boolean scanned = !before.bill().lines().equals(next.bill().lines());
    int line = line(next.bill());
    if (scanned && line >= 0 && next.bill().lines().get(line).isTraced()) {
      panels.row().set(firstOpen(next.bill()));
    }
  }

  private static int firstOpen(Bill bill) {
    List<Integer> lines = lines(bill);
    return IntStream.range(0, lines.size())
        .filter(row -> !bill.lines().get(lines.get(row)).isTraced())
        .findFirst()
        .orElse(Math.max(0, lines.size() - 1));
  }

  private int line(Bill bill) {
    return panels.marked(lines(bill)).orElse(-1);
  }
}
