package io.chuangkou.terminal.counter;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * The time at a counter: a clock in the region's zone. Thread-safe, as its source is.
 *
 * @param source tells the moment
 * @param zone the region's time zone
 */
public record RegionClock(InstantSource source, ZoneId zone) {

  /** The moment. */
  public Instant instant() {
    return source.instant();
  }

  /** The time in the region. */
  public LocalDateTime now() {
    return local(instant());
  }

  /** The day in the region. */
  public LocalDate today() {
    return day(instant());
  }

  /** A moment in the region's time. */
  public LocalDateTime local(Instant at) {
    return LocalDateTime.ofInstant(at, zone);
  }

  /** The region's day of a moment. */
  public LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, zone);
  }

  /** The first moment of a day in the region. */
  public Instant start(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }
}
