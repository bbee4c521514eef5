package io.chuangkou.terminal.day;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.counter.Counter;
import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.counter.TenderRules;
import io.chuangkou.terminal.day.CashBook.Movement;
import io.chuangkou.terminal.ledger.AuditRecord.Act;
import io.chuangkou.terminal.ledger.AuditTrail;
import io.chuangkou.terminal.ledger.BookedBill;
import io.chuangkou.terminal.ledger.Bookings;
import io.chuangkou.terminal.ledger.LocalLedger;
import io.chuangkou.terminal.ledger.SettledBill;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the reports of the shifts. They tile the journal: every movement of money is in exactly
 * one, over operators, log-ins, restarts and clocks. Thread-safe.
 */
public final class ShiftReports {

  private final Counter counter;
  private final LocalLedger journal;
  private final Bookings bookings;
  private final CashBook cash;
  private final ReversalProofs proofs;
  private final AuditTrail audit;
  private final Shifts shifts;
  private final RegionClock clock;
  private final TenderRules kinds;
  private long countedAfter = -1;
  private long countedUpTo;
  private int settled;
  private TenderSums money = TenderSums.NOTHING;

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

  /**
   * The report of the shift that is open: it ends, and the next begins where it ends. Where nothing
   * moved since the operator's last report, that one once more.
   *
   * @param operator number of who wants it
   * @param listed the bills of the list, by the number under which each was settled first
   */
  public ShiftReport make(String operator, Map<String, BookedBill> listed) {
    Shift open = shifts.open();
    Ended last = open.last();
    return last != null && last.ended().equals(open.began()) && isUntouched(open)
        ? of(last, listed)
        : seen(shifts.end(operator), listed);
  }

  private boolean isUntouched(Shift open) {
    return open.openingFloat().isZero()
        && cash.movements(open.after(), journal.head().number()).isEmpty();
  }

  /** The report that was seen last; none: no report was. */
  public Optional<ShiftReport> last(Map<String, BookedBill> listed) {
    return Optional.ofNullable(shifts.open().last()).map(ended -> of(ended, listed));
  }

  /**
   * The oldest report that nobody has seen: of a shift that ended when somebody else began to work.
   * One that tells nothing is passed over.
   */
  public Optional<ShiftReport> unseen(Map<String, BookedBill> listed) {
    for (Ended ended : shifts.open().unseen()) {
      boolean isEmpty =
          ended.openingFloat().isZero() && cash.movements(ended.after(), ended.upTo()).isEmpty();
      if (!isEmpty) {
        return Optional.of(seen(ended, listed));
      }
      shifts.dismiss(ended);
    }
    return Optional.empty();
  }

  private ShiftReport seen(Ended ended, Map<String, BookedBill> listed) {
    ShiftReport report = of(ended, listed);
    shifts.seen(ended);
    String agrees = report.drawer().agrees() ? "" : TerminalFault.DRAWER_DIFFERS.code();
    String whose = ended.operator().equals(ended.endedBy()) ? "" : ended.operator() + " ";
    audit.add(
        ended.endedBy(),
        Act.REPORT,
        Long.toString(ended.upTo()),
        report.drawer().cash(),
        Fen.ZERO,
        (whose + agrees).strip());
    return report;
  }

  /**
   * What the open shift has taken so far.
   *
   * @param openingFloat cash that lay in the drawer when it began
   * @param settled how many bills were settled in it
   * @param money what came over the counter, less what went back, by kind
   */
  public record Till(Fen openingFloat, int settled, TenderSums money) {}

  /** What the open shift has taken so far: only what was journalled since is looked at anew. */
  public synchronized Till soFar() {
    Shift open = shifts.open();
    if (open.after() != countedAfter) {
      countedAfter = open.after();
      countedUpTo = open.after();
      settled = 0;
      money = TenderSums.NOTHING;
    }
    long upTo = journal.head().number();
    if (upTo > countedUpTo) {
      List<Movement> more = cash.movements(countedUpTo, upTo);
      settled += Takings.settled(more);
      money = money.plus(Takings.money(more.stream()));
      countedUpTo = upTo;
    }
    return new Till(open.openingFloat(), settled, money);
  }

  /** The report of the open shift as it would be now; it goes on. */
  public ShiftReport preview(String operator, Map<String, BookedBill> listed) {
    return of(shifts.soFar(operator), listed);
  }

  private ShiftReport of(Ended shift, Map<String, BookedBill> listed) {
    List<Movement> movements = cash.movements(shift.after(), shift.upTo());
    return new ShiftReport(
        counter.hospital(),
        counter.window(),
        shift.operator(),
        shift.endedBy(),
        clock.local(shift.began()),
        clock.local(shift.ended()),
        Takings.rows(movements),
        new Drawer(
            shift.openingFloat(),
            byList(listed, movements, shift),
            Takings.money(movements.stream())),
        Takings.tendered(movements, kinds),
        Bookings.sum(bookings.within(shift.after(), shift.upTo())),
        new Open(journal.open().size(), journal.accepted().size()),
        compared(listed, shift),
        new ShiftReport.Head(shift.upTo(), shift.mac()));
  }

  /** What the list says: the bills' money, and beside it what went over the counter in cash. */
  private TenderSums byList(Map<String, BookedBill> listed, List<Movement> movements, Ended shift) {
    TenderSums sum =
        Takings.money(movements.stream().filter(movement -> movement.kind().isBesideBills()));
    for (Map.Entry<String, BookedBill> entry : listed.entrySet()) {
      BookedBill booked = entry.getValue();
      SettledBill bill = booked.bill();
      if (booked.isCollected() && shift.contains(booked.booked())) {
        Fen collected = bill.due().minus(journal.differenceOf(entry.getKey()));
        sum = sum.plus(bill.paid().kept(collected));
      }
      if (shift.contains(booked.refunded())) {
        Fen collected = bill.due().minus(journal.voidedOf(entry.getKey()));
        sum = sum.minus(TenderSums.of(bill.paid().refund(collected)));
      }
    }
    return sum;
  }

  private Compared compared(Map<String, BookedBill> listed, Ended shift) {
    Optional<ReversalProofs.Comparison> last = proofs.comparison(clock.day(shift.ended()));
    List<SettledBill> settled =
        listed.values().stream()
            .filter(booked -> shift.contains(booked.booked()))
            .map(BookedBill::bill)
            .filter(bill -> !bill.isProvisional() && !bill.cancelled())
            .toList();
    int proven = (int) settled.stream().filter(proofs::isProven).count();
    return new Compared(
        last.map(comparison -> clock.local(comparison.at())).orElse(null),
        last.map(ReversalProofs.Comparison::flat).orElse(false),
        proven,
        settled.size());
  }
}
