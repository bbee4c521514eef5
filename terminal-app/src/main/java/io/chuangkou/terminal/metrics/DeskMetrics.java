package io.chuangkou.terminal.metrics;

import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What a desk's journeys end in. A journey that is interrupted by another one's cancellation comes
 * back to the same end, which counts once: an end is known by its slip, of which nothing but its
 * hash is kept. Belongs to the desk's one thread.
 */
final class DeskMetrics {

  private static final int REMEMBERED = 32;

  private final Counter settlements;
  private final Deque<End> ends = new ArrayDeque<>();

  private record End(Stage stage, int slip) {}

  DeskMetrics(PrometheusRegistry registry) {
    this.settlements =
        Counter.builder()
            .name("chuangkou_settlements_total")
            .help("Settlements and cancellations at the desk, by what came of them")
            .labelNames("outcome")
            .register(registry);
  }

  void changed(CashierState state) {
    String outcome = outcome(state.stage());
    if (!outcome.isEmpty() && state.slip() != null && !state.deposited().isReceipt()) {
      End end = new End(state.stage(), state.slip().hashCode());
      if (!ends.contains(end)) {
        settlements.labelValues(outcome).inc();
        ends.addLast(end);
        if (ends.size() > REMEMBERED) {
          ends.removeFirst();
        }
      }
    }
  }

  private static String outcome(Stage stage) {
    return switch (stage) {
      case SETTLED -> "settled";
      case DIFFERENCE -> "difference";
      case PROVISIONAL -> "provisional";
      case PAID_IN_FULL -> "paid_in_full";
      case UNKNOWN_OUTCOME -> "unknown";
      case CANCELLED -> "cancelled";
      case NO_CARD,
          READING,
          IDENTIFYING,
          IDENTIFIED,
          RECORDING,
          TRYING,
          TRIAL,
          SETTLING,
          CANCELLING ->
          "";
    };
  }
}
