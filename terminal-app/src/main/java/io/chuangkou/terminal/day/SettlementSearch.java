package io.chuangkou.terminal.day;

import io.chuangkou.store.queue.Item;
import io.chuangkou.store.queue.Noted;
import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.ledger.BookedBill;
import io.chuangkou.terminal.ledger.Bookings;
import io.chuangkou.terminal.ledger.LedgerEntry.Intent;
import io.chuangkou.terminal.ledger.LocalLedger;
import io.chuangkou.terminal.ledger.SettledBill;
import io.chuangkou.terminal.visit.PinyinInitials;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A search of the journal for settlements of this counter, however old: by the patient's name, its
 * beginning or its initials, the end of the ID number, an amount, the settlement's number or the
 * end of it, the number of bill or message, and by a day or a span of days. The journal is read
 * backwards in steps, so that what took a settlement back is read before it, and no step takes
 * long. Used by one thread at a time.
 */
public final class SettlementSearch {

  /** More are not found: the question is to be put more closely. */
  public static final int MOST = 20;

  /** A counter's journal reaches no further back. */
  private static final int MOST_YEARS = 10;

  private static final int DAYS_AT_ONCE = 7;
  private static final int MOST_WEEKS_A_STEP = 52;
  private static final int MOST_ENTRIES_A_STEP = 2000;
  private static final Instant EVER = Instant.ofEpochMilli(Long.MAX_VALUE);

  private final Bookings bookings;
  private final LocalLedger journal;
  private final RegionClock clock;
  private final SettlementQuery query;
  private final LocalDate oldest;
  private final SortedMap<Long, Noted> entries = new TreeMap<>();
  private LocalDate next;
  private Instant readTo = EVER;

  /**
   * A search that has read nothing yet.
   *
   * @param typed what is known of the settlement, parts of it between blanks; a span of days as
   *     {@code 2026-03-01~2026-03-07} or {@code 20260301-20260307}
   */
  public SettlementSearch(
      Bookings bookings,
      LocalLedger journal,
      RegionClock clock,
      PinyinInitials pinyin,
      String typed) {
    this.bookings = bookings;
    this.journal = journal;
    this.clock = clock;
    this.query = SettlementQuery.of(typed, pinyin);
    this.next = clock.today();
    this.oldest = oldest();
  }

  /**
   * What was found so far.
   *
   * @param bills as they stand, latest first, by the number under which each was settled first
   * @param isDone whether all was read that had to be
   * @param isCut whether there are more
   */
  public record Found(Map<String, BookedBill> bills, boolean isDone, boolean isCut) {

    /** Nothing yet. */
    public static final Found NOTHING = new Found(Map.of(), false, false);
  }

  /** Where the journal's index names the entry, or a day is asked for, nothing older is read. */
  private LocalDate oldest() {
    LocalDate first = query.from();
    if (first != null) {
      // Journalled before a midnight, decided after it.
      return first.minusDays(1);
    }
    return query
        .onlyWord()
        .flatMap(journal::find)
        .map(Item::addedAt)
        .map(clock::day)
        .orElseGet(() -> next.minusYears(MOST_YEARS));
  }

  /**
   * Reads on.
   *
   * @return what was found up to now; to be called again unless it is done
   * @throws io.chuangkou.store.StoreException if the journal cannot be read
   */
  public Found step() {
    int before = entries.size();
    int read = 0;
    for (int weeks = 0; weeks < MOST_WEEKS_A_STEP && read < MOST_ENTRIES_A_STEP; weeks++) {
      if (isRead() || entries.size() > before) {
        break;
      }
      read += readWeek();
    }
    return found();
  }

  private boolean isRead() {
    return !next.isAfter(oldest);
  }

  private int readWeek() {
    next = next.minusDays(DAYS_AT_ONCE);
    Instant from = clock.start(next);
    List<Noted> week = bookings.entries(from, readTo);
    readTo = from;
    week.stream().filter(this::isWanted).forEach(noted -> entries.put(noted.added(), noted));
    return week.size();
  }

  private Found found() {
    List<Map.Entry<String, BookedBill>> bills = new ArrayList<>();
    for (Map.Entry<String, BookedBill> told : bookings.told(entries.values()).entrySet()) {
      if (fits(told.getKey(), told.getValue().bill())) {
        bills.addFirst(told);
      }
    }
    boolean isCut = bills.size() > MOST;
    Map<String, BookedBill> latest = new LinkedHashMap<>();
    bills.stream().limit(MOST).forEach(told -> latest.put(told.getKey(), told.getValue()));
    return new Found(latest, isRead() || isCut, isCut);
  }

  /** Whether an entry tells of a settlement that is looked for. */
  private boolean isWanted(Noted noted) {
    return mayTell(noted)
        && bookings.told(List.of(noted)).entrySet().stream()
            .anyMatch(told -> fits(told.getKey(), told.getValue().bill()));
  }

  /** The same by what costs little: most entries tell of other bills. */
  private boolean mayTell(Noted noted) {
    LocalDate last = query.to();
    boolean isOfThen = last == null || !clock.day(noted.item().addedAt()).isAfter(last.plusDays(1));
    return (isOfThen || takesBack(noted.item())) && query.mayFit(noted);
  }

  private boolean takesBack(Item item) {
    return journal
        .intentItem(item.id())
        .map(journal::intent)
        .filter(Intent::isCancellation)
        .filter(intent -> query.isOn(clock.day(intent.settled().at())))
        .isPresent();
  }

  private boolean fits(String number, SettledBill bill) {
    return query.fits(number, bill, clock.day(bill.at()));
  }
}
