package io.chuangkou.terminal.workflow;

import io.chuangkou.terminal.counter.BillRules;
import io.chuangkou.terminal.dispensing.BoxScanner;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.visit.Dispensed;
import io.chuangkou.terminal.visit.Dispensed.Untraced;

/** The boxes that are handed out for the bill on the desk. */
public final class BoxSteps {

  private final Desk desk;
  private final BoxScanner scanner;
  private final BillRules rules;

  /** At a desk. */
  public BoxSteps(DeskLoop loop, BoxScanner scanner, BillRules rules) {
    this.desk = loop.desk();
    this.scanner = scanner;
    this.rules = rules;
  }

  void scan(int line, String typed, boolean split) {
    requireScanning();
    BoxScanner.Scan scan = scanner.scan(desk.bill, line, typed, split);
    desk.bill = scan.bill();
    desk.scanned = scan.item() == null ? null : scan;
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
