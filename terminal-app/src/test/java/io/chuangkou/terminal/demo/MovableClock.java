package io.chuangkou.terminal.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that goes on by itself from a morning in March 2026, and can be set. */
public final class MovableClock extends Clock {

  private static final Instant MORNING = Instant.parse("2026-03-02T01:30:00Z");

  private final Clock system = Clock.systemUTC();
  private volatile Duration passed = Duration.ZERO;
  private volatile Duration offset = Duration.between(system.instant(), MORNING);

  /** Lets time pass, or puts it back. */
  public void move(Duration by) {
    offset = offset.plus(by);
    passed = passed.plus(by);
  }

  /** Puts it on, though no time has passed. */
  public void putForward(Duration by) {
    offset = offset.plus(by);
  }

  /** How long the machine has run. */
  long uptimeNanos() {
    return System.nanoTime() + passed.toNanos();
  }

  @Override
  public Instant instant() {
    return system.instant().plus(offset);
  }

  @Override
  public ZoneId getZone() {
    return CounterFixture.ZONE;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("one zone is enough");
  }
}
