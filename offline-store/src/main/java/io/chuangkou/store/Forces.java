package io.chuangkou.store;

/**
 * How often records were forced to the disk since the store was opened, and how long that took.
 *
 * @param count how often
 * @param nanos all of it, in nanoseconds
 * @param longestNanos the longest of them, in nanoseconds
 */
public record Forces(long count, long nanos, long longestNanos) {

  static final Forces NONE = new Forces(0, 0, 0);

  Forces and(long took) {
    return new Forces(count + 1, nanos + took, Math.max(longestNanos, took));
  }
}
