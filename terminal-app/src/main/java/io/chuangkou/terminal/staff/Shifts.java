package io.chuangkou.terminal.staff;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.store.journal.Head;
import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.ledger.AuditRecord;
import io.chuangkou.terminal.ledger.AuditRecord.Act;
import io.chuangkou.terminal.ledger.AuditTrail;
import io.chuangkou.terminal.ledger.LocalLedger;
import io.chuangkou.terminal.ledger.StoredFacts;
import io.chuangkou.terminal.staff.Shift.Ended;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The counter's shifts: where one ends the next begins, at a record of the journal. What is written
 * here is on disk when a method returns, in one record: a shift has ended and its report waits to
 * be seen, or neither.
 *
 * <p>Thread-safe.
 */
public final class Shifts {

  private static final String KEY = "shift";

  /** So far back a report of a time before shifts were kept is looked for. */
  private static final int MOST_DAYS = 31;

  private final StoredFacts facts;
  private final LocalLedger journal;
  private final AuditTrail audit;
  private final RegionClock clock;
  private @Nullable Shift known;

  /** Kept among these facts. */
  public Shifts(StoredFacts facts, LocalLedger journal, AuditTrail audit, RegionClock clock) {
    this.facts = facts;
    this.journal = journal;
    this.audit = audit;
    this.clock = clock;
  }

  /** The shift that is open. */
  public synchronized Shift open() {
    Shift open = known;
    if (open == null) {
      open = facts.recall(KEY, Shift.class).orElseGet(this::first);
      known = open;
    }
    return open;
  }

  /** After the last report of a time before shifts were kept; without one, from the beginning. */
  private Shift first() {
    Optional<AuditRecord> reported =
        Stream.iterate(clock.today(), day -> day.minusDays(1))
            .limit(MOST_DAYS)
            .flatMap(day -> lastReport(day).stream())
            .findFirst();
    long after = reported.map(report -> Long.parseLong(report.object())).orElse(0L);
    Instant began = reported.map(AuditRecord::at).orElseGet(clock::instant);
    return new Shift("", began, after, Fen.ZERO, List.of(), null);
  }

  private Optional<AuditRecord> lastReport(LocalDate day) {
    return audit.of(day).stream()
        .filter(entry -> entry.act() == Act.REPORT)
        .reduce((before, entry) -> entry);
  }

  /**
   * An operator begins to work. Their own shift that was left open goes on; another's ends, and its
   * report waits to be seen.
   */
  synchronized void begin(String operator) {
    Shift open = open();
    if (open.operator().isEmpty()) {
      keep(
          new Shift(
              operator,
              clock.instant(),
              open.after(),
              open.openingFloat(),
              open.unseen(),
              open.last()));
    } else if (!open.operator().equals(operator)) {
      end(operator);
    }
  }

  /** The operator leaves; what comes until the next begins is the next one's. */
  synchronized void leave() {
    Shift open = open();
    keep(new Shift("", open.began(), open.after(), Fen.ZERO, open.unseen(), open.last()));
  }

  /**
   * Ends the shift with the newest record of the journal; the next begins there.
   *
   * @param operator number of who ends it, and whose the next is
   */
  public synchronized Ended end(String operator) {
    Shift open = open();
    Instant now = clock.instant();
    Ended ended = asOf(now, operator);
    List<Ended> unseen = Stream.concat(open.unseen().stream(), Stream.of(ended)).toList();
    keep(new Shift(operator, now, ended.upTo(), Fen.ZERO, unseen, open.last()));
    return ended;
  }

  /**
   * The open shift as if it ended now.
   *
   * @param operator number of who would end it
   */
  public synchronized Ended soFar(String operator) {
    return asOf(clock.instant(), operator);
  }

  private Ended asOf(Instant now, String operator) {
    Shift open = open();
    Head head = journal.head();
    return new Ended(
        open.operator().isEmpty() ? operator : open.operator(),
        operator,
        open.began(),
        now,
        open.after(),
        head.number(),
        head.mac(),
        open.openingFloat());
  }

  /**
   * The report of a shift that ended is seen.
   *
   * @return whether nobody has seen it before
   */
  public synchronized boolean seen(Ended ended) {
    Shift open = open();
    if (!open.unseen().contains(ended)) {
      return false;
    }
    List<Ended> unseen = open.unseen().stream().filter(other -> !other.equals(ended)).toList();
    keep(
        new Shift(open.operator(), open.began(), open.after(), open.openingFloat(), unseen, ended));
    return true;
  }

  /** A shift that ended tells nothing that anybody must see. */
  public synchronized void dismiss(Ended ended) {
    Shift open = open();
    List<Ended> unseen = open.unseen().stream().filter(other -> !other.equals(ended)).toList();
    keep(
        new Shift(
            open.operator(), open.began(), open.after(), open.openingFloat(), unseen, open.last()));
  }

  /** Notes what cash lay in the drawer when the shift began. */
  public synchronized void enterOpeningFloat(String operator, Fen cash) {
    Shift open = open();
    keep(new Shift(open.operator(), open.began(), open.after(), cash, open.unseen(), open.last()));
    audit.add(operator, Act.OPENING_FLOAT, "", cash, cash.minus(open.openingFloat()), "");
  }

  /** Number of the last record that no seen report covers. */
  public synchronized long firstUnseen() {
    Shift open = open();
    return open.unseen().isEmpty() ? open.after() : open.unseen().getFirst().after();
  }

  private void keep(Shift next) {
    facts.remember(KEY, next);
    known = next;
  }
}
