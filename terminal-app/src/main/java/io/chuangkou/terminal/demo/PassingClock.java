package io.chuangkou.terminal.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A clock on which a demonstration's day begins in the morning and passes faster than it does.
 * Thread-safe.
 */
public final class PassingClock extends Clock {

  private static final LocalTime MORNING = LocalTime.of(8, 20);

  private final Clock clock;
  private volatile Duration ahead;

  private PassingClock(Clock clock, Duration ahead) {
    this.clock = clock;
    this.ahead = ahead;
  }

  /** In the morning of another clock's day, in its zone. */
  public static PassingClock morningOf(Clock clock) {
    Instant now = clock.instant();
    Instant morning =
        now.atZone(clock.getZone())
            .toLocalDate()
            .atTime(MORNING)
            .atZone(clock.getZone())
            .toInstant();
    return new PassingClock(clock, Duration.between(now, morning));
  }

  /** So much time passes at once. */
  public void pass(Duration time) {
    ahead = ahead.plus(time);
  }

  @Override
  public Instant instant() {
    return clock.instant().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return clock.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new PassingClock(clock.withZone(zone), ahead);
  }
}
