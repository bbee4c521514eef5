package io.chuangkou.terminal.dispensing;

import io.chuangkou.store.queue.Item;
import io.chuangkou.store.queue.Records;
import io.chuangkou.store.queue.State;
import io.chuangkou.terminal.ledger.Bookings;
import io.chuangkou.terminal.ledger.Bookings.Booking;
import io.chuangkou.terminal.ledger.Decision;
import io.chuangkou.terminal.ledger.Decision.Outcome;
import io.chuangkou.terminal.ledger.LedgerEntry.StockReport;
import io.chuangkou.terminal.ledger.LocalLedger;
import io.chuangkou.terminal.ledger.SettledBill;
import io.chuangkou.terminal.ledger.StoredFacts;
import io.chuangkou.terminal.staff.OperatorSession;
import java.util.List;
import java.util.Optional;

/**
 * Queues what the centre's stock chapter is to be told: the boxes of each sale that was booked, and
 * those that came back with its cancellation. The journal's bookings tell it, whoever booked them
 * and when, so that no sale waits for it and no crash loses it. Thread-safe.
 */
public final class StockReports {

  private static final String KEY = "stock reported";

  /** As if nothing was booked yet, where nobody had asked for reports before. */
  private static final long NEVER = -1;

  private final LocalLedger journal;
  private final Bookings bookings;
  private final StoredFacts facts;
  private final OperatorSession duty;
  private final boolean isOn;

  /** Number of the journal's record up to which all bookings were looked at. */
  private long seen;

  /**
   * Of a counter.
   *
   * @param isOn whether the region's centre wants to be told
   */
  public StockReports(
      LocalLedger journal,
      Bookings bookings,
      StoredFacts facts,
      OperatorSession duty,
      boolean isOn) {
    this.journal = journal;
    this.bookings = bookings;
    this.facts = facts;
    this.duty = duty;
    this.isOn = isOn;
  }

  /**
   * Goes on where the last run ended; what was booked while nobody asked for reports is not told.
   * To be called once, before anything is settled.
   */
  public synchronized void begin() {
    long before = facts.recall(KEY, Long.class).orElse(NEVER);
    if (!isOn && before != NEVER) {
      facts.remember(KEY, NEVER);
    } else if (isOn && before == NEVER) {
      seen = journal.head().number();
      facts.remember(KEY, seen);
    } else {
      seen = before;
    }
  }

  /** Queues what was booked since. */
  public synchronized void collect() {
    long newest = journal.head().number();
    if (!isOn || newest <= seen) {
      return;
    }
    List<Booking> booked = bookings.within(new Records(seen, newest));
    booked.forEach(this::queue);
    if (!booked.isEmpty()) {
      facts.remember(KEY, newest);
    }
    seen = newest;
  }

  private void queue(Booking booking) {
    SettledBill bill = booking.bill();
    boolean hasBoxes = bill.bill().lines().stream().anyMatch(l -> !l.dispensed().boxes().isEmpty());
    boolean isUntold = booking.refund() && isUntold(bill.msgid());
    if (hasBoxes && !isUntold) {
      journal.queue(
          new StockReport(
              bill.msgid(),
              booking.refund(),
              bill.person().maskedName(),
              bill.visit(),
              duty.speaker().name(),
              booking.at()));
    }
  }

  /** Whether the centre was not told of a sale, and now never will be. */
  private boolean isUntold(String sale) {
    String id = StockReport.id(sale, false);
    Optional<Item> told = journal.find(id);
    if (told.isEmpty()) {
      return true;
    }
    boolean waits = told.get().state() == State.QUEUED && journal.timesSent(id) == 0;
    return (waits
            && journal.moved(id, State.QUEUED, State.DONE, Decision.of(Outcome.WITHDRAWN, "")))
        || journal.lastNote(id).filter(n -> n.outcome() == Outcome.WITHDRAWN).isPresent();
  }
}
