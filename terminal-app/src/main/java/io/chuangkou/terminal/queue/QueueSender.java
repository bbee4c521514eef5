package io.chuangkou.terminal.queue;

import io.chuangkou.store.queue.Backoff;
import io.chuangkou.store.queue.Item;
import io.chuangkou.store.queue.State;
import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.ledger.Differences;
import io.chuangkou.terminal.ledger.LedgerEntry.Correction;
import io.chuangkou.terminal.ledger.LedgerEntry.Deposit;
import io.chuangkou.terminal.ledger.LedgerEntry.Difference;
import io.chuangkou.terminal.ledger.LedgerEntry.Foreign;
import io.chuangkou.terminal.ledger.LedgerEntry.Intent;
import io.chuangkou.terminal.ledger.LedgerEntry.Kind;
import io.chuangkou.terminal.ledger.LedgerEntry.Provisional;
import io.chuangkou.terminal.ledger.LedgerEntry.Reversal;
import io.chuangkou.terminal.ledger.LedgerEntry.StockReport;
import io.chuangkou.terminal.ledger.LocalLedger;
import io.chuangkou.terminal.visit.InsuredPerson;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Sends what is open: reversals of lost messages, and provisional settlements in the order of each
 * person, of several persons at once. Whatever the centre refuses is parked for a person, nothing
 * is dropped; only a centre that is away ends a run, trouble with one item holds up nobody else's.
 *
 * <p>Thread-safe: one run at a time.
 */
public final class QueueSender {

  static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(5));

  private final LocalLedger journal;
  private final ItemSender sender;
  private final CrashRecovery recovery;
  private final Differences differences;
  private final QueueWorkers workers;
  private final RegionClock clock;
  private volatile boolean isAway;

  /** With what sends one item, and who sends several at a time. */
  public QueueSender(
      LocalLedger journal,
      ItemSender sender,
      CrashRecovery recovery,
      Differences differences,
      QueueWorkers workers,
      RegionClock clock) {
    this.journal = journal;
    this.sender = sender;
    this.recovery = recovery;
    this.differences = differences;
    this.workers = workers;
    this.clock = clock;
  }

  /** Puts in order what a crash left behind. To be called once, before anything is sent. */
  public void recover() {
    recovery.run().forEach(sender::finishSettlement);
    recovery.corrections().forEach(sender::finishCancellation);
    differences.release();
  }

  /** Sends the items whose time has come, until the centre is away. */
  public void run() {
    sendRounds(clock.instant(), item -> true);
  }

  /** Sends all items that can be sent, without waiting for their time. */
  public void runNow() {
    sendRounds(latest(), item -> true);
  }

  /**
   * The same for what concerns a person alone, if something was settled provisionally for them.
   *
   * @return whether there was
   */
  public boolean runFor(InsuredPerson person) {
    boolean wasProvisional = !journal.provisionals(person).isEmpty();
    if (wasProvisional) {
      sendRounds(latest(), item -> concerns(item, person));
    }
    return wasProvisional;
  }

  private Instant latest() {
    return clock.instant().plus(BACKOFF.longest());
  }

  /**
   * In rounds: of each person the first item, each item once at most. Whoever is locked by a lost
   * message is sent when its reversal was.
   */
  private synchronized void sendRounds(Instant due, Predicate<Item> wanted) {
    wakeSleepers(clock.instant());
    differences.release();
    Set<String> tried = new HashSet<>();
    isAway = false;
    List<Item> round;
    do {
      round =
          journal.ready(due).stream()
              .filter(item -> isSent(item) && tried.add(item.id()) && wanted.test(item))
              .toList();
      if (tried.size() == round.size() && round.stream().anyMatch(QueueSender::isProvisional)) {
        sender.renew();
      }
      sendAtOnce(round, item -> Kind.of(item) == Kind.REVERSAL);
      differences.release();
      sendAtOnce(round, item -> Kind.of(item) != Kind.REVERSAL);
    } while (!round.isEmpty() && !isAway);
    differences.release();
  }

  private static boolean isProvisional(Item item) {
    return Kind.of(item) == Kind.PROVISIONAL;
  }

  /** A difference waits for a message, not to be one; boxes are told of apart from money. */
  private static boolean isSent(Item item) {
    return Kind.of(item) != Kind.DIFFERENCE && Kind.of(item) != Kind.STOCK;
  }

  private void sendAtOnce(List<Item> round, Predicate<Item> wanted) {
    workers.each(round.stream().filter(wanted).<Runnable>map(item -> () -> attempt(item)).toList());
  }

  /** There is no use in trying more when the centre is away. */
  private void attempt(Item item) {
    if (!isAway) {
      sender.send(item).ifPresent(this::postpone);
    }
  }

  private boolean concerns(Item item, InsuredPerson person) {
    return switch (journal.entry(item)) {
      case Reversal reversal -> reversal.psnNo().equals(person.psnNo());
      case Provisional provisional -> provisional.settled().person().isSame(person);
      case Correction correction -> correction.wrong().person().isSame(person);
      case Intent intent -> false;
      case Difference difference -> false;
      case StockReport report -> false;
      case Deposit deposit -> false;
      case Foreign foreign -> false;
    };
  }

  /** Nothing waits longer than the longest pause: if something is to, the clock was put back. */
  private void wakeSleepers(Instant now) {
    journal.open().stream()
        .filter(item -> item.state() == State.QUEUED)
        .filter(item -> item.nextAttempt().isAfter(now.plus(BACKOFF.longest())))
        .forEach(item -> journal.postpone(item, now, "the clock was put back"));
  }

  private void postpone(ItemSender.Wait wait) {
    Item item = wait.item();
    journal.postpone(item, BACKOFF.next(clock.instant(), item.attempts()), wait.why());
    if (wait.away()) {
      isAway = true;
    }
  }
}
