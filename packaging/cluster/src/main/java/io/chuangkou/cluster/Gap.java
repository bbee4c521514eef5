package io.chuangkou.cluster;

import java.util.List;

/** The longest time in which no terminal was answered. */
final class Gap {

  private static final double NANOS = 1e9;
  private static final long NOW_NANOS = 500_000_000;

  private Gap() {}

  /**
   * In seconds, from the last answer before to the first after.
   *
   * @param settled answers in any order
   * @param from the time in which to look, by {@link System#nanoTime()}; what is open at its end
   *     counts
   */
  static double seconds(List<Settled> settled, long from, long to) {
    long[] times =
        settled.stream()
            .mapToLong(Settled::nanos)
            .filter(t -> t >= from && t <= to)
            .sorted()
            .toArray();
    long longest = 0;
    long before = from;
    for (long time : times) {
      longest = Math.max(longest, time - before);
      before = time;
    }
    return Math.max(longest, to - before) / NANOS;
  }

  /** Whether a terminal was answered just now. */
  static boolean isOver(List<Settled> settled, long now) {
    return settled.stream().anyMatch(answer -> answer.nanos() > now - NOW_NANOS);
  }
}
