package io.chuangkou.terminal.ledger;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.ledger.AuditRecord.Act;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was done at the counter, and by whom, day by day. A record is on disk when {@link #add}
 * returns, and stands in the journal's chain like every other: none can be changed or taken out.
 *
 * <p>Thread-safe.
 */
public final class AuditTrail {

  private final StoredFacts facts;
  private final RegionClock clock;
  private LocalDate day = LocalDate.MIN;
  private int length;

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
      length = of(today).size();
      day = today;
    }
    AuditRecord added =
        new AuditRecord(clock.instant(), operator, act, object, amount, cash, detail);
    facts.remember(key(today, length), added);
    length++;
  }

  /** The records of a day, in the order in which they were added. */
  public List<AuditRecord> of(LocalDate wanted) {
    List<AuditRecord> records = new ArrayList<>();
    Optional<AuditRecord> next = recall(wanted, 0);
    while (next.isPresent()) {
      records.add(next.get());
      next = recall(wanted, records.size());
    }
    return records;
  }

  private Optional<AuditRecord> recall(LocalDate day, int number) {
    return facts.recall(key(day, number), AuditRecord.class);
  }

  private static String key(LocalDate day, int number) {
    return "audit " + day + " " + number;
  }
}
