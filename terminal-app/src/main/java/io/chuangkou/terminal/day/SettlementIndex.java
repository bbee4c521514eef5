package io.chuangkou.terminal.day;

import io.chuangkou.store.queue.Noted;
import io.chuangkou.store.queue.Records;
import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.ledger.Bookings;
import io.chuangkou.terminal.ledger.LocalLedger;
import io.chuangkou.terminal.ledger.StoredFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What settlements are looked for by, a part for each while of the journal: so that a year is found
 * through in the time that its entries would take for a week. It is made of the journal, and made
 * again of it where it is missing or of another form; what it finds is asked of the journal.
 * Thread-safe.
 */
public final class SettlementIndex {

  /** A counter's journal reaches no further back. */
  private static final int MOST_YEARS = 10;

  /** Another form of the parts is another index. */
  private static final String KEPT = "settlement index 1";

  /** The journal grows by so many records before what they tell is made a part. */
  private static final int RECORDS_A_PART = 1000;

  /** So many lines are far from the largest fact that a store keeps. */
  private static final int LINES_A_PART = 1000;

  private static final int DAYS_AT_ONCE = 7;
  private static final int MOST_WEEKS_AT_ONCE = 52;
  private static final Instant EVER = Instant.ofEpochMilli(Long.MAX_VALUE);

  private final StoredFacts facts;
  private final LocalLedger journal;
  private final Bookings bookings;
  private final RegionClock clock;
  private final int recordsAPart;
  private @Nullable Kept kept;

  /** Of a counter's journal. */
  public SettlementIndex(
      StoredFacts facts, LocalLedger journal, Bookings bookings, RegionClock clock) {
    this(facts, journal, bookings, clock, RECORDS_A_PART);
  }

  /** The same that makes a part of so many records. */
  SettlementIndex(
      StoredFacts facts,
      LocalLedger journal,
      Bookings bookings,
      RegionClock clock,
      int recordsAPart) {
    this.facts = facts;
    this.journal = journal;
    this.bookings = bookings;
    this.clock = clock;
    this.recordsAPart = recordsAPart;
  }

  /**
   * What is kept.
   *
   * @param upTo number of the journal's record up to which it tells
   * @param back what was journalled before that day is not read yet
   * @param isWhole whether nothing is left to read of before
   * @param parts in the order in which they were made
   */
  private record Kept(long upTo, LocalDate back, boolean isWhole, List<Part> parts) {}

  /**
   * A part.
   *
   * @param number under which it is kept
   * @param from day of the first settlement in it
   * @param to day of the last
   */
  record Part(int number, LocalDate from, LocalDate to) {}

  /** Whether all of the journal is less than a part: the first search reads it as it is. */
  public boolean isShort() {
    return journal.head().number() < recordsAPart;
  }

  /**
   * Makes one part more of what is not in it yet, if that is enough for one.
   *
   * @return whether all of the past is in it
   * @throws io.chuangkou.store.StoreException if the journal cannot be read or written
   */
  public synchronized boolean grow() {
    if (isShort()) {
      return true;
    }
    long head = journal.head().number();
    Kept now = kept();
    if (now == null) {
      now = new Kept(head, clock.today().plusDays(1), false, List.of());
    }
    if (!now.isWhole()) {
      readBack(now);
    } else if (head - now.upTo() >= recordsAPart) {
      keep(
          new Kept(
              head,
              now.back(),
              true,
              plus(now.parts(), bookings.touched(Records.after(now.upTo())))));
    }
    Kept grown = kept();
    return grown == null || grown.isWhole();
  }

  private void readBack(Kept now) {
    LocalDate oldest = clock.today().minusYears(MOST_YEARS);
    LocalDate back = now.back();
    Instant to = now.parts().isEmpty() ? EVER : clock.start(back);
    List<Noted> read = List.of();
    for (int weeks = 0; weeks < MOST_WEEKS_AT_ONCE && read.isEmpty(); weeks++) {
      back = back.minusDays(DAYS_AT_ONCE);
      read = bookings.entries(clock.start(back), to);
      to = clock.start(back);
    }
    boolean isWhole = !back.isAfter(oldest);
    keep(new Kept(now.upTo(), back, isWhole, plus(now.parts(), read)));
  }

  /** The same parts, and those of more entries. */
  private List<Part> plus(List<Part> parts, List<Noted> entries) {
    List<Part> more = new ArrayList<>(parts);
    List<IndexedBill> bills = told(entries);
    for (int first = 0; first < bills.size(); first += LINES_A_PART) {
      List<IndexedBill> some = bills.subList(first, Math.min(first + LINES_A_PART, bills.size()));
      List<LocalDate> days = some.stream().map(bill -> clock.day(bill.at())).sorted().toList();
      Part part = new Part(more.size(), days.getFirst(), days.getLast());
      facts.remember(
          key(part), some.stream().map(IndexedBill::line).collect(Collectors.joining("\n")));
      more.add(part);
    }
    return more;
  }

  private void keep(Kept now) {
    facts.remember(KEPT, now);
    kept = now;
  }

  /** One of a journal that went on further than this one has is none. */
  private @Nullable Kept kept() {
    if (kept == null) {
      kept = facts.recall(KEPT, Kept.class).orElse(null);
    }
    return kept != null && kept.upTo() <= journal.head().number() ? kept : null;
  }

  private static String key(Part part) {
    return KEPT + " " + part.number();
  }

  /** The parts there are, those with the latest settlements first. */
  synchronized List<Part> parts() {
    Kept now = kept();
    return now == null
        ? List.of()
        : now.parts().stream().sorted(Comparator.comparing(Part::to).reversed()).toList();
  }

  /** What a part tells. */
  List<IndexedBill> in(Part part) {
    Optional<String> lines = facts.recall(key(part), String.class);
    return lines.stream().flatMap(String::lines).map(IndexedBill::of).toList();
  }

  /** What is in no part yet. */
  synchronized List<IndexedBill> latest() {
    Kept now = kept();
    return told(bookings.touched(Records.after(now == null ? 0 : now.upTo())));
  }

  private List<IndexedBill> told(Collection<Noted> entries) {
    return entries.stream()
        .flatMap(
            noted ->
                bookings.told(List.of(noted)).entrySet().stream()
                    .map(
                        told ->
                            IndexedBill.of(
                                noted.item().id(), told.getKey(), told.getValue().bill())))
        .toList();
  }
}
