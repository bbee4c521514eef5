package io.chuangkou.terminal.bridge;

import io.chuangkou.terminal.bridge.BridgeEvent.Kind;
import io.chuangkou.terminal.ledger.StoredFacts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * The events of a counter, each under its number; one is on disk before anybody hears of it. They
 * are kept for {@link #KEPT}: who follows was away for less, or asks for the state of each bill.
 * Thread-safe.
 */
public final class EventLog {

  /** Longer than any holiday. */
  static final Duration KEPT = Duration.ofDays(30);

  private static final String OLDEST = "bridge event oldest";

  /** More than are added, so that what is too old becomes less. */
  private static final int FORGOTTEN_AT_ONCE = 2;

  private final StoredFacts facts;
  private final InstantSource clock;
  private long oldest;
  private long newest;

  /** Kept among these facts. */
  public EventLog(StoredFacts facts, InstantSource clock) {
    this.facts = facts;
    this.clock = clock;
    this.oldest = facts.recall(OLDEST, Long.class).orElse(1L);
    this.newest = findNewest();
  }

  /** Numbers have no gap: the first that is free is looked for in ever smaller steps. */
  private long findNewest() {
    long there = oldest - 1;
    long step = 1;
    while (event(there + step).isPresent()) {
      step *= 2;
    }
    for (; step > 0; step /= 2) {
      if (event(there + step).isPresent()) {
        there += step;
      }
    }
    return there;
  }

  /** Adds what happened to a bill. */
  synchronized void add(Kind kind, BillStatus bill) {
    BridgeEvent event = new BridgeEvent(newest + 1, clock.instant(), kind, bill);
    facts.remember(key(event.sequence()), event);
    newest = event.sequence();
    forgetOld(event.at().minus(KEPT));
  }

  /** The newest stays, by which the numbers go on. */
  private void forgetOld(Instant before) {
    long first = oldest;
    for (int i = 0; i < FORGOTTEN_AT_ONCE && first < newest; i++) {
      if (event(first).filter(event -> !event.at().isBefore(before)).isPresent()) {
        break;
      }
      first++;
    }
    if (first > oldest) {
      // Before they are forgotten: a number below this is asked for no more.
      facts.remember(OLDEST, first);
      for (; oldest < first; oldest++) {
        facts.forget(key(oldest));
      }
    }
  }

  /** The number of the newest event; 0: there is none. */
  public synchronized long newest() {
    return newest;
  }

  /**
   * The events after one.
   *
   * @param after its number; 0: from the oldest that is kept
   * @param most how many at most
   * @throws BridgeException {@code BRIDGE-SEQUENCE} if there is no event of that number yet; {@code
   *     BRIDGE-GONE} if those after it are not kept any more
   */
  public synchronized List<BridgeEvent> after(long after, int most) {
    if (after < 0 || after > newest) {
      throw BridgeFault.SEQUENCE.refusal();
    } else if (after > 0 && after < oldest - 1) {
      throw BridgeFault.GONE.refusal();
    }
    long first = Math.max(after + 1, oldest);
    return LongStream.rangeClosed(first, Math.min(newest, first + most - 1))
        .mapToObj(number -> event(number).orElseThrow())
        .toList();
  }

  private Optional<BridgeEvent> event(long number) {
    return facts.recall(key(number), BridgeEvent.class);
  }

  private static String key(long number) {
    return "bridge event " + number;
  }
}
