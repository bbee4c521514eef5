package io.chuangkou.terminal.ledger;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.ledger.AuditRecord.Act;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was done at the counter, and by whom, day by day. A record is on disk when {@link #add}
 * returns, and stands in the journal's chain like every other: none can be changed or taken out.
 * Its number among the day's is never given again: a record that is lost leaves a hole.
 *
 * <p>Thread-safe.
 */
public final class AuditTrail {

  private final StoredFacts facts;
  private final RegionClock clock;
  private LocalDate day = LocalDate.MIN;
  private int next;

  /** Kept among these facts, with days as in the region. */
  public AuditTrail(StoredFacts facts, RegionClock clock) {
    this.facts = facts;
    this.clock = clock;
  }

  /** Adds what was done to something without money. */
  public void add(String operator, Act act, String object, String detail) {
    add(operator, act, object, Fen.ZERO, Fen.ZERO, detail);
  }

  /** Adds what was done. */
  public synchronized void add(
      String operator, Act act, String object, Fen amount, Fen cash, String detail) {
    LocalDate today = clock.today();
    if (!today.equals(day)) {
      next = nextOf(today);
      day = today;
    }
    AuditRecord added =
        new AuditRecord(clock.instant(), operator, act, object, amount, cash, detail);
    facts.remember(beginning(today) + next, added);
    next++;
  }

  /** A number that no record of the day has, nor one that was lost may have had. */
  private int nextOf(LocalDate today) {
    SortedMap<Integer, Numbered> known = known(today);
    long after = known.values().stream().mapToLong(Numbered::inJournal).max().orElse(0);
    Instant from = clock.start(today);
    long lost =
        facts.losses().stream()
            .filter(loss -> loss.records().first() > after)
            .filter(loss -> loss.before().filter(end -> end.isBefore(from)).isEmpty())
            .mapToLong(loss -> loss.records().count())
            .sum();
    int first = known.isEmpty() ? 0 : known.lastKey() + 1;
    return Math.addExact(first, Math.toIntExact(lost));
  }

  /** The records of a day that can be read, in the order in which they were added. */
  public List<AuditRecord> of(LocalDate wanted) {
    return known(wanted).values().stream().map(Numbered::record).toList();
  }

  /** The same with what is missing between them. */
  public AuditDay day(LocalDate wanted) {
    List<AuditDay.Entry> entries = new ArrayList<>();
    int expected = 0;
    for (Map.Entry<Integer, Numbered> known : known(wanted).entrySet()) {
      int number = known.getKey();
      if (number > expected) {
        entries.add(new AuditDay.Missing(expected + 1, number));
      }
      entries.add(new AuditDay.Kept(known.getValue().record()));
      expected = number + 1;
    }
    return new AuditDay(entries);
  }

  /** A record and its number in the journal. */
  private record Numbered(AuditRecord record, long inJournal) {}

  private SortedMap<Integer, Numbered> known(LocalDate wanted) {
    String beginning = beginning(wanted);
    SortedMap<Integer, Numbered> known = new TreeMap<>();
    facts
        .recallAll(beginning, AuditRecord.class)
        .forEach(
            (key, kept) ->
                known.put(
                    Integer.valueOf(key.substring(beginning.length())),
                    new Numbered(kept.value(), kept.number())));
    return known;
  }

  private static String beginning(LocalDate day) {
    return "audit " + day + " ";
  }
}
