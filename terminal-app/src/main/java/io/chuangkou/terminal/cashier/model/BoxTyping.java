package io.chuangkou.terminal.cashier.model;

import io.chuangkou.terminal.notice.Notice;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.visit.Dispensed.Untraced;
import io.chuangkou.terminal.workflow.Cashier;
import io.chuangkou.terminal.workflow.CashierState;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The boxes that are handed out, as they are scanned one after the other. */
public final class BoxTyping {

  private final Cashier cashier;
  private final MarkedRow mark;
  private final Runnable opening;
  private final Runnable asking;
  private final ObjectProperty<Cursor> cursor;
  private final Refusals refusals;
  private final Executor screen;
  private final StringProperty text = new SimpleStringProperty("");
  private final BooleanProperty split = new SimpleBooleanProperty();
  private int asked;

  /**
   * A panel's.
   *
   * @param mark the line whose boxes are scanned
   * @param opening opens the panel
   * @param asking opens the reasons why there is no code
   */
  BoxTyping(
      Cashier cashier,
      MarkedRow mark,
      Runnable opening,
      Runnable asking,
      ObjectProperty<Cursor> cursor,
      Refusals refusals,
      Executor screen) {
    this.refusals = refusals;
    this.screen = screen;
    this.cashier = cashier;
    this.mark = mark;
    this.opening = opening;
    this.asking = asking;
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

  void open(CashierState state) {
    text.set("");
    split.set(false);
    open(firstOpen(state.bill()));
  }

  private void open(int row) {
    opening.run();
    mark.index().set(row);
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
      String scan = text.get();
      boolean part = split.get();
      text.set("");
      split.set(false);
      cashier.scanBox(
          line(state.bill()),
          scan,
          part,
          why -> why.ifPresent(notice -> screen.execute(() -> refuse(scan, part, notice))));
    }
  }

  /** What was refused comes back into its field, unless the next scan is there already. */
  private void refuse(String scan, boolean part, Notice why) {
    if (text.get().isEmpty()) {
      text.set(scan);
      split.set(part);
      refusals.say(Cursor.BOX, why);
    }
  }

  /** Esc: what was scanned is cleared; false: nothing was. */
  boolean back() {
    boolean typed = !text.get().isBlank();
    text.set("");
    return typed;
  }

  void delete(CashierState state) {
    cashier.removeBox(line(state.bill()));
  }

  /** Asks why the boxes of the marked line have no code. */
  void askReason() {
    asked = mark.index().get();
    asking.run();
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
      mark.index().set(firstOpen(next.bill()));
    }
  }

  private static int firstOpen(Bill bill) {
    List<Integer> lines = bill.packagedDrugs();
    return IntStream.range(0, lines.size())
        .filter(row -> !bill.lines().get(lines.get(row)).isTraced())
        .findFirst()
        .orElse(Math.max(0, lines.size() - 1));
  }

  private int line(Bill bill) {
    return mark.of(bill.packagedDrugs()).orElse(-1);
  }
}
