package io.chuangkou.terminal.simulation;

import io.chuangkou.settlement.gateway.Exchange;
import io.chuangkou.store.OfflineStore;
import io.chuangkou.store.journal.Disk;
import io.chuangkou.terminal.counter.OfflineRules;
import io.chuangkou.terminal.print.PrinterPort;
import io.chuangkou.terminal.workflow.Cashier;
import io.chuangkou.terminal.workflow.CashierState;

/**
 * Something wrong that is put between the parts of the world, to see whether it is noticed. Each
 * method gives back what it was given unless the defect is there.
 */
interface Defect {

  /** Nothing wrong. */
  Defect NONE = new Defect() {};

  /** The disk under the store. */
  default Disk disk(Disk disk) {
    return disk;
  }

  /** The line between gateway and network. */
  default Exchange line(Exchange line) {
    return line;
  }

  /** The line of a terminal that works with a copy of the store. */
  default Exchange copied(Exchange line) {
    return line;
  }

  /** The way to the printer. */
  default PrinterPort printer(PrinterPort printer) {
    return printer;
  }

  /** The centre behind the network. */
  default Centre centre(Centre centre) {
    return centre;
  }

  /** The rules that a terminal starts with on this store. */
  default OfflineRules rules(OfflineRules rules, OfflineStore store) {
    return rules;
  }

  /** The desk under the cashier's hands. */
  default Cashier desk(Cashier desk) {
    return desk;
  }

  /** The screen before the cashier's eyes. */
  default CashierState screen(CashierState state) {
    return state;
  }

  /** The store was opened; nothing was put in order yet. */
  default void opened(OfflineStore store) {}

  /** The queue is about to be sent. */
  default void beforeQueue(OfflineStore store) {}
}
