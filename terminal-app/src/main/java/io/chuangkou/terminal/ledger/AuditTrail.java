package io.chuangkou.terminal.ledger;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.store.OfflineStore;
import io.chuangkou.store.queue.Bytes;
import io.chuangkou.store.queue.Fact;
import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.ledger.AuditRecord.Act;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was done at the counter, and by whom, day by day. A record is on disk when {@link #add}
 * returns, and stands in the journal's chain like every other: none can be changed or taken out.
 *
 * <p>Thread-safe.
 */
public final class AuditTrail {

  private final OfflineStore store;
  private final RegionClock clock;
  private final JsonMapper json = JsonMapper.builder().build();
  private LocalDate day = LocalDate.MIN;
  private int length;

  /** On an open store, with days as in the region. */
  public AuditTrail(OfflineStore store, RegionClock clock) {
    this.store = store;
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
    store.remember(key(today, length), Bytes.of(json.writeValueAsBytes(added)));
    length++;
  }

  /** The records of a day, in the order in which they were added. */
  public List<AuditRecord> of(LocalDate wanted) {
    List<AuditRecord> records = new ArrayList<>();
    Optional<Fact> next = store.recall(key(wanted, 0));
    while (next.isPresent()) {
      records.add(json.readValue(next.get().facts().toArray(), AuditRecord.class));
      next = store.recall(key(wanted, records.size()));
    }
    return records;
  }

  private static String key(LocalDate day, int number) {
    return "audit " + day + " " + number;
  }
}
