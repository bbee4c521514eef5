package io.chuangkou.terminal.billing;

import io.chuangkou.settlement.encounter.Encounter.Setting;
import io.chuangkou.terminal.counter.BillRules;
import io.chuangkou.terminal.counter.BillRules.Demand;
import io.chuangkou.terminal.counter.Counter;
import io.chuangkou.terminal.counter.DispensingRules;
import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.visit.Bill;
import java.util.stream.Collectors;

/** What this counter demands of a bill before it is tried. */
public final class BillCheck {

  private BillCheck() {}

  /**
   * Refuses a bill that lacks what is demanded.
   *
   * @throws TerminalException with what is missing
   */
  public static void require(Bill bill, Counter counter) {
    requireDiagnosed(bill, counter);
    BillRules rules = counter.rules().bills();
    if (rules.traceCodes() == Demand.REQUIRED && rules.scans() && !bill.visit().isStay()) {
      requireTraced(bill);
    }
    if (rules.scans() && !bill.visit().isStay()) {
      requireTold(bill, rules.dispensing());
    }
  }

  /** What the centre's stock chapter demands of the boxes that are handed out. */
  private static void requireTold(Bill bill, DispensingRules rules) {
    bill.lines().stream()
        .flatMap(line -> line.dispensed().boxes().stream())
        .forEach(box -> rules.requireTaken(box.code()));
    String missing =
        bill.lines().stream()
            .filter(line -> rules.batches() && !line.dispensed().isBatched())
            .map(Bill.Line::name)
            .collect(Collectors.joining("、"));
    if (!missing.isEmpty()) {
      throw new TerminalException(Advice.of(TerminalFault.BATCH_MISSING, "（" + missing + "）"));
    }
  }

  /**
   * Refuses a bill of a hospital without a diagnosis, where one is demanded. A stay told its own
   * when the person was admitted.
   *
   * @throws TerminalException {@code DIAGNOSIS-MISSING}
   */
  public static void requireDiagnosed(Bill bill, Counter counter) {
    if (counter.rules().bills().diagnosis() == Demand.REQUIRED
        && counter.provider().setting() != Setting.PHARMACY
        && !bill.isOpenStay()
        && bill.particulars().main() == null) {
      throw new TerminalException(TerminalFault.DIAGNOSIS_MISSING);
    }
  }

  private static void requireTraced(Bill bill) {
    String missing =
        bill.lines().stream()
            .filter(line -> !line.isTraced())
            .map(Bill.Line::name)
            .collect(Collectors.joining("、"));
    if (!missing.isEmpty()) {
      throw new TerminalException(Advice.of(TerminalFault.TRACE_MISSING, "（" + missing + "）"));
    }
  }
}
