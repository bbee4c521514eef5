package io.chuangkou.store.queue;

import java.time.Duration;
import java.time.Instant;

/**
 * Exponential back-off: {@code first}, then twice as long each time, never longer than {@code
 * longest}.
 *
 * @param first the wait after the first failed attempt, above zero
 * @param longest the longest wait, not below {@code first}
 */
public record Backoff(Duration first, Duration longest) {

  /**
   * Checks both.
   *
   * @throws IllegalArgumentException if they are out of order
   */
  public Backoff {
    if (!first.isPositive() || longest.compareTo(first) < 0) {
      throw new IllegalArgumentException("back-off from " + first + " to " + longest);
    }
  }

  /**
   * When to try again after an item that had failed {@code attempts} times failed at {@code now}.
   */
  public Instant next(Instant now, int attempts) {
    Duration wait = first;
    for (int i = 0; i < attempts && wait.compareTo(longest) < 0; i++) {
      wait = wait.plus(wait);
    }
    return now.plus(wait.compareTo(longest) < 0 ? wait : longest);
  }
}
