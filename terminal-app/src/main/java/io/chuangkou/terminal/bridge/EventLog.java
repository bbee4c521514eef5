package io.chuangkou.terminal.bridge;

import io.chuangkou.terminal.bridge.BridgeEvent.Kind;
import io.chuangkou.terminal.ledger.StoredFacts;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * The events of a counter, each under its number; one is on disk before anybody hears of it.
 * Thread-safe.
 */
public final class EventLog {

  private final StoredFacts facts;
  private final InstantSource clock;
  private long newest;

  /** Kept among these facts. */
  public EventLog(StoredFacts facts, InstantSource clock) {
    this.facts = facts;
    this.clock = clock;
    this.newest = findNewest();
  }

  /** Numbers have no gap: the first that is free is looked for in ever smaller steps. */
  private long findNewest() {
    long step = 1;
    while (event(step).isPresent()) {
      step *= 2;
    }
    long there = 0;
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
  }

  /** The number of the newest event; 0: there is none. */
  public synchronized long newest() {
    return newest;
  }

  /**
   * The events after one.
   *
   * @param after its number; 0: from the beginning
   * @param most how many at most
   * @throws BridgeException {@code BRIDGE-SEQUENCE} if there is no event of that number yet
   */
  public List<BridgeEvent> after(long after, int most) {
    long last = newest();
    if (after < 0 || after > last) {
      throw BridgeFault.SEQUENCE.refusal();
    }
    return LongStream.rangeClosed(after + 1, Math.min(last, after + most))
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
