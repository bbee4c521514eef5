package io.chuangkou.terminal.bridge;

import io.chuangkou.terminal.ledger.Bookings;
import io.chuangkou.terminal.ledger.LedgerEntry.Intent;
import io.chuangkou.terminal.ledger.LocalLedger;
import io.chuangkou.terminal.ledger.StoredFacts;
import io.chuangkou.terminal.tender.Tender;
import io.chuangkou.terminal.unpaid.UnpaidBill;
import io.chuangkou.terminal.unpaid.UnpaidBills;
import io.chuangkou.terminal.unpaid.UnpaidState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bills of the hospital's system, seen from its side. How a bill stands is what the list of
 * unpaid bills and the journal tell at that moment; what was announced of it before is kept, so
 * that what changed while nobody looked, as over a restart, is announced then. An event may come
 * twice after a crash; none is left out. Thread-safe.
 */
public final class PushedBills implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PushedBills.class);

  private static final String SEEN = "bridge seen";
  private static final Duration LAST_WORDS = Duration.ofSeconds(10);

  private final UnpaidBills unpaid;
  private final Bookings bookings;
  private final LocalLedger journal;
  private final StoredFacts facts;
  private final EventLog log;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("bridge").daemon(true).factory());
  private final AtomicBoolean isLooking = new AtomicBoolean();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final Runnable unwatch;

  /** Those of a counter; what changed since they were looked at last is announced. */
  public PushedBills(
      UnpaidBills unpaid, Bookings bookings, LocalLedger journal, StoredFacts facts, EventLog log) {
    this.unpaid = unpaid;
    this.bookings = bookings;
    this.journal = journal;
    this.facts = facts;
    this.log = log;
    if (facts.recall(SEEN, Long.class).isEmpty()) {
      facts.remember(SEEN, journal.head().number());
    }
    this.unwatch =
        unpaid.watch(change -> soon(() -> announce(status(change.bill().id(), change.state()))));
    soon(() -> unpaid.waiting().forEach(bill -> look(bill.id())));
    look();
  }

  /**
   * What became of a push.
   *
   * @param bill how the bill stands
   * @param isNew whether it was not known before
   */
  public record Pushed(BillStatus bill, boolean isNew) {}

  /**
   * Takes a bill in, once: pushed again in the same content it stays as it is.
   *
   * @param json as {@link UnpaidBill} is written, in UTF-8
   * @throws io.chuangkou.terminal.notice.TerminalException if it is refused
   */
  public Pushed push(byte[] json) {
    UnpaidBill bill = UnpaidBill.parse(json);
    boolean isNew = unpaid.state(bill.id()).isEmpty();
    return new Pushed(status(bill.id(), unpaid.add(bill)), isNew);
  }

  /**
   * Takes a bill back that was not paid; too late, it is told how the bill stands.
   *
   * @throws io.chuangkou.terminal.notice.TerminalException if it is not known, or at the desk
   */
  public BillStatus withdraw(String id) {
    return status(id, unpaid.withdraw(id));
  }

  /** How a bill stands; empty: nothing is known of it. */
  public Optional<BillStatus> status(String id) {
    return unpaid.state(id).map(state -> status(id, state));
  }

  private BillStatus status(String id, UnpaidState state) {
    Tender tender =
        state instanceof UnpaidState.Settled settled
            ? journal.intent(settled.msgid()).map(Intent::inHand).orElse(Tender.NOTHING)
            : Tender.NOTHING;
    return BillStatus.of(id, state, tender);
  }

  /** Looks soon for what the journal tells anew; returns at once. */
  public void look() {
    if (isLooking.compareAndSet(false, true)) {
      soon(this::lookNow);
    }
  }

  private void lookNow() {
    isLooking.set(false);
    long seen = facts.recall(SEEN, Long.class).orElseThrow();
    long head = journal.head().number();
    List<String> touched = bookings.billsTouched(seen);
    if (!touched.isEmpty()) {
      touched.forEach(this::look);
      facts.remember(SEEN, head);
    }
  }

  private void look(String id) {
    status(id).ifPresent(this::announce);
  }

  private void announce(BillStatus now) {
    String key = "bridge bill " + now.id();
    BillStatus before = facts.recall(key, BillStatus.class).orElse(null);
    if (!now.equals(before)) {
      log.add(BridgeEvent.between(before, now), now);
      facts.remember(key, now);
      listeners.forEach(Runnable::run);
    }
  }

  /**
   * Runs something soon, and after every new event, on a thread of its own.
   *
   * @return ends it
   */
  public Runnable onEvent(Runnable listener) {
    listeners.add(listener);
    soon(listener);
    return () -> listeners.remove(listener);
  }

  /** Runs something soon, on the same thread. */
  public void soon(Runnable task) {
    try {
      thread.execute(
          () -> {
            try {
              task.run();
            } catch (RuntimeException e) {
              LOG.error("the bridge could not tell what happened to a bill", e);
            }
          });
    } catch (RejectedExecutionException e) {
      LOG.debug("the bridge is closed");
    }
  }

  /** Ends once what was noticed is on disk. */
  @Override
  public void close() {
    unwatch.run();
    thread.shutdown();
    try {
      if (!thread.awaitTermination(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      thread.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
