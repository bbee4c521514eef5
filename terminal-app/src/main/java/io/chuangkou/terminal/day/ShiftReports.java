package io.chuangkou.terminal.day;

import io.chuangkou.settlement.money.Bearers;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.store.queue.Records;
import io.chuangkou.terminal.counter.Counter;
import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.counter.TenderRules;
import io.chuangkou.terminal.day.CashBook.Movement;
import io.chuangkou.terminal.day.RecentSettlements.Known;
import io.chuangkou.terminal.ledger.AuditRecord.Act;
import io.chuangkou.terminal.ledger.AuditTrail;
import io.chuangkou.terminal.ledger.Bookings;
import io.chuangkou.terminal.ledger.LocalLedger;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.notice.Words;
import io.chuangkou.terminal.slip.ShiftReport;
import io.chuangkou.terminal.slip.ShiftReport.Compared;
import io.chuangkou.terminal.slip.ShiftReport.Drawer;
import io.chuangkou.terminal.slip.ShiftReport.Open;
import io.chuangkou.terminal.staff.Shift;
import io.chuangkou.terminal.staff.Shift.Ended;
import io.chuangkou.terminal.staff.Shifts;
import io.chuangkou.terminal.tender.TenderSums;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * Makes the reports of the shifts. They tile the journal: every movement of money is in exactly
 * one, over operators, log-ins, restarts and clocks. What a report costs grows with the records of
 * its own shift, which are read a part at a time. Thread-safe.
 */
public final class ShiftReports {

  /** Records of the journal that a busy day may have: their report is a matter of a moment. */
  private static final int MOST_AT_ONCE = 5_000;

  /** So many are read together; what else the store is asked meanwhile waits for them. */
  private static final int RECORDS_A_PART = 1_000;

  private final Counter counter;
  private final LocalLedger journal;
  private final Bookings bookings;
  private final CashBook cash;
  private final ReversalProofs proofs;
  private final AuditTrail audit;
  private final Shifts shifts;
  private final RegionClock clock;
  private final TenderRules kinds;

  /** From what the counter has written. */
  public ShiftReports(
      Counter counter,
      LocalLedger journal,
      Bookings bookings,
      CashBook cash,
      ReversalProofs proofs,
      AuditTrail audit,
      Shifts shifts,
      RegionClock clock) {
    this.counter = counter;
    this.journal = journal;
    this.bookings = bookings;
    this.cash = cash;
    this.proofs = proofs;
    this.audit = audit;
    this.shifts = shifts;
    this.clock = clock;
    this.kinds = counter.rules().tender().in(new Words(Locale.CHINESE));
  }

  /** Whether a report of these records is made at once. */
  static boolean isShort(Records records) {
    return records.count() <= MOST_AT_ONCE;
  }

  /** The parts in which more than that is read. */
  static List<Records> parts(Records records) {
    return records.parts(RECORDS_A_PART);
  }

  /** Whether a report takes no longer than anything that is done at a desk. */
  public boolean isShort(Ended shift) {
    return isShort(new Records(shift.after(), shift.upTo()));
  }

  /**
   * The shift that is open, which ends, and the next begins where it ends. Where nothing moved
   * since the operator's last report, the shift of that one.
   *
   * @param operator number of who wants its report
   */
  public Ended end(String operator) {
    Shift open = shifts.open();
    Ended last = open.last();
    return last != null && last.ended().equals(open.began()) && isUntouched(open)
        ? last
        : shifts.end(operator);
  }

  private boolean isUntouched(Shift open) {
    return isEmpty(open.openingFloat(), new Records(open.after(), journal.head().number()));
  }

  private boolean isEmpty(Fen openingFloat, Records records) {
    return openingFloat.isZero()
        && parts(records).stream().allMatch(part -> cash.movements(part).isEmpty());
  }

  /** The shift whose report was seen last; none: no report was. */
  public Optional<Ended> last() {
    return Optional.ofNullable(shifts.open().last());
  }

  /**
   * The oldest shift whose report nobody has seen: it ended when somebody else began to work. One
   * that tells nothing is passed over.
   */
  public Optional<Ended> unseen() {
    for (Ended ended : shifts.open().unseen()) {
      if (!isEmpty(ended.openingFloat(), new Records(ended.after(), ended.upTo()))) {
        return Optional.of(ended);
      }
      shifts.dismiss(ended);
    }
    return Optional.empty();
  }

  /**
   * The report of a shift that ended, which is seen with it.
   *
   * @param known the desk's list; what is older is read here
   * @param progress hears how much of it is made, in percent
   */
  public ShiftReport make(Ended ended, Known known, IntConsumer progress) {
    ShiftReport report = of(ended, known, progress);
    if (shifts.seen(ended)) {
      String agrees = report.drawer().agrees() ? "" : TerminalFault.DRAWER_DIFFERS.code();
      String whose = ended.operator().equals(ended.endedBy()) ? "" : ended.operator() + " ";
      audit.add(
          ended.endedBy(),
          Act.REPORT,
          Long.toString(ended.upTo()),
          report.drawer().cash(),
          Fen.ZERO,
          (whose + agrees).strip());
    }
    return report;
  }

  /** The report of the open shift as it would be now; it goes on. */
  public ShiftReport preview(String operator, Known known) {
    return of(shifts.soFar(operator), known, percent -> {});
  }

  private ShiftReport of(Ended shift, Known known, IntConsumer progress) {
    Records all = new Records(shift.after(), shift.upTo());
    List<Movement> movements = new ArrayList<>();
    Bearers bearers = Bearers.NOBODY;
    ListedMoney listed = new ListedMoney(journal, proofs.proven());
    for (Records part : parts(all)) {
      movements.addAll(cash.movements(part));
      bearers = bearers.plus(Bookings.sum(bookings.within(part)));
      Records older = new Records(part.after(), Math.min(part.upTo(), known.from()));
      if (older.count() > 0) {
        listed.add(bookings.told(bookings.touched(older)), older);
      }
      progress.accept((int) ((part.upTo() - all.after()) * 100 / all.count()));
    }
    listed.add(known.bills(), new Records(Math.max(shift.after(), known.from()), shift.upTo()));
    return new ShiftReport(
        counter.hospital(),
        counter.window(),
        shift.operator(),
        shift.endedBy(),
        clock.local(shift.began()),
        clock.local(shift.ended()),
        Takings.rows(movements),
        drawer(shift, movements, listed),
        Takings.tendered(movements, kinds),
        bearers,
        new Open(journal.open().size(), journal.accepted().size()),
        compared(shift, listed),
        new ShiftReport.Head(shift.upTo(), shift.mac()));
  }

  /** What the list says: the bills' money, and beside it what went over the counter in cash. */
  private static Drawer drawer(Ended shift, List<Movement> movements, ListedMoney listed) {
    TenderSums beside =
        Takings.money(movements.stream().filter(movement -> movement.kind().isBesideBills()));
    return new Drawer(
        shift.openingFloat(), beside.plus(listed.money()), Takings.money(movements.stream()));
  }

  private Compared compared(Ended shift, ListedMoney listed) {
    Optional<ReversalProofs.Comparison> last = proofs.comparison(clock.day(shift.ended()));
    return new Compared(
        last.map(comparison -> clock.local(comparison.at())).orElse(null),
        last.map(ReversalProofs.Comparison::flat).orElse(false),
        listed.proven(),
        listed.settled());
  }
}
