package io.chuangkou.terminal.supervisor;

import io.chuangkou.settlement.money.Bearers;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.store.OfflineStore;
import io.chuangkou.store.queue.Item;
import io.chuangkou.store.queue.Noted;
import io.chuangkou.store.queue.Records;
import io.chuangkou.store.queue.Span;
import io.chuangkou.terminal.counter.Counter;
import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.counter.TenderRules;
import io.chuangkou.terminal.day.CashBook;
import io.chuangkou.terminal.day.CashBook.Movement;
import io.chuangkou.terminal.day.Takings;
import io.chuangkou.terminal.ledger.Bookings;
import io.chuangkou.terminal.ledger.Decision;
import io.chuangkou.terminal.ledger.Decision.Outcome;
import io.chuangkou.terminal.ledger.LedgerEntry;
import io.chuangkou.terminal.ledger.LocalLedger;
import io.chuangkou.terminal.notice.Words;
import io.chuangkou.terminal.staff.Shift;
import io.chuangkou.terminal.staff.Shifts;
import io.chuangkou.terminal.supervisor.Figures.Age;
import io.chuangkou.terminal.supervisor.Figures.Aged;
import io.chuangkou.terminal.supervisor.Figures.Hour;
import io.chuangkou.terminal.supervisor.Figures.Waiting;
import io.chuangkou.terminal.supervisor.Figures.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Draws up the figures of a shift or of a day from the same entries as the shift's report: the cash
 * book and the bookings. A shift is a span of the journal; a day is what was journalled on it by
 * the clock of then.
 *
 * <p>Thread-safe, as the store is. What it reads grows with what was journalled since the day.
 */
public final class FigureBook {

  private static final Set<String> SENT = Set.of(LedgerEntry.Kind.INTENT.journalled());
  private static final Set<String> REVERSED = Set.of(LedgerEntry.Kind.REVERSAL.journalled());
  private static final Set<String> ANY =
      Stream.of(LedgerEntry.Kind.values())
          .map(LedgerEntry.Kind::journalled)
          .collect(Collectors.toUnmodifiableSet());

  /** So many days before a day an entry is looked for after which it begins. */
  private static final int MOST_DAYS = 31;

  private final OfflineStore store;
  private final Counter counter;
  private final CashBook cash;
  private final Bookings bookings;
  private final LocalLedger journal;
  private final Shifts shifts;
  private final RegionClock clock;
  private final TenderRules kinds;

  /**
   * Of a counter.
   *
   * @param words in which kinds of money are named that the counter does not name
   */
  public FigureBook(
      Counter counter,
      OfflineStore store,
      LocalLedger journal,
      CashBook cash,
      Bookings bookings,
      Shifts shifts,
      RegionClock clock,
      Words words) {
    this.store = store;
    this.counter = counter;
    this.cash = cash;
    this.bookings = bookings;
    this.journal = journal;
    this.shifts = shifts;
    this.clock = clock;
    this.kinds = counter.rules().tender().in(words);
  }

  /** By which clock a day begins. */
  public RegionClock clock() {
    return clock;
  }

  /** The open shift so far. */
  public Figures shift() {
    Shift open = shifts.open();
    long upTo = journal.head().number();
    return of(
        null,
        clock.local(open.began()),
        new Told(new Records(open.after(), upTo), any -> true),
        Bookings.sum(bookings.within(new Records(open.after(), upTo))));
  }

  /** A day, whole or so far. */
  public Figures day(LocalDate day) {
    return of(
        day,
        day.atStartOfDay(),
        new Told(
            new Records(before(day), journal.head().number()), at -> clock.day(at).equals(day)),
        Bookings.sum(bookings.on(day)));
  }

  /**
   * Which records of the journal count.
   *
   * @param records those that are looked at
   * @param when those of them that count, by their time
   */
  private record Told(Records records, Predicate<Instant> when) {

    boolean contain(long number, Instant at) {
      return records.contain(number) && when.test(at);
    }
  }

  /** Number of a record before a day's first; 0 where none of late is. */
  private long before(LocalDate day) {
    for (int days = 1; days <= MOST_DAYS; days++) {
      LocalDate earlier = day.minusDays(days);
      Span span = new Span(ANY, clock.start(earlier), clock.start(earlier.plusDays(1)));
      List<Noted> added = store.added(span);
      if (!added.isEmpty()) {
        return added.getLast().added();
      }
    }
    return 0;
  }

  private Figures of(@Nullable LocalDate day, LocalDateTime from, Told told, Bearers bearers) {
    List<Movement> movements =
        cash.movements(told.records()).stream()
            .filter(movement -> told.when().test(movement.at()))
            .toList();
    LocalDateTime now = clock.now();
    Fen money = Takings.money(movements.stream()).total();
    return new Figures(
        day,
        from,
        now,
        Takings.rows(movements),
        Takings.tendered(movements, kinds),
        bearers,
        refused(told),
        lost(told),
        waiting(),
        hours(movements),
        List.of(new Window(counter.window(), Takings.settled(movements), money, now)));
  }

  private int refused(Told told) {
    return (int)
        store.touched(SENT, told.records()).stream()
            .filter(noted -> told.contain(noted.last(), noted.item().changedAt()))
            .filter(this::isRefused)
            .count();
  }

  private boolean isRefused(Noted noted) {
    return journal.decision(noted.note()).map(Decision::outcome).stream()
        .anyMatch(Outcome.REFUSED::equals);
  }

  /** Each lost answer has its message reversed; what is reversed once more was lost once. */
  private int lost(Told told) {
    return (int)
        store.touched(REVERSED, told.records()).stream()
            .filter(noted -> told.contain(noted.added(), noted.item().addedAt()))
            .map(noted -> journal.entry(noted.item()))
            .flatMap(
                entry ->
                    entry instanceof LedgerEntry.Reversal reversal
                        ? Stream.of(reversal.msgid())
                        : Stream.empty())
            .distinct()
            .count();
  }

  private Waiting waiting() {
    Instant now = clock.instant();
    List<Item> open = journal.open();
    Map<Age, List<Item>> byAge =
        open.stream().collect(Collectors.groupingBy(item -> Age.of(waited(item, now))));
    List<Aged> ages =
        Stream.of(Age.values()).map(age -> aged(age, byAge.getOrDefault(age, List.of()))).toList();
    return new Waiting(
        ages,
        open.stream().map(item -> waited(item, now)).max(Comparator.naturalOrder()).orElse(null));
  }

  /** A clock that was put back makes nobody wait less than not at all. */
  private static Duration waited(Item item, Instant now) {
    Duration waited = Duration.between(item.addedAt(), now);
    return waited.isNegative() ? Duration.ZERO : waited;
  }

  private static Aged aged(Age age, List<Item> items) {
    Fen amount = Fen.of(items.stream().mapToLong(item -> Math.abs(item.amountFen())).sum());
    return new Aged(age, items.size(), amount);
  }

  private List<Hour> hours(List<Movement> movements) {
    Map<Integer, List<Movement>> byHour =
        movements.stream()
            .collect(
                Collectors.groupingBy(
                    movement -> clock.local(movement.at()).getHour(),
                    TreeMap::new,
                    Collectors.toList()));
    return byHour.entrySet().stream()
        .map(
            hour ->
                new Hour(
                    hour.getKey(),
                    Takings.settled(hour.getValue()),
                    Takings.money(hour.getValue().stream()).total()))
        .toList();
  }
}
