package io.chuangkou.terminal.day;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.store.queue.Records;
import io.chuangkou.terminal.day.CashBook.Movement;
import io.chuangkou.terminal.ledger.LocalLedger;
import io.chuangkou.terminal.staff.Shift;
import io.chuangkou.terminal.staff.Shifts;
import io.chuangkou.terminal.tender.TenderSums;
import java.util.List;

/**
 * What the open shift has taken so far: only what was journalled since is looked at anew. Of a long
 * shift that was not counted yet somebody counts a part at a time who has the time. Thread-safe.
 */
public final class TillCount {

  private final LocalLedger journal;
  private final CashBook cash;
  private final Shifts shifts;
  private Counted counted = new Counted(Records.after(-1), 0, TenderSums.NOTHING);

  /** Of a counter. */
  public TillCount(LocalLedger journal, CashBook cash, Shifts shifts) {
    this.journal = journal;
    this.cash = cash;
    this.shifts = shifts;
  }

  /**
   * What the open shift has taken so far.
   *
   * @param openingFloat cash that lay in the drawer when it began
   * @param settled how many bills were settled in it
   * @param money what came over the counter, less what went back, by kind
   * @param isWhole whether all of it was counted that was journalled when this was asked for
   */
  public record Till(Fen openingFloat, int settled, TenderSums money, boolean isWhole) {}

  /** What was counted by some records, which begin with the shift's first. */
  private record Counted(Records records, int settled, TenderSums money) {

    Counted and(Records more, List<Movement> movements) {
      return new Counted(
          new Records(records.after(), more.upTo()),
          settled + Takings.settled(movements),
          money.plus(Takings.money(movements.stream())));
    }
  }

  /** What is counted, with what there is to count if that is little. */
  public synchronized Till soFar() {
    Shift open = shifts.open();
    Records left = left();
    boolean isWhole = ShiftReports.isShort(left);
    if (isWhole && left.count() > 0) {
      counted = counted.and(left, cash.movements(left));
    }
    return new Till(open.openingFloat(), counted.settled(), counted.money(), isWhole);
  }

  /** Counts a part more of what there is to count, and tells what is counted then. */
  public Till countOn() {
    List<Records> left = ShiftReports.parts(left());
    if (!left.isEmpty()) {
      take(left.getFirst(), cash.movements(left.getFirst()));
    }
    return soFar();
  }

  private synchronized Records left() {
    long after = shifts.open().after();
    if (after != counted.records().after()) {
      counted = new Counted(new Records(after, after), 0, TenderSums.NOTHING);
    }
    return new Records(counted.records().upTo(), journal.head().number());
  }

  private synchronized void take(Records part, List<Movement> movements) {
    if (left().after() == part.after()) {
      counted = counted.and(part, movements);
    }
  }
}
