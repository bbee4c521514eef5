package io.chuangkou.terminal.day;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.store.journal.Head;
import io.chuangkou.terminal.counter.Counter;
import io.chuangkou.terminal.counter.TenderRules;
import io.chuangkou.terminal.day.CashBook.Movement;
import io.chuangkou.terminal.ledger.AuditRecord;
import io.chuangkou.terminal.ledger.AuditRecord.Act;
import io.chuangkou.terminal.ledger.AuditTrail;
import io.chuangkou.terminal.ledger.Bookings;
import io.chuangkou.terminal.ledger.LedgerEntry;
import io.chuangkou.terminal.ledger.LocalLedger;
import io.chuangkou.terminal.ledger.SettledBill;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.notice.Words;
import io.chuangkou.terminal.slip.ShiftReport;
import io.chuangkou.terminal.slip.ShiftReport.Compared;
import io.chuangkou.terminal.slip.ShiftReport.Drawer;
import io.chuangkou.terminal.slip.ShiftReport.Kind;
import io.chuangkou.terminal.slip.ShiftReport.Open;
import io.chuangkou.terminal.slip.ShiftReport.Row;
import io.chuangkou.terminal.slip.ShiftReport.Tendered;
import io.chuangkou.terminal.tender.TenderKind;
import io.chuangkou.terminal.tender.TenderSums;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Makes the report of a shift: of an operator since they logged in here. Thread-safe. */
public final class ShiftReports {

  private static final Set<Kind> DIFFERENCES = Set.of(Kind.COLLECTED, Kind.REFUNDED);

  private final Counter counter;
  private final LocalLedger journal;
  private final Bookings bookings;
  private final CashBook cash;
  private final ReversalProofs proofs;
  private final AuditTrail audit;
  private final TenderRules kinds;

  /** From what the counter has written. */
  public ShiftReports(
      Counter counter,
      LocalLedger journal,
      Bookings bookings,
      CashBook cash,
      ReversalProofs proofs,
      AuditTrail audit) {
    this.counter = counter;
    this.journal = journal;
    this.bookings = bookings;
    this.cash = cash;
    this.proofs = proofs;
    this.audit = audit;
    this.kinds = counter.rules().tender().in(new Words(Locale.CHINESE));
  }

  /**
   * Makes the report of an operator's shift, and notes that it was made.
   *
   * @param listed the shift's list, by the number under which each was settled first
   * @param now when it ends
   */
  public ShiftReport make(String operator, Map<String, SettledBill> listed, Instant now) {
    ShiftReport report = of(operator, listed, now);
    audit.add(
        operator,
        Act.REPORT,
        Long.toString(report.head().number()),
        report.drawer().cash(),
        Fen.ZERO,
        report.drawer().agrees() ? "" : TerminalFault.DRAWER_DIFFERS.code());
    return report;
  }

  /**
   * The report of an operator's shift.
   *
   * @param listed the shift's list, by the number under which each was settled first
   * @param now when it ends
   */
  public ShiftReport of(String operator, Map<String, SettledBill> listed, Instant now) {
    Instant from = began(operator, day(now));
    Instant to = now.truncatedTo(ChronoUnit.MILLIS).plusMillis(1);
    List<Movement> movements = cash.movements(from, to);
    Head head = journal.head();
    return new ShiftReport(
        counter.hospital(),
        counter.window(),
        operator,
        local(from),
        local(now),
        Stream.of(Kind.values()).map(kind -> row(kind, movements)).toList(),
        new Drawer(Fen.ZERO, byList(listed, movements, from, to), money(movements.stream())),
        tendered(movements),
        Statements.sum(bookings.between(from, to)),
        new Open(journal.open().size(), journal.accepted().size()),
        compared(listed, from, to),
        new ShiftReport.Head(head.number(), head.mac()));
  }

