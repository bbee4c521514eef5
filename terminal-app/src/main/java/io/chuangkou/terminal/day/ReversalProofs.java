package io.chuangkou.terminal.day;

import io.chuangkou.settlement.message.statement.StatementRow;
import io.chuangkou.store.queue.Item;
import io.chuangkou.store.queue.State;
import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.day.Compared.Group;
import io.chuangkou.terminal.ledger.AuditRecord;
import io.chuangkou.terminal.ledger.AuditRecord.Act;
import io.chuangkou.terminal.ledger.AuditTrail;
import io.chuangkou.terminal.ledger.Decision;
import io.chuangkou.terminal.ledger.Decision.Outcome;
import io.chuangkou.terminal.ledger.LedgerEntry.Reversal;
import io.chuangkou.terminal.ledger.LocalLedger;
import io.chuangkou.terminal.ledger.SettledBill;
import io.chuangkou.terminal.ledger.StoredFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the centre accepted and what is proven are two things: 2601 accepted says nothing of its
 * books. A comparison of the day proves it.
 */
public final class ReversalProofs {

  private final StoredFacts facts;
  private final LocalLedger journal;
  private final AuditTrail audit;
  private final RegionClock clock;

  /** On what a store holds. */
  public ReversalProofs(
      StoredFacts facts, LocalLedger journal, AuditTrail audit, RegionClock clock) {
    this.facts = facts;
    this.journal = journal;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What the last comparison of a day found. Kept as JSON, so names are for ever.
   *
   * @param at when it began
   * @param flat whether both sides agreed
   * @param differing the centre's numbers of the rows that differed
   */
  record Comparison(Instant at, boolean flat, Set<String> differing) {}

  /** The last comparison of a day; empty: there was none. */
  Optional<Comparison> comparison(LocalDate day) {
    return facts.recall(key(day), Comparison.class);
  }

  /** What is proven at this moment. */
  Proven proven() {
    Map<LocalDate, Optional<Comparison>> known = new HashMap<>();
    return bill ->
        known
            .computeIfAbsent(clock.day(bill.at()), this::comparison)
            .filter(last -> !last.at().isBefore(bill.at()))
            .filter(last -> last.flat() || !last.differing().contains(bill.settlementId()))
            .isPresent();
  }

  /** Comparisons of a moment, each looked up once. Not thread-safe. */
  interface Proven {

    /** Whether the last comparison of its day shows a settlement as it stands. */
    boolean shows(SettledBill bill);
  }

  private static String key(LocalDate day) {
    return "compared " + day;
  }

  /** What is accepted now; a comparison that begins now can prove it. */
  Begun begin() {
    return new Begun(clock.instant(), journal.accepted());
  }

  /**
   * A comparison that has begun.
   *
   * @param at when
   * @param accepted reversals that were accepted by then
   */
  record Begun(Instant at, List<Item> accepted) {}

  /**
   * Keeps what a comparison found, and takes for proven what it shows.
   *
   * @param day what was compared
   */
  void take(Begun begun, LocalDate day, List<Compared> compared) {
    List<StatementRow.Result> rows =
        compared.stream()
            .flatMap(group -> group.differences().stream())
            .map(StatementDifference::result)
            .toList();
    keep(begun.at(), day, compared, rows);
    for (Item item : begun.accepted()) {
      String msgid = ((Reversal) journal.entry(item)).msgid();
      boolean proven =
          group(msgid, day, compared).filter(group -> isProven(msgid, group, rows)).isPresent();
      Decision decision = Decision.of(Outcome.PROVEN, day.toString());
      if (proven && journal.moved(item.id(), State.ACCEPTED, State.DONE, decision)) {
        audit.add(AuditRecord.TERMINAL, Act.PROVEN, msgid, day.toString());
      }
    }
  }

  private void keep(
      Instant at, LocalDate day, List<Compared> compared, List<StatementRow.Result> rows) {
    boolean flat = compared.stream().allMatch(Compared::isFlat);
    Set<String> differing =
        rows.stream().map(row -> row.row().setlId()).collect(Collectors.toSet());
    facts.remember(key(day), new Comparison(at, flat, differing));
  }

  /** The group in which a message of that day would count. */
  private Optional<Compared> group(String msgid, LocalDate day, List<Compared> compared) {
    return journal
        .intentItem(msgid)
        .filter(item -> clock.day(item.addedAt()).equals(day))
        .map(item -> Group.of(journal.intent(item).settled()))
        .flatMap(group -> compared.stream().filter(c -> c.group().equals(group)).findFirst());
  }

  /** It is flat, or the rows do not hold the message, or hold it with both signs. */
  private static boolean isProven(String msgid, Compared group, List<StatementRow.Result> rows) {
    return group.isFlat()
        || rows.stream()
            .filter(row -> row.msgid().equals(msgid))
            .allMatch(row -> DifferenceJudge.isNetted(row, rows));
  }
}
