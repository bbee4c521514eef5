package io.chuangkou.terminal.workflow;

import io.chuangkou.settlement.gateway.Outcome;
import io.chuangkou.settlement.message.Nothing;
import io.chuangkou.settlement.message.SettlementInfo;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.store.queue.Backoff;
import io.chuangkou.store.queue.Item;
import io.chuangkou.store.queue.State;
import io.chuangkou.terminal.workflow.Entry.Difference;
import io.chuangkou.terminal.workflow.Entry.Provisional;
import io.chuangkou.terminal.workflow.Entry.Reversal;
import io.chuangkou.terminal.workflow.Journal.Finished;
import io.chuangkou.terminal.workflow.TriedBill.AtCentre;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is open: reversals of lost messages, and provisional settlements in the order of each
 * person, of several persons at once. Whatever the centre refuses is parked for a person, nothing
 * is dropped; only a centre that is away ends a run, trouble with one item holds up nobody else's.
 *
 * <p>Thread-safe: one run at a time.
 */
public final class QueueRun {

  private static final Logger LOG = LoggerFactory.getLogger(QueueRun.class);

  /** The interface does not say that 2601 may be repeated: a few times, then a person looks. */
  private static final int MOST_REVERSALS = 3;

  private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(5));

  private final CentreLink centre;
  private final Journal journal;
  private final Bookings bookings;
  private final Identification identification;
  private final TrialRun trials;
  private final Settling settling;
  private final Rightings rightings;
  private final QueueWorkers workers;
  private final RegionClock clock;
  private volatile boolean isAway;

  QueueRun(
      CentreLink centre,
      Journal journal,
      Bookings bookings,
      Identification identification,
      TrialRun trials,
      Settling settling,
      Rightings rightings,
      QueueWorkers workers,
      RegionClock clock) {
    this.centre = centre;
    this.journal = journal;
    this.bookings = bookings;
    this.identification = identification;
    this.trials = trials;
    this.settling = settling;
    this.rightings = rightings;
    this.workers = workers;
    this.clock = clock;
  }

  /** Puts in order what a crash left behind. To be called once, before anything is sent. */
  public void recover() {
    Recovery recovery = new Recovery(journal, bookings, rightings);
    recovery.run().forEach(this::finish);
    recovery.corrections().forEach(this::corrected);
  }

  /** Sends the items whose time has come, until the centre is away. */
  public void run() {
    run(clock.instant(), item -> true);
  }

  /** Sends all items that can be sent, without waiting for their time. */
  public void runNow() {
    run(latest(), item -> true);
  }

  /** The same for what concerns a person alone. */
  void runNow(KnownPerson person) {
    run(latest(), item -> concerns(item, person));
  }

  private Instant latest() {
    return clock.instant().plus(BACKOFF.longest());
  }

  /**
   * In rounds: of each person the first item, each item once at most. Whoever is locked by a lost
   * message is sent when its reversal was.
   */
  private synchronized void run(Instant due, Predicate<Item> wanted) {
    wakeSleepers(clock.instant());
    Set<String> tried = new HashSet<>();
    isAway = false;
    List<Item> round;
    do {
      round =
          journal.ready(due).stream()
              .filter(item -> tried.add(item.id()) && wanted.test(item))
              .toList();
      send(round, item -> item.kind().equals(Entry.REVERSAL));
      send(round, item -> !item.kind().equals(Entry.REVERSAL));
    } while (!round.isEmpty() && !isAway);
  }

  private void send(List<Item> round, Predicate<Item> wanted) {
    workers.each(round.stream().filter(wanted).<Runnable>map(item -> () -> attempt(item)).toList());
  }

  /** There is no use in trying more when the centre is away. */
  private void attempt(Item item) {
    if (!isAway && !send(item)) {
      isAway = true;
    }
  }

  private boolean concerns(Item item, KnownPerson person) {
    return switch (item.kind()) {
      case Entry.REVERSAL -> journal.read(item, Reversal.class).psnNo().equals(person.psnNo());
      case Entry.PROVISIONAL ->
          journal.read(item, Provisional.class).settled().person().isSame(person);
      case Entry.CORRECTION -> journal.read(item, SettledBill.class).person().isSame(person);
      default -> false;
    };
  }

  /** Nothing waits longer than the longest pause: if something is to, the clock was put back. */
  private void wakeSleepers(Instant now) {
    journal.open().stream()
        .filter(item -> item.state() == State.QUEUED)
        .filter(item -> item.nextAttempt().isAfter(now.plus(BACKOFF.longest())))
        .forEach(item -> journal.postpone(item, now, "the clock was put back"));
  }

  /** Sends an item; false if the centre is away. */
  private boolean send(Item item) {
    return switch (item.kind()) {
      case Entry.REVERSAL -> reverse(item, journal.read(item, Reversal.class));
      case Entry.PROVISIONAL -> settle(item, journal.read(item, Provisional.class));
      case Entry.CORRECTION -> correct(item, journal.read(item, SettledBill.class));
      default -> {
        journal.park(item, "nothing is known of this kind: " + item.kind());
        yield true;
      }
    };
  }

  private boolean reverse(Item item, Reversal reversal) {
    String msgid = centre.newMsgid();
    if (!journal.sending(item, msgid)) {
      return true;
    }
    io.chuangkou.settlement.message.Reversal input =
        new io.chuangkou.settlement.message.Reversal(
            reversal.psnNo(), reversal.msgid(), reversal.infno());
    Outcome<Nothing> outcome =
        centre.send(msgid, (client, id) -> client.reverse(id, reversal.insuredAt(), input));
    return switch (outcome) {
      case Outcome.Accepted<Nothing> accepted -> {
        journal.reversed(item, reversal);
        yield true;
      }
      case Outcome.Refused<Nothing> refused -> {
        journal.park(item, refused.fault().detail());
        yield true;
      }
      case Outcome.NotSent<Nothing> notSent -> later(item, notSent.fault().detail());
      case Outcome.Unknown<Nothing> unknown -> {
        if (item.attempts() + 1 >= MOST_REVERSALS) {
          journal.park(item, unknown.fault().detail());
          yield true;
        }
        postpone(item, unknown.fault().detail());
        yield true;
      }
    };
  }

  private boolean settle(Item item, Provisional provisional) {
    return move(
        item,
        msgid -> {
          KnownPerson person = identification.refresh(provisional.settled().person());
          TriedBill tried = trials.atCentre(person, provisional.settled().bill());
          AtCentre held = Objects.requireNonNull(tried.atCentre());
          return settling.settle(msgid, tried, held, provisional.number());
        },
        decision -> {
          finish(new Finished<>(provisional, decision));
          return true;
        });
  }

  /** Cancels what is wrong; settling it once more is an item of its own. */
  private boolean correct(Item item, SettledBill wrong) {
    return move(
        item,
        msgid -> settling.cancel(msgid, wrong, item.id()),
        decision -> {
          Provisional again = corrected(new Finished<>(wrong, decision));
          return settle(journal.find(again.number()).orElseThrow(), again);
        });
  }

  /**
   * Sends a message that moves money, unless another of the person is unclear; false if the centre
   * is away. {@code decided} goes on from what the centre decided.
   */
  private boolean move(
      Item item, Function<String, Sent<SettlementInfo>> message, Predicate<Decision> decided) {
    if (journal.isUnclear(item.person())) {
      postpone(item, "a reversal is due");
      return true;
    }
    String msgid = centre.newMsgid();
    if (!journal.sending(item, msgid)) {
      return true;
    }
    try {
      return switch (message.apply(msgid)) {
        case Sent.Done<SettlementInfo> done -> decided.test(Decision.settled(msgid, done.answer()));
        case Sent.NotSent<SettlementInfo> notSent -> later(item, notSent.away().advice().code());
        case Sent.Unknown<SettlementInfo> unknown -> {
          postpone(item, "unknown " + unknown.msgid());
          yield true;
        }
      };
    } catch (CentreAway | SignInRefused notSent) {
      return later(item, notSent.advice().code());
    } catch (CounterException refused) {
      journal.park(item, refused.advice().code() + " " + refused.advice().sentence());
      return true;
    }
  }

  private Provisional corrected(Finished<SettledBill> cancelled) {
    String wrong = cancelled.entry().settlementId();
    Provisional again = rightings.settleAgain(cancelled.entry());
    journal.finished(Journal.correctionId(wrong), cancelled.decision());
    return again;
  }

  /** The centre settled a provisional bill: what it decided otherwise is refunded or collected. */
  private void finish(Finished<Provisional> finished) {
    SettledBill settled = finished.entry().settled();
    Fen difference = finished.decision().person().minus(settled.due());
    if (!difference.isZero()) {
      journal.difference(
          new Difference(
              settled.settlementId(),
              finished.decision().settlementId(),
              settled.person().maskedName(),
              difference));
    }
    journal.finished(settled.settlementId(), finished.decision());
    LOG.info("{} settled, difference {}", settled.settlementId(), difference);
  }

  private boolean later(Item item, String why) {
    postpone(item, why);
    return false;
  }

  private void postpone(Item item, String why) {
    journal.postpone(item, BACKOFF.next(clock.instant(), item.attempts()), why);
  }
}
