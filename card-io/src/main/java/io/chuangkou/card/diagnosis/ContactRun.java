package io.chuangkou.card.diagnosis;

import java.util.List;

/**
 * How a card took many readings, each from a cold reset. Immutable; no personal data.
 *
 * @param conclusion whether cleaning, another cable, reader or card is due, and what to do
 * @param reader the reader's name
 * @param times readings that were tried
 * @param good those that gave what the first good one gave
 * @param failures how many failed in which way, the most frequent first
 * @param reading time of the good ones
 * @param commands time of each command in the good ones, in their order
 */
public record ContactRun(
    Conclusion conclusion,
    String reader,
    int times,
    int good,
    List<Failure> failures,
    Timing reading,
    List<CommandTiming> commands) {

  /** Copies the lists. */
  public ContactRun {
    failures = List.copyOf(failures);
    commands = List.copyOf(commands);
  }

  /**
   * How often readings failed in one way.
   *
   * @param code {@code CARD-MUTE}; {@code DATA-DIFFER}: they succeeded and gave something else
   * @param count how often
   */
  public record Failure(String code, int count) {}

  /**
   * How long something took.
   *
   * @param count how often it was measured
   * @param p50Micros half took no longer than this, in microseconds; 0 where nothing was measured
   * @param p95Micros nineteen in twenty took no longer
   * @param maxMicros the longest
   */
  public record Timing(int count, long p50Micros, long p95Micros, long maxMicros) {}

  /**
   * One command over all readings.
   *
   * @param name in the standard's words, {@code READ RECORD EF05}
   * @param timing how long its answers took
   */
  public record CommandTiming(String name, Timing timing) {}
}
