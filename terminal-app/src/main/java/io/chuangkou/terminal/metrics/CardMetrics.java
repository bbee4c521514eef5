package io.chuangkou.terminal.metrics;

import io.chuangkou.card.CardReading;
import io.chuangkou.card.ReaderStatus;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.List;

/** Readings by outcome, and the state of the readers. Thread-safe. */
final class CardMetrics {

  private static final long NANOS = 1_000_000_000;
  private static final List<String> STATES = List.of("card", "empty", "no_reader", "no_service");

  private final Counter readings;
  private final Histogram seconds;
  private volatile String state = "";
  private volatile String fault = "";

  CardMetrics(PrometheusRegistry registry) {
    this.readings =
        Counter.builder()
            .name("chuangkou_card_readings_total")
            .help("Readings of cards, by how they ended: read, or the fault's code")
            .labelNames("outcome")
            .register(registry);
    this.seconds =
        Histogram.builder()
            .name("chuangkou_card_reading_seconds")
            .help("Seconds that a card took that was read")
            .classicOnly()
            .classicUpperBounds(0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)
            .register(registry);
    GaugeWithCallback.builder()
        .name("chuangkou_reader")
        .help("What the card readers do: 1 at their state")
        .labelNames("state")
        .callback(
            told -> {
              for (String each : STATES) {
                told.call(each.equals(state) ? 1 : 0, each);
              }
            })
        .register(registry);
  }

  void read(CardReading reading) {
    switch (reading) {
      case CardReading.Success success -> {
        readings.labelValues("read").inc();
        seconds.observe((double) success.nanos() / NANOS);
      }
      case CardReading.Failure failure -> readings.labelValues(failure.fault().code()).inc();
    }
  }

  void stands(ReaderStatus status) {
    switch (status) {
      case ReaderStatus.CardPresent present -> set("card", "");
      case ReaderStatus.Empty empty -> set("empty", "");
      case ReaderStatus.NoReader none -> set("no_reader", none.fault().code());
      case ReaderStatus.ServiceDown down -> set("no_service", down.fault().code());
    }
  }

  private void set(String now, String code) {
    state = now;
    fault = code;
  }

  /** The code of what is wrong with the readers; empty: nothing. */
  String fault() {
    return fault;
  }
}
