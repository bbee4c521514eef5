package io.chuangkou.settlement.metrics;

import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;

/**
 * How long messages of the national interface took, by transaction and outcome. Thread-safe.
 *
 * <p>The caller names transactions that exist: a number that came over the wire would be a label of
 * a stranger's choice.
 */
public final class MessageMetrics {

  private static final double MILLIS = 1000;

  /** From a loopback's milliseconds to the 120 s after which a gateway gives up, in seconds. */
  private static final double[] BOUNDS = {
    0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120
  };

  private final Histogram seconds;

  /**
   * Registers itself.
   *
   * @param name of the histogram
   * @param help what it tells
   */
  public MessageMetrics(PrometheusRegistry registry, String name, String help) {
    this.seconds =
        Histogram.builder()
            .name(name)
            .help(help)
            .labelNames("infno", "outcome")
            .classicOnly()
            .classicUpperBounds(BOUNDS)
            .register(registry);
  }

  /**
   * A message ended.
   *
   * @param infno the transaction's number
   * @param outcome one word of a few
   * @param took how long it took
   */
  public void ended(String infno, String outcome, Duration took) {
    seconds.labelValues(infno, outcome).observe(took.toMillis() / MILLIS);
  }
}
