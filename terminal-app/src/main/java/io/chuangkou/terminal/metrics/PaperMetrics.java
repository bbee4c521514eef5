package io.chuangkou.terminal.metrics;

import io.chuangkou.terminal.print.PrintSpool;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

/** Jobs that wait for a printer, and why they do. Thread-safe. */
final class PaperMetrics {

  private final Gauge waiting;
  private final Counter faults;

  PaperMetrics(PrometheusRegistry registry) {
    this.waiting =
        Gauge.builder()
            .name("chuangkou_print_jobs")
            .help("Jobs that the printers have not")
            .register(registry);
    this.faults =
        Counter.builder()
            .name("chuangkou_print_faults_total")
            .help("Tries at which a printer did not print, by the fault's code")
            .labelNames("code")
            .register(registry);
  }

  void stands(PrintSpool.State state) {
    waiting.set(state.waiting());
    if (state.fault() != null) {
      faults.labelValues(state.fault().code()).inc();
    }
  }
}
