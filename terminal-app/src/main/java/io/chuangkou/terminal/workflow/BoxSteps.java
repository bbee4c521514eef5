package io.chuangkou.terminal.workflow;

import io.chuangkou.terminal.billing.TypedBatch;
import io.chuangkou.terminal.counter.BillRules;
import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.dispensing.BoxScanner;
import io.chuangkou.terminal.dispensing.ShelfBatches;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.visit.Batch;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.visit.Dispensed;
import io.chuangkou.terminal.visit.Dispensed.Untraced;

/** The boxes that are handed out for the bill on the desk. */
public final class BoxSteps {

  private final Desk desk;
  private final RegionClock clock;
  private final BoxScanner scanner;
  private final ShelfBatches shelf;
  private final BillRules rules;

  /** At a desk. */
  public BoxSteps(DeskLoop loop, BoxScanner scanner, ShelfBatches shelf, BillRules rules) {
    this.desk = loop.desk();
    this.clock = loop.clock();
    this.shelf = shelf;
    this.scanner = scanner;
    this.rules = rules;
  }

  void scan(int line, String typed, boolean split) {
    requireScanning();
    BoxScanner.Scan scan = scanner.scan(desk.bill, line, typed, split);
    rules.dispensing().requireTaken(scan.box().code());
    desk.bill = batched(scan);
    desk.scanned = scan.item() == null ? null : scan;
  }

  /** The batch that a code tells is on the shelf; where it tells none, that of the shelf is. */
  private Bill batched(BoxScanner.Scan scan) {
    if (scan.line() < 0) {
      return scan.bill();
    }
    Bill.Line line = scan.bill().lines().get(scan.line());
    Batch told = scan.box().batch();
    if (told != null) {
      shelf.remember(line.code(), told);
      return scan.bill();
    }
    return scan.bill().with(scan.line(), shelf.known(line));
  }

  /** Sets the batch of the boxes of a line whose codes do not tell it. */
  void batch(int line, TypedBatch typed) {
    Batch batch = typed.read(clock.today());
    Bill.Line at = at(line);
    change(line, at.dispensed().of(batch));
    shelf.remember(at.code(), batch);
  }

  void removeLast(int line) {
    change(line, at(line).dispensed().withoutLast());
  }

  void untraced(int line, Untraced reason) {
    change(line, at(line).dispensed().without(reason));
  }

  private void change(int line, Dispensed dispensed) {
    desk.bill = desk.bill.with(line, at(line).with(dispensed));
  }

  private Bill.Line at(int line) {
    requireScanning();
    if (line < 0 || line >= desk.bill.lines().size()) {
      throw new TerminalException(TerminalFault.TRACE_LINE);
    }
    return desk.bill.lines().get(line);
  }

  private void requireScanning() {
    if (!rules.scans() || desk.bill.visit().isStay()) {
      throw new TerminalException(TerminalFault.STAGE);
    }
  }
}
