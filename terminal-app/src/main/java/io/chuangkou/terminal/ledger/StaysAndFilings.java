package io.chuangkou.terminal.ledger;

import io.chuangkou.store.OfflineStore;
import io.chuangkou.store.queue.Bytes;
import io.chuangkou.store.queue.Fact;
import io.chuangkou.terminal.ledger.LedgerEntry.Filing;
import io.chuangkou.terminal.ledger.LedgerEntry.Intent;
import io.chuangkou.terminal.visit.Bill;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What this counter keeps of persons and no centre tells again: the bill of a stay until it is
 * settled, and the numbers of filings. On disk when a method returns; thread-safe, as the store is.
 */
public final class StaysAndFilings {

  private static final String STAY = "stay ";
  private static final String FILINGS = "filings ";

  private final OfflineStore store;
  private final JsonMapper json;

  StaysAndFilings(OfflineStore store, JsonMapper json) {
    this.store = store;
    this.json = json;
  }

  /** Keeps the bill of a stay until it is settled. */
  public void keepStay(String psnNo, Bill bill) {
    store.remember(STAY + psnNo, bytes(bill));
  }

  /** There is nothing to keep of a stay any more. */
  public void forgetStay(String psnNo) {
    store.remember(STAY + psnNo, Bytes.EMPTY);
  }

  /** The bill of the person's stay that is not settled yet. */
  public Optional<Bill> stay(String psnNo) {
    return store
        .recall(STAY + psnNo)
        .filter(fact -> !fact.facts().equals(Bytes.EMPTY))
        .map(fact -> read(fact, Bill.class));
  }

  /** What became of a stay by a message that the centre has done: settled, or open again. */
  public void note(Intent intent) {
    Bill bill = intent.settled().bill();
    if (bill.isOpenStay() && intent.isCancellation()) {
      keepStay(intent.person().psnNo(), bill);
    } else if (bill.isOpenStay()) {
      forgetStay(intent.person().psnNo());
    }
  }

  /**
   * The same after a crash, unless something was kept or forgotten since the centre had done it.
   */
  public void noteAgain(Intent intent, Instant done) {
    Optional<Fact> kept = store.recall(STAY + intent.person().psnNo());
    if (kept.filter(fact -> !fact.recordedAt().isBefore(done)).isEmpty()) {
      note(intent);
    }
  }

  /** Keeps one more filing of a person. */
  public void add(String psnNo, Filing filing) {
    List<Filing> filings = new ArrayList<>(filings(psnNo));
    filings.add(filing);
    store.remember(FILINGS + psnNo, bytes(filings));
  }

  /** A filing was withdrawn. */
  public void remove(String psnNo, Filing filing) {
    List<Filing> others = filings(psnNo).stream().filter(made -> !made.equals(filing)).toList();
    store.remember(FILINGS + psnNo, bytes(others));
  }

  /** What this counter has filed for a person, in the order in which it was. */
  public List<Filing> filings(String psnNo) {
    return store
        .recall(FILINGS + psnNo)
        .map(fact -> List.of(read(fact, Filing[].class)))
        .orElse(List.of());
  }

  private <T> T read(Fact fact, Class<T> type) {
    return json.readValue(fact.facts().toArray(), type);
  }

  private Bytes bytes(Object value) {
    return Bytes.of(json.writeValueAsBytes(value));
  }
}
