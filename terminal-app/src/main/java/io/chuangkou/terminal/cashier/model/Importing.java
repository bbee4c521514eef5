package io.chuangkou.terminal.cashier.model;

import io.chuangkou.terminal.cashier.model.Panel.Sheet;
import io.chuangkou.terminal.notice.Notice;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.workflow.Cashier;
import io.chuangkou.terminal.workflow.CashierState;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import org.jspecify.annotations.Nullable;

/** A bill file: named, asked about where it would replace a bill, and read. */
public final class Importing {

  private final Cashier cashier;
  private final Panels panels;
  private final ObjectProperty<Cursor> cursor;
  private final Runnable closing;
  private final Refusals refusals;
  private final Executor screen;
  private final BillPath path = new BillPath();

  Importing(
      Cashier cashier,
      Panels panels,
      ObjectProperty<Cursor> cursor,
      Runnable closing,
      Refusals refusals,
      Executor screen) {
    this.cashier = cashier;
    this.panels = panels;
    this.cursor = cursor;
    this.closing = closing;
    this.refusals = refusals;
    this.screen = screen;
  }

  /** Its path. */
  public BillPath path() {
    return path;
  }

  /** Lets it be named. */
  void open() {
    panels.open(Sheet.IMPORT);
    cursor.set(Cursor.PATH);
  }

  /** Enter: it is read, or asked about. */
  void enter(CashierState state) {
    path.path().ifPresent(file -> take(file, state));
  }

  /** Reads a file, or asks where a bill with lines would be lost. */
  void take(Path file, CashierState state) {
    Bill bill = state.bill();
    if (bill.isOpenStay() || bill.lines().isEmpty()) {
      read(file);
    } else {
      panels.open(new Panel.ReplaceBill(file, bill.lines().size(), bill.total()));
    }
  }

  /** Reads it; where it is refused, its path stands there with the reason. */
  void read(Path file) {
    cashier.importBill(file, why -> screen.execute(() -> hear(file, why.orElse(null))));
  }

  private void hear(Path file, @Nullable Notice why) {
    if (why == null) {
      if (panels.shown().get() == Sheet.IMPORT) {
        closing.run();
      }
    } else {
      if (path.path().filter(file::equals).isEmpty()) {
        path.text().set(file.toString());
      }
      panels.open(Sheet.IMPORT);
      refusals.refuse(Cursor.PATH, why);
    }
  }
}
