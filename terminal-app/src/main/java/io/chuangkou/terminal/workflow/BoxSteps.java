package io.chuangkou.terminal.workflow;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.billing.BillEditor;
import io.chuangkou.terminal.billing.Typed;
import io.chuangkou.terminal.billing.TypedBatch;
import io.chuangkou.terminal.counter.BillRules;
import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.dispensing.BoxScanner;
import io.chuangkou.terminal.dispensing.ShelfBatches;
import io.chuangkou.terminal.dispensing.ShelfPrices;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.visit.Batch;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.visit.Dispensed;
import io.chuangkou.terminal.visit.Dispensed.Untraced;
import io.chuangkou.terminal.visit.TraceCode;
import java.util.List;
import java.util.Optional;

/** The boxes that are handed out for the bill on the desk. */
public final class BoxSteps {

  private final Desk desk;
  private final RegionClock clock;
  private final BoxScanner scanner;
  private final BillSteps bills;
  private final ShelfBatches shelf;
  private final ShelfPrices prices;
  private final BillRules rules;

  /** At a desk. */
  public BoxSteps(
      DeskLoop loop,
      BoxScanner scanner,
      BillSteps bills,
      ShelfBatches shelf,
      ShelfPrices prices,
      BillRules rules) {
    this.desk = loop.desk();
    this.clock = loop.clock();
    this.bills = bills;
    this.shelf = shelf;
    this.prices = prices;
    this.scanner = scanner;
    this.rules = rules;
  }

  void scan(int line, String typed, boolean split) {
    requireScanning();
    BoxScanner.Scan scan = scanner.scan(desk.bill, line, typed, split);
    rules.dispensing().requireTaken(scan.box().code());
    if (scan.item() == null) {
      desk.bill = batched(scan.bill(), scan.line(), scan.box());
      desk.scanned = null;
    } else if (scan.line() >= 0) {
      Bill more = BillEditor.oneMore(scan.bill(), scan.line());
      put(more, scan.line(), scan.box());
    } else {
      begin(scan, scan.item());
    }
  }

  /** A line of one is added with its box; where no price is known, the line is typed first. */
  private void begin(BoxScanner.Scan scan, String item) {
    Optional<Fen> price = prices.of(item);
    desk.scanned = scan;
    if (price.isPresent()) {
      bills.add(List.of(new Typed.Line(item, "1", price.get().toYuan(), "")));
      int last = desk.bill.lines().size() - 1;
      desk.bill = batched(desk.bill, last, scan.box());
    }
  }

  private void put(Bill bill, int line, TraceCode box) {
    desk.bill = batched(scanner.into(bill, line, box), line, box);
    desk.scanned = null;
  }

  /** The batch that a code tells is on the shelf; where it tells none, that of the shelf is. */
  private Bill batched(Bill bill, int index, TraceCode box) {
    Bill.Line line = bill.lines().get(index);
    Batch told = box.batch();
    if (told != null) {
      shelf.remember(line.code(), told);
      return bill;
    }
    return bill.with(index, shelf.known(line));
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
