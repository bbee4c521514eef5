package io.chuangkou.terminal.day;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.store.queue.Item;
import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.ledger.BookedBill;
import io.chuangkou.terminal.ledger.Bookings;
import io.chuangkou.terminal.ledger.CorrectionEntries;
import io.chuangkou.terminal.ledger.LocalLedger;
import io.chuangkou.terminal.ledger.SettledBill;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.staff.Shifts;
import io.chuangkou.terminal.visit.Bill;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The settlements of this desk since yesterday and since the last shift report, as {@link Bookings}
 * tell them: read when a day begins, and kept up while it lasts. Of a shift that nobody has ended
 * for long it is the latest part. Belongs to the desk's one thread.
 */
public final class RecentSettlements {

  /** What was journalled before so many records is read where it is needed. */
  static final int MOST_RECORDS = 10_000;

  private final Bookings bookings;
  private final LocalLedger journal;
  private final CorrectionEntries entries;
  private final RegionClock clock;
  private final Shifts shifts;
  private Map<String, BookedBill> bills = new HashMap<>();
  private long from;
  private LocalDate readOn = LocalDate.MIN;

  /** As a counter's entries tell it. */
  public RecentSettlements(
      Bookings bookings,
      LocalLedger journal,
      CorrectionEntries entries,
      Shifts shifts,
      RegionClock clock) {
    this.bookings = bookings;
    this.journal = journal;
    this.entries = entries;
    this.shifts = shifts;
    this.clock = clock;
  }

  /** By which clock a day begins. */
  public RegionClock clock() {
    return clock;
  }

  /** By the number under which each was settled first, in the order in which they were made. */
  private Map<String, BookedBill> bills() {
    LocalDate today = clock.today();
    if (!today.equals(readOn)) {
      from = Math.max(shifts.firstUnseen(), journal.head().number() - MOST_RECORDS);
      bills = bookings.since(today.minusDays(1), from);
      readOn = today;
    }
    return bills;
  }

  /** The same by the number under which each was settled first. */
  public Map<String, BookedBill> byNumber() {
    return Collections.unmodifiableMap(bills());
  }

  /**
   * The list at a moment.
   *
   * @param bills by the number under which each was settled first
   * @param from number of the record of the journal after which it tells all that happened
   */
  public record Known(Map<String, BookedBill> bills, long from) {}

  /** The list as it is now, for whoever looks at it on another thread. */
  public Known known() {
    Map<String, BookedBill> now = Map.copyOf(bills());
    return new Known(now, from);
  }

  /**
   * A bill of the list.
   *
   * @param collected what its person has handed over to this moment
   */
  public record Listed(SettledBill bill, Fen collected) {}

  /** Those since yesterday, in the order in which they were made. */
  public List<Listed> listed() {
    return bills().entrySet().stream()
        .filter(entry -> isRecent(entry.getValue().bill()))
        .map(entry -> listed(entry.getKey(), entry.getValue().bill()))
        .toList();
  }

  /**
   * A bill that was found in the journal, as it stands now.
   *
   * @param number under which it was settled first
   */
  public Listed listed(String number, BookedBill found) {
    return listed(number, bills().getOrDefault(number, found).bill());
  }

  private Listed listed(String number, SettledBill bill) {
    return new Listed(bill, bill.due().minus(journal.openDifferenceOf(number)));
  }

  private Stream<SettledBill> recent() {
    return bills().values().stream().map(BookedBill::bill).filter(this::isRecent);
  }

  /** Whether a bill was settled since yesterday. */
  public boolean isRecent(SettledBill bill) {
    return !clock.day(bill.at()).isBefore(clock.today().minusDays(1));
  }

  /**
   * One that still stands.
   *
   * @param found what was found in the journal beside the list
   * @throws TerminalException if there is none
   */
  public SettledBill find(String settlementId, Map<String, BookedBill> found) {
    return any(settlementId, found)
        .filter(bill -> !bill.cancelled())
        .findFirst()
        .orElseThrow(() -> new TerminalException(TerminalFault.CANCEL_NONE));
  }

  /**
   * Those of a number, also one that was cancelled; of the list and of what was found beside it.
   */
  public Stream<SettledBill> any(String settlementId, Map<String, BookedBill> found) {
    return Stream.concat(
            recent(),
            found.entrySet().stream()
                .map(entry -> listed(entry.getKey(), entry.getValue()))
                .map(Listed::bill))
        .filter(bill -> bill.settlementId().equals(settlementId));
  }

  /**
   * Makes sure that a bill is not settled a second time by mistake.
   *
   * @throws TerminalException if it is settled and was not cancelled
   */
  public void requireUnsettled(Bill bill) {
    if (recent()
        .anyMatch(other -> other.bill().number().equals(bill.number()) && !other.cancelled())) {
      throw new TerminalException(TerminalFault.BILL_SETTLED);
    }
  }

  /** Takes up what was journalled: a message that settled or cancelled, or a provisional one. */
  public void take(String id) {
    bookings.take(id, bills());
  }

  /** Whether there is a provisional settlement of this number that the centre does not know yet. */
  public boolean isProvisional(@Nullable String number) {
    BookedBill booked = number == null ? null : bills().get(number);
    return booked != null && booked.bill().isProvisional();
  }

  /** Reads all of it again: something was put right. */
  public void readAgain() {
    readOn = LocalDate.MIN;
  }

  /** Takes up what became of provisional settlements, and of what is put right, meanwhile. */
  public void refresh() {
    if (recent().anyMatch(this::isPutRight)) {
      readAgain();
      return;
    }
    Set<String> open = journal.open().stream().map(Item::id).collect(Collectors.toSet());
    recent()
        .filter(SettledBill::isProvisional)
        .map(SettledBill::settlementId)
        .filter(number -> !open.contains(number))
        .toList()
        .forEach(this::take);
  }

  private boolean isPutRight(SettledBill bill) {
    return !bill.cancelled() && !bill.isProvisional() && entries.isUnderWay(bill.settlementId());
  }
}
