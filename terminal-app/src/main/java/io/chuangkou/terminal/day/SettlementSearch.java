package io.chuangkou.terminal.day;

import io.chuangkou.store.queue.Noted;
import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.day.SettlementIndex.Part;
import io.chuangkou.terminal.ledger.BookedBill;
import io.chuangkou.terminal.ledger.Bookings;
import io.chuangkou.terminal.visit.PinyinInitials;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A search for settlements of this counter, however old: by the patient's name, its beginning or
 * its initials, the end of the ID number, an amount, the settlement's number or the end of it, the
 * number of bill or message, and by a day or a span of days. The index is looked through backwards
 * in steps, none of which takes long; what it finds is told by the journal. Used by one thread at a
 * time.
 */
public final class SettlementSearch {

  /** More are not found: the question is to be put more closely. */
  public static final int MOST = 20;

  /** What is found may have become another since: so many are asked for. */
  private static final int CANDIDATES = 2 * MOST;

  private static final int PARTS_A_STEP = 8;

  private final SettlementIndex index;
  private final Bookings bookings;
  private final RegionClock clock;
  private final SettlementQuery query;
  private final Set<IndexedBill> hits = new LinkedHashSet<>();
  private @Nullable Deque<Part> parts;

  /**
   * A search that has read nothing yet.
   *
   * @param typed what is known of the settlement, parts of it between blanks; a span of days as
   *     {@code 2026-03-01~2026-03-07} or {@code 20260301-20260307}
   */
  public SettlementSearch(
      SettlementIndex index,
      Bookings bookings,
      RegionClock clock,
      PinyinInitials pinyin,
      String typed) {
    this.index = index;
    this.bookings = bookings;
    this.clock = clock;
    this.query = SettlementQuery.of(typed, pinyin);
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

  /**
   * Reads on; an index that was not whole becomes so first.
   *
   * @return what was found up to now; to be called again unless it is done
   * @throws io.chuangkou.store.StoreException if the journal cannot be read
   */
  public Found step() {
    if (parts == null) {
      if (!index.grow()) {
        return Found.NOTHING;
      }
      parts = new ArrayDeque<>(index.parts());
      parts.removeIf(part -> !query.isWithin(part.from(), part.to()));
      take(index.latest());
    }
    for (int i = 0; i < PARTS_A_STEP && !parts.isEmpty() && !isEnough(parts.getFirst()); i++) {
      take(index.in(parts.removeFirst()));
    }
    return found(parts.isEmpty() || isEnough(parts.getFirst()));
  }

  private void take(List<IndexedBill> bills) {
    bills.stream().filter(this::fits).forEach(hits::add);
  }

  private boolean fits(IndexedBill bill) {
    return query.fits(bill, clock.day(bill.at()));
  }

  /** Whether more were found than are shown, all of them later than what is still to be read. */
  private boolean isEnough(Part next) {
    return hits.stream()
            .filter(hit -> clock.day(hit.at()).isAfter(next.to()))
            .map(IndexedBill::number)
            .distinct()
            .limit(CANDIDATES)
            .count()
        == CANDIDATES;
  }

  private Found found(boolean isRead) {
    List<Map.Entry<String, BookedBill>> bills = new ArrayList<>();
    for (Map.Entry<String, BookedBill> told : bookings.told(entries()).entrySet()) {
      if (fits(IndexedBill.of("", told.getKey(), told.getValue().bill()))) {
        bills.add(told);
      }
    }
    Collections.reverse(bills);
    boolean isCut = bills.size() > MOST;
    Map<String, BookedBill> latest = new LinkedHashMap<>();
    bills.stream().limit(MOST).forEach(told -> latest.put(told.getKey(), told.getValue()));
    return new Found(latest, isRead, isRead && isCut);
  }

  /** The journal's entries of the latest that were found. */
  private List<Noted> entries() {
    Set<String> numbers =
        hits.stream()
            .sorted(Comparator.comparing(IndexedBill::at).reversed())
            .map(IndexedBill::number)
            .distinct()
            .limit(CANDIDATES)
            .collect(Collectors.toSet());
    return hits.stream()
        .filter(hit -> numbers.contains(hit.number()))
        .map(IndexedBill::id)
        .distinct()
        .flatMap(id -> bookings.entry(id).stream())
        .toList();
  }
}
