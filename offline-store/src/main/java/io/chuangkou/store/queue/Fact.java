package io.chuangkou.store.queue;

import java.time.Duration;
import java.time.Instant;

/**
 * The last known facts under a key.
 *
 * @param facts opaque
 * @param recordedAt when they were remembered
 * @param number the number of the journal's record that tells them
 */
public record Fact(Bytes facts, Instant recordedAt, long number) {

  /** How old the facts are at {@code now}; negative if the clock went back. */
  public Duration age(Instant now) {
    return Duration.between(recordedAt, now);
  }
}
