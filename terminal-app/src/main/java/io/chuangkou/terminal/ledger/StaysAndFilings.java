package io.chuangkou.terminal.ledger;

import io.chuangkou.terminal.ledger.LedgerEntry.Filing;
import io.chuangkou.terminal.ledger.LedgerEntry.Intent;
import io.chuangkou.terminal.visit.Bill;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What this counter keeps of persons and no centre tells again: the bill of a stay until it is
 * settled, and the numbers of filings. On disk when a method returns; thread-safe, as the store is.
 */
public final class StaysAndFilings {

  private static final String STAY = "stay ";
  private static final String FILINGS = "filings ";

  private final StoredFacts facts;
  private final TraceUses traces;
  private final Deposits deposits;

  StaysAndFilings(StoredFacts facts, TraceUses traces, Deposits deposits) {
    this.facts = facts;
    this.traces = traces;
    this.deposits = deposits;
  }

  /** Keeps the bill of a stay until it is settled. */
  public void keepStay(String psnNo, Bill bill) {
    facts.remember(STAY + psnNo, bill);
  }

  /** There is nothing to keep of a stay any more. */
  public void forgetStay(String psnNo) {
    facts.forget(STAY + psnNo);
  }

  /** The bill of the person's stay that is not settled yet. */
  public Optional<Bill> stay(String psnNo) {
    return facts.recall(STAY + psnNo, Bill.class);
  }

  /**
   * What became of a stay, its deposits and of boxes by a message that the centre has done:
   * settled, or open again.
   */
  public void note(Intent intent) {
    deposits.use(intent);
    traces.note(intent);
    noteStay(intent);
  }

  private void noteStay(Intent intent) {
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
    Optional<Instant> changed = facts.changedAt(STAY + intent.person().psnNo());
    if (changed.filter(at -> !at.isBefore(done)).isEmpty()) {
      noteStay(intent);
    }
    traces.noteAgain(intent, done);
  }

  /** Keeps one more filing of a person. */
  public void add(String psnNo, Filing filing) {
    List<Filing> filings = new ArrayList<>(filings(psnNo));
    filings.add(filing);
    facts.remember(FILINGS + psnNo, filings);
  }

  /** A filing was withdrawn. */
  public void remove(String psnNo, Filing filing) {
    List<Filing> others = filings(psnNo).stream().filter(made -> !made.equals(filing)).toList();
    facts.remember(FILINGS + psnNo, others);
  }

  /** What this counter has filed for a person, in the order in which it was. */
  public List<Filing> filings(String psnNo) {
    return facts.recall(FILINGS + psnNo, Filing[].class).map(List::of).orElse(List.of());
  }
}
