package io.chuangkou.terminal.metrics;

import io.chuangkou.store.Forces;
import io.chuangkou.store.OfflineStore;
import io.chuangkou.store.StoreHealth;
import io.chuangkou.store.queue.Item;
import io.chuangkou.store.queue.State;
import io.chuangkou.terminal.centre.Availability.Health;
import io.chuangkou.terminal.ledger.LedgerEntry.Kind;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;

/** Store, queue, clock and centre, looked at when they are asked for. */
final class StandingMetrics {

  private static final long MILLIS = 1000;
  private static final long NANOS = 1_000_000_000;

  private final Standing standing;

  StandingMetrics(Standing standing) {
    this.standing = standing;
  }

  void register(PrometheusRegistry registry) {
    OfflineStore store = standing.store();
    queue(registry);
    gauge(registry, "chuangkou_store_records", "Records in the journal", () -> health().records());
    gauge(registry, "chuangkou_store_bytes", "Bytes of the journal", () -> health().journalBytes());
    gauge(
        registry,
        "chuangkou_store_lost_records",
        "Acknowledged records that are damaged or missing",
        () -> health().lost().size());
    gauge(registry, "chuangkou_store_free_bytes", "Bytes free on the store's disk", this::free);
    counter(
        registry,
        "chuangkou_store_forces",
        "Times that records were forced to the disk",
        () -> store.forces().count());
    counter(
        registry,
        "chuangkou_store_force_seconds",
        "Seconds spent on forcing records",
        () -> seconds(store.forces().nanos()));
    gauge(
        registry,
        "chuangkou_store_force_longest_seconds",
        "Seconds of the longest force since the start",
        () -> seconds(longest(store.forces())));
    centre(registry);
    gauge(
        registry,
        "chuangkou_clock_back",
        "1 while the clock is before what it showed already",
        () -> standing.guard().clock().isBack() ? 1 : 0);
    GaugeWithCallback.builder()
        .name("chuangkou_clock_ahead_seconds")
        .help("Seconds by which the clock was before the centre's at the last sign-in")
        .callback(
            told ->
                standing
                    .guard()
                    .clock()
                    .ahead()
                    .ifPresent(difference -> told.call((double) difference.toMillis() / MILLIS)))
        .register(registry);
  }

  private StoreHealth health() {
    return standing.store().health();
  }

  private static long longest(Forces forces) {
    return forces.longestNanos();
  }

  private static double seconds(long nanos) {
    return (double) nanos / NANOS;
  }

  private double free() {
    try {
      return Files.getFileStore(standing.folder()).getUsableSpace();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A deposit lies at the counter and waits for nothing. */
  private List<Item> open() {
    return standing.store().open().stream().filter(item -> Kind.of(item) != Kind.DEPOSIT).toList();
  }

  private void queue(PrometheusRegistry registry) {
    GaugeWithCallback.builder()
        .name("chuangkou_open_items")
        .help("What is not finished: to be sent, unclear, or parked for a person")
        .labelNames("state")
        .callback(
            told -> {
              List<Item> open = open();
              for (State state : State.values()) {
                if (state != State.DONE) {
                  long count = open.stream().filter(item -> item.state() == state).count();
                  told.call(Math.toIntExact(count), word(state));
                }
              }
            })
        .register(registry);
    gauge(
        registry,
        "chuangkou_open_oldest_seconds",
        "Age of the oldest item that is not finished; 0: there is none",
        () -> {
          Instant now = standing.clock().instant();
          return open().stream()
              .map(Item::addedAt)
              .min(Instant::compareTo)
              .map(oldest -> (double) Duration.between(oldest, now).toMillis() / MILLIS)
              .orElse(0.0);
        });
  }

  private void centre(PrometheusRegistry registry) {
    GaugeWithCallback.builder()
        .name("chuangkou_centre")
        .help("How the centre was met last time: 1 at its state")
        .labelNames("state")
        .callback(
            told -> {
              Health met = standing.availability().health();
              for (Health state : Health.values()) {
                told.call(state == met ? 1 : 0, word(state));
              }
            })
        .register(registry);
  }

  private static String word(Enum<?> state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private static void gauge(
      PrometheusRegistry registry, String name, String help, DoubleSupplier value) {
    GaugeWithCallback.builder()
        .name(name)
        .help(help)
        .callback(told -> told.call(value.getAsDouble()))
        .register(registry);
  }

  private static void counter(
      PrometheusRegistry registry, String name, String help, DoubleSupplier value) {
    CounterWithCallback.builder()
        .name(name)
        .help(help)
        .callback(told -> told.call(value.getAsDouble()))
        .register(registry);
  }
}