  /** When the operator's log-in, which a restart may have interrupted, began. */
  private Instant began(String operator, LocalDate today) {
    String present = "";
    Instant began = today.atStartOfDay(counter.zone()).toInstant();
    for (AuditRecord entry : Stream.of(today.minusDays(1), today).flatMap(this::audited).toList()) {
      if (entry.act() == Act.LOGOUT) {
        present = "";
      } else if (!entry.object().equals(present)) {
        present = entry.object();
        began = entry.at();
      }
    }
    return present.equals(operator)
        ? began.truncatedTo(ChronoUnit.MILLIS)
        : today.atStartOfDay(counter.zone()).toInstant();
  }

  private Stream<AuditRecord> audited(LocalDate day) {
    return audit.of(day).stream()
        .filter(entry -> entry.act() == Act.LOGIN || entry.act() == Act.LOGOUT);
  }

  private static Row row(Kind kind, List<Movement> movements) {
    List<Movement> own = movements.stream().filter(movement -> movement.kind() == kind).toList();
    return new Row(kind, own.size(), sum(own, Movement::total), money(own.stream()).total());
  }

  /** Cash, and every other kind that was moved. */
  private List<Tendered> tendered(List<Movement> movements) {
    TenderSums taken = sums(movements, TenderSums::taken);
    TenderSums givenBack = sums(movements, TenderSums::givenBack);
    return Stream.of(TenderKind.values())
        .filter(
            kind ->
                kind == TenderKind.CASH
                    || taken.kinds().contains(kind)
                    || givenBack.kinds().contains(kind))
        .map(kind -> new Tendered(kind, kinds.name(kind), taken.of(kind), givenBack.of(kind)))
        .toList();
  }

  private static TenderSums sums(List<Movement> movements, UnaryOperator<TenderSums> part) {
    return TenderSums.sum(movements.stream().map(Movement::money).map(part).toList());
  }

  /** What the list says: the bills' money, and beside it what went over the counter in cash. */
  private TenderSums byList(
      Map<String, SettledBill> listed, List<Movement> movements, Instant from, Instant to) {
    TenderSums sum =
        money(movements.stream().filter(movement -> DIFFERENCES.contains(movement.kind())));
    for (Map.Entry<String, SettledBill> entry : listed.entrySet()) {
      SettledBill bill = entry.getValue();
      boolean isAgain = listed.containsKey(LedgerEntry.Provisional.replaced(entry.getKey()));
      boolean isCorrected = listed.containsKey(LedgerEntry.Provisional.number(bill.settlementId()));
      if (!isAgain && isWithin(bill.at(), from, to)) {
        Fen collected = bill.due().minus(journal.differenceOf(entry.getKey()));
        sum = sum.plus(bill.paid().kept(collected));
      }
      if (bill.cancelled() && !isCorrected && isWithin(bill.cancelledAt(), from, to)) {
        Fen collected = bill.due().minus(journal.voidedOf(entry.getKey()));
        sum = sum.minus(TenderSums.of(bill.paid().refund(collected)));
      }
    }
    return sum;
  }

  private static boolean isWithin(Instant at, Instant from, Instant to) {
    return !at.isBefore(from) && at.isBefore(to);
  }

  private Compared compared(Map<String, SettledBill> listed, Instant from, Instant to) {
    Optional<ReversalProofs.Comparison> last = proofs.comparison(day(to));
    List<SettledBill> settled =
        listed.values().stream()
            .filter(bill -> !bill.isProvisional() && !bill.cancelled())
            .filter(bill -> isWithin(bill.at(), from, to))
            .toList();
    int proven = (int) settled.stream().filter(proofs::isProven).count();
    return new Compared(
        last.map(comparison -> local(comparison.at())).orElse(null),
        last.map(ReversalProofs.Comparison::flat).orElse(false),
        proven,
        settled.size());
  }

  private static TenderSums money(Stream<Movement> movements) {
    return TenderSums.sum(movements.map(Movement::money).toList());
  }

  private static Fen sum(List<Movement> movements, Function<Movement, Fen> amount) {
    return movements.stream().map(amount).reduce(Fen.ZERO, Fen::plus);
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, counter.zone());
  }

  private LocalDateTime local(Instant at) {
    return LocalDateTime.ofInstant(at, counter.zone());
  }
}
