package io.chuangkou.terminal.ledger;

import io.chuangkou.settlement.money.Bearers;
import io.chuangkou.store.OfflineStore;
import io.chuangkou.store.queue.Event;
import io.chuangkou.store.queue.Item;
import io.chuangkou.store.queue.Noted;
import io.chuangkou.store.queue.Records;
import io.chuangkou.store.queue.Span;
import io.chuangkou.store.queue.State;
import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.ledger.Decision.Outcome;
import io.chuangkou.terminal.ledger.LedgerEntry.Intent;
import io.chuangkou.terminal.ledger.LedgerEntry.Kind;
import io.chuangkou.terminal.ledger.LedgerEntry.Provisional;
import io.chuangkou.terminal.ledger.LocalLedger.Finished;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was settled and taken back at this counter. The journal's entries tell it; no other list is
 * kept. A day is the centre's: that of its own clock, where it told the time, else the region's day
 * on which the entry was journalled.
 *
 * <p>Thread-safe, as the store is.
 */
public final class Bookings {

  private static final Set<String> INTENTS = Set.of(Kind.INTENT.journalled());
  private static final Set<String> ALL =
      Set.of(Kind.INTENT.journalled(), Kind.PROVISIONAL.journalled());

  /** The centre's clock and ours may fall on both sides of a midnight, as may sending and doing. */
  private static final long MOST_DAYS_APART = 1;

  private static final Instant EVER = Instant.ofEpochMilli(Long.MAX_VALUE);

  private final OfflineStore store;
  private final LocalLedger journal;
  private final RegionClock clock;

