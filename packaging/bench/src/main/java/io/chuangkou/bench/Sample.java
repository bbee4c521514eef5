package io.chuangkou.bench;

import java.util.Arrays;

/** Readings of one kind. Not thread-safe. */
final class Sample {

  private double[] readings = new double[0];

  /** A sample of these readings. */
  static Sample of(double... readings) {
    Sample sample = new Sample();
    for (double reading : readings) {
      sample.add(reading);
    }
    return sample;
  }

  void add(double reading) {
    readings = Arrays.copyOf(readings, readings.length + 1);
    readings[readings.length - 1] = reading;
  }

  /** Adds a duration of so many nanoseconds, in milliseconds. */
  void addMillis(long nanos) {
    add(nanos / 1e6);
  }

  /** Adds a duration of so many nanoseconds, in microseconds. */
  void addMicros(long nanos) {
    add(nanos / 1e3);
  }

  /**
   * The smallest reading that is not exceeded by this many percent of all (nearest rank).
   *
   * @param percent above 0, at most 100
   */
  double percentile(int percent) {
    double[] sorted = readings.clone();
    Arrays.sort(sorted);
    return sorted[Math.ceilDiv(percent * sorted.length, 100) - 1];
  }
}
