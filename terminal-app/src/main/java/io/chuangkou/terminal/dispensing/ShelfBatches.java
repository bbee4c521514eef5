package io.chuangkou.terminal.dispensing;

import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.ledger.StoredFacts;
import io.chuangkou.terminal.visit.Batch;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.visit.Dispensed;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The batch of each drug that is on the shelf: the one that was typed, or told by a code, last. It
 * is taken for further boxes whose code does not tell theirs, until it has expired or another is
 * typed. On disk when a method returns; thread-safe, as the store is.
 */
public final class ShelfBatches {

  private static final String KEY = "batch ";

  private final StoredFacts facts;
  private final RegionClock clock;

  /** Of a counter. */
  public ShelfBatches(StoredFacts facts, RegionClock clock) {
    this.facts = facts;
    this.clock = clock;
  }

  /** The batch of a drug on the shelf, if it may still be sold. */
  public Optional<Batch> of(String item) {
    return facts.recall(KEY + item, Batch.class).filter(this::isGood);
  }

  private boolean isGood(Batch batch) {
    LocalDate expires = batch.expires();
    return expires == null || !expires.isBefore(clock.today());
  }

  /** A batch of a drug was seen. */
  public void remember(String item, Batch batch) {
    if (!of(item).equals(Optional.of(batch))) {
      facts.remember(KEY + item, batch);
    }
  }

  /** A line with the batch of its boxes, where neither their codes nor anybody has told it. */
  public Bill.Line known(Bill.Line line) {
    Dispensed dispensed = line.dispensed();
    return dispensed.isBatched()
        ? line
        : of(line.code()).map(batch -> line.with(dispensed.of(batch))).orElse(line);
  }
}