  /** On what a store holds. */
  public Bookings(OfflineStore store, LocalLedger journal, RegionClock clock) {
    this.store = store;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Something that the centre booked.
   *
   * @param bill what was settled, or is taken back
   * @param number the centre's number of the settlement, or of the cancellation
   * @param refund whether it was taken back
   * @param at when
   * @param day the centre's day on which it counts
   * @param record number of the journal's record that tells it; 0: none does
   */
  public record Booking(
      SettledBill bill, String number, boolean refund, Instant at, LocalDate day, long record) {

    /** Who bears what was settled; of a cancellation, who gets it back. */
    public Bearers bearers() {
      return refund ? bill.bearers().negated() : bill.bearers();
    }
  }

  /** What the centre booked for this counter on a day, in the order in which it was asked to. */
  public List<Booking> on(LocalDate day) {
    Instant from = clock.start(day.minusDays(MOST_DAYS_APART));
    Instant to = clock.start(day.plusDays(MOST_DAYS_APART + 1));
    return in(new Span(INTENTS, from, to)).stream()
        .filter(booking -> booking.day().equals(day))
        .toList();
  }

  /** The bills that the centre settled on a day and that were not taken back to this moment. */
  public List<SettledBill> standing(LocalDate day) {
    Set<String> takenBack =
        in(new Span(INTENTS, clock.start(day.minusDays(MOST_DAYS_APART)), EVER)).stream()
            .filter(Booking::refund)
            .map(booking -> booking.bill().settlementId())
            .collect(Collectors.toSet());
    return on(day).stream()
        .filter(booking -> !booking.refund() && !takenBack.contains(booking.number()))
        .map(Booking::bill)
        .toList();
  }

  /** What the centre booked for this counter by some records of the journal. */
  public List<Booking> within(Records records) {
    return bookings(store.touched(INTENTS, records)).stream()
        .filter(booking -> records.contain(booking.record()))
        .toList();
  }

  /** Who bears what several booked together. */
  public static Bearers sum(List<Booking> booked) {
    return booked.stream().map(Booking::bearers).reduce(Bearers.NOBODY, Bearers::plus);
  }

  private List<Booking> in(Span span) {
    return bookings(store.added(span));
  }

  private List<Booking> bookings(List<Noted> items) {
    return items.stream()
        .flatMap(noted -> booking(noted).stream())
        .filter(booking -> !isReplaced(booking))
        .toList();
  }

  /** Whether the centre never had it after all, so that it was settled once more. */
  private boolean isReplaced(Booking booking) {
    return !booking.refund()
        && store.find(Provisional.number(booking.number())).isPresent()
        && store.find(LocalLedger.correctionId(booking.number())).isEmpty();
  }

  private Optional<Booking> booking(Noted noted) {
    return settled(noted).map(done -> booking(done, noted));
  }

  private Booking booking(Finished<Intent> done, Noted noted) {
    Item item = noted.item();
    Intent intent = done.entry();
    Decision decision = done.decision();
    Instant at = item.changedAt();
    SettledBill bill =
        intent.isCancellation()
            ? intent.settled()
            : intent.settled().paidBy(intent.inHand()).decided(decision).at(at);
    return new Booking(
        bill,
        decision.settlementId(),
        intent.isCancellation(),
        at,
        day(decision, item),
        noted.last());
  }

  private LocalDate day(Decision decision, Item item) {
    LocalDate ours = clock.day(item.addedAt());
    return Optional.ofNullable(decision.centreTime())
        .map(LocalDateTime::toLocalDate)
        .filter(theirs -> Math.abs(ChronoUnit.DAYS.between(ours, theirs)) <= MOST_DAYS_APART)
        .orElse(ours);
  }

  /**
   * The bills settled since the beginning of a day, and those to which something happened after a
   * record of the journal; provisionally or at the centre, as they stand now, in the order in which
   * they were; by the number under which each was settled first.
   */
  public Map<String, BookedBill> since(LocalDate day, long after) {
    SortedMap<Long, Noted> items = new TreeMap<>();
    store.added(new Span(ALL, clock.start(day), EVER)).forEach(i -> items.put(i.added(), i));
    store.touched(ALL, Records.after(after)).forEach(i -> items.put(i.added(), i));
    Map<String, BookedBill> bills = new LinkedHashMap<>();
    items.values().forEach(noted -> take(noted, bills));
    return bills;
  }

  /** What was journalled in a while that may tell of bills, in the order of adding. */
  public List<Noted> entries(Instant from, Instant to) {
    return store.added(new Span(ALL, from, to));
  }

  /** The same of what something happened to by some records of the journal. */
  public List<Noted> touched(Records records) {
    return store.touched(ALL, records);
  }

  /** An entry of the journal. */
  public Optional<Noted> entry(String id) {
    return find(id);
  }

  /** The hospital's numbers of the bills to which something happened after a record. */
  public List<String> billsTouched(long after) {
    return touched(Records.after(after)).stream()
        .map(noted -> journal.entry(noted.item()))
        .flatMap(Bookings::billOf)
        .distinct()
        .toList();
  }

  private static Stream<String> billOf(LedgerEntry entry) {
    return switch (entry) {
      case Intent intent -> Stream.of(intent.settled().bill().number());
      case Provisional provisional -> Stream.of(provisional.settled().bill().number());
      case LedgerEntry.Reversal reversal -> Stream.empty();
      case LedgerEntry.Difference difference -> Stream.empty();
      case LedgerEntry.Correction correction -> Stream.empty();
      case LedgerEntry.StockReport report -> Stream.empty();
      case LedgerEntry.Deposit deposit -> Stream.empty();
      case LedgerEntry.Foreign foreign -> Stream.empty();
    };
  }

  /**
   * The bills that some entries tell of, as they stand by these, in the order in which they were
   * settled; by the number under which each was settled first.
   */
  public Map<String, BookedBill> told(Collection<Noted> entries) {
    SortedMap<Long, Noted> items = new TreeMap<>();
    for (Noted noted : entries) {
      items.put(noted.added(), noted);
      madeGood(noted).ifPresent(before -> items.put(before.added(), before));
    }
    Map<String, BookedBill> bills = new LinkedHashMap<>();
    items.values().forEach(noted -> take(noted, bills));
    return bills;
  }

  /** The provisional settlement that an entry made good: it alone tells when it was settled. */
  private Optional<Noted> madeGood(Noted noted) {
    return journal.entry(noted.item()) instanceof Intent intent && !intent.isCancellation()
        ? Optional.of(intent.provisional()).filter(number -> !number.isEmpty()).flatMap(this::find)
        : Optional.empty();
  }

  /** Takes an entry of the journal up into the bills. */
  public void take(String id, Map<String, BookedBill> bills) {
    find(id).ifPresent(noted -> take(noted, bills));
  }

  private void take(Noted noted, Map<String, BookedBill> bills) {
    if (journal.entry(noted.item()) instanceof Provisional provisional) {
      String number = noted.item().id();
      bills.put(number, provisional(noted, provisional, bills.get(number)));
      return;
    }
    settled(noted)
        .filter(done -> done.entry().isCancellation() || done.entry().provisional().isEmpty())
        .ifPresent(done -> take(booking(done, noted), done.entry(), bills));
  }

  private void take(Booking booking, Intent intent, Map<String, BookedBill> bills) {
    if (booking.refund()) {
      // No cash goes back where a settlement is only to be corrected.
      takeBack(booking, intent.provisional().isEmpty() ? booking.record() : 0, bills);
    } else {
      boolean isReplaced = isReplaced(booking);
      String number = isReplaced ? Provisional.number(booking.number()) : booking.number();
      BookedBill booked = new BookedBill(booking.bill(), booking.record(), true, 0);
      bills.merge(number, booked, (before, now) -> isReplaced ? before : now);
    }
  }

  private void takeBack(Booking booking, long refunded, Map<String, BookedBill> bills) {
    SettledBill bill = booking.bill();
    List<String> numbers =
        bills.entrySet().stream()
            .filter(entry -> entry.getValue().bill().settlementId().equals(bill.settlementId()))
            .map(Map.Entry::getKey)
            .toList();
    for (String number : numbers.isEmpty() ? List.of(firstNumber(bill)) : numbers) {
      BookedBill booked = bills.getOrDefault(number, new BookedBill(bill, 0, false, 0));
      bills.put(
          number,
          new BookedBill(
              booked.bill().takenBack(booking.number(), booking.at()),
              booked.booked(),
              booked.isCollected(),
              refunded));
    }
  }

  /** The number under which a bill was settled first, perhaps without the centre. */
  private String firstNumber(SettledBill bill) {
    return journal
        .intent(bill.msgid())
        .map(Intent::provisional)
        .filter(number -> !number.isEmpty())
        .orElse(bill.settlementId());
  }

  /**
   * A provisional settlement as it stands now: withdrawn, settled at the centre, or neither.
   *
   * @param before what is known of it, or of the settlement that the centre lost, in whose place it
   *     stands; none: nothing
   */
  private BookedBill provisional(
      Noted noted, Provisional provisional, @Nullable BookedBill before) {
    SettledBill bill = provisional.settled();
    long booked = before == null ? noted.added() : before.booked();
    boolean isCollected = before == null ? !provisional.isAgain() : before.isCollected();
    Optional<Decision> note = journal.decision(noted.note());
    if (note.filter(decision -> decision.outcome() == Outcome.WITHDRAWN).isPresent()) {
      SettledBill withdrawn = bill.takenBack(bill.settlementId(), noted.item().changedAt());
      return new BookedBill(withdrawn, booked, isCollected, noted.last());
    }
    SettledBill now =
        note.filter(Decision::isSettled)
            .flatMap(decision -> find(decision.msgid()))
            .flatMap(this::booking)
            .map(booking -> booking.bill().at(bill.at()))
            .orElse(bill);
    return new BookedBill(now, booked, isCollected, 0);
  }

  /** The last intent by which the centre settled or cancelled; it was heard since, or just then. */
  public Optional<Item> last() {
    LocalDate heard = journal.lastContact().map(clock::day).orElse(LocalDate.EPOCH);
    Span span = new Span(INTENTS, clock.start(heard.minusDays(1)), EVER);
    return store.added(span).reversed().stream()
        .filter(noted -> settled(noted).isPresent())
        .map(Noted::item)
        .findFirst();
  }

  private Optional<Finished<Intent>> settled(Noted noted) {
    if (noted.item().state() != State.DONE) {
      return Optional.empty();
    }
    return journal
        .decision(noted.note())
        .filter(Decision::isSettled)
        .map(decision -> new Finished<>(journal.intent(noted.item()), decision));
  }

  private Optional<Noted> find(String id) {
    Optional<Item> item = store.find(id);
    return item.map(found -> noted(found, store.history(id)));
  }

  private static Noted noted(Item item, List<Event> history) {
    Event last = history.getLast();
    return new Noted(item, last.note(), history.getFirst().number(), last.number());
  }
}
