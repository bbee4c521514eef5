package io.chuangkou.terminal.simulation;

import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Virtual time in milliseconds, and what is to happen in it. Who waits lets the others go on: time
 * passes for everyone. What falls on the same moment happens in the order in which it was planned.
 */
final class Timeline {

  private final PriorityQueue<Event> events =
      new PriorityQueue<>(Comparator.comparingLong(Event::at).thenComparingLong(Event::order));
  private long now;
  private long planned;

  private record Event(long at, long order, Runnable act) {}

  /** Milliseconds since the beginning. */
  long now() {
    return now;
  }

  /** Plans something. */
  void after(long millis, Runnable act) {
    planned++;
    events.add(new Event(now + millis, planned, act));
  }

  /** Waits; what is planned until then happens meanwhile. */
  void pass(long millis) {
    long until = now + millis;
    for (Event next = events.peek(); next != null && next.at <= until; next = events.peek()) {
      events.remove();
      now = Math.max(now, next.at);
      next.act.run();
    }
    now = Math.max(now, until);
  }

  /** Waits while everyone else stands still. */
  void hold(long millis) {
    now += millis;
  }
}
