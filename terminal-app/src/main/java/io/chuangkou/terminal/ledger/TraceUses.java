package io.chuangkou.terminal.ledger;

import io.chuangkou.store.StoreException;
import io.chuangkou.terminal.ledger.LedgerEntry.Intent;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.visit.TraceCode;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which boxes this counter has handed out, by their trace codes: a code is settled once, and is
 * free again when its settlement was taken back. Thread-safe, as the store is.
 */
public final class TraceUses {

  private static final Logger LOG = LoggerFactory.getLogger(TraceUses.class);
  private static final String TRACE = "trace ";

  private final StoredFacts facts;

  TraceUses(StoredFacts facts) {
    this.facts = facts;
  }

  /**
   * That a box was handed out.
   *
   * @param under the message that settled it, or the number of a provisional settlement
   * @param split whether a part of it was
   */
  record Use(String under, boolean split) {}

  /** The last use of a code; empty: it is free. */
  Optional<Use> find(String code) {
    return facts.recall(TRACE + code, Use.class);
  }

  /** When that was. */
  Optional<Instant> at(String code) {
    return facts.changedAt(TRACE + code);
  }

  /** What became of boxes by a message that the centre has done. */
  void note(Intent intent) {
    if (intent.isCancellation()) {
      free(intent.settled().bill());
    } else {
      use(intent.settled().bill(), intent.msgid());
    }
  }

  /** The same after a crash, unless something was noted of a box since the centre had done it. */
  void noteAgain(Intent intent, Instant done) {
    boolean noted =
        boxes(intent.settled().bill())
            .anyMatch(box -> at(box.code()).filter(at -> !at.isBefore(done)).isPresent());
    if (!noted) {
      note(intent);
    }
  }

  /** The boxes of a bill are handed out. */
  void use(Bill bill, String under) {
    boxes(bill).forEach(box -> write(box, new Use(under, box.split())));
  }

  /** The boxes of a bill come back. */
  void free(Bill bill) {
    boxes(bill)
        .forEach(
            box -> {
              if (find(box.code()).isPresent()) {
                kept(() -> facts.forget(TRACE + box.code()));
              }
            });
  }

  private void write(TraceCode box, Use use) {
    kept(() -> facts.remember(TRACE + box.code(), use));
  }

  /** What was settled is settled: a full disk only takes away the warning of a second use. */
  private static void kept(Runnable writing) {
    try {
      writing.run();
    } catch (StoreException e) {
      LOG.warn("the use of a trace code was not kept", e);
    }
  }

  private static Stream<TraceCode> boxes(Bill bill) {
    return bill.lines().stream().flatMap(line -> line.dispensed().boxes().stream());
  }
}
