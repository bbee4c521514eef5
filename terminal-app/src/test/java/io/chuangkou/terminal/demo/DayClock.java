package io.chuangkou.terminal.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that goes by itself and is set on from patient to patient, never back. */
final class DayClock extends Clock {

  private final Clock system = Clock.systemUTC();
  private volatile Duration offset;

  DayClock(Instant now) {
    offset = Duration.between(system.instant(), now);
  }

  /** It is this late now, or later. */
  void reach(Instant time) {
    if (instant().isBefore(time)) {
      offset = Duration.between(system.instant(), time);
    }
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
