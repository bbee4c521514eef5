package io.chuangkou.settlement.centre;

import com.sun.net.httpserver.HttpHandler;
import io.chuangkou.settlement.message.Request;
import io.chuangkou.settlement.message.Response;
import io.chuangkou.settlement.metrics.MessageMetrics;
import io.chuangkou.settlement.metrics.MetricsHandlers;
import io.chuangkou.settlement.metrics.ProgramMetrics;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;

/** What the centre tells of itself: requests by transaction and outcome, and how busy it is. */
final class CentreMetrics {

  /** A number that is no transaction's is the sender's own choice. */
  private static final String OTHER = "other";

  private final ProgramMetrics program =
      new ProgramMetrics(CentreMetrics.class.getPackage().getImplementationVersion());
  private final MessageMetrics requests;
  private final RequestProcessor kernel;

  CentreMetrics(RequestProcessor kernel, Database database) {
    PrometheusRegistry registry = program.registry();
    this.kernel = kernel;
    this.requests =
        new MessageMetrics(
            registry,
            "chuangkou_centre_request_seconds",
            "Seconds that the centre worked on a request, without the line");
    GaugeWithCallback.builder()
        .name("chuangkou_centre_connections")
        .help("Connections to the database that work, and transactions that wait for one")
        .labelNames("state")
        .callback(
            told -> {
              Database.Use use = database.use();
              told.call(use.active(), "active");
              told.call(use.waiting(), "waiting");
            })
        .register(registry);
  }

  /** Tells how many are served, too. */
  void watch(Gate gate) {
    GaugeWithCallback.builder()
        .name("chuangkou_centre_requests")
        .help("Requests being served, and waiting for their turn")
        .labelNames("state")
        .callback(
            told -> {
              told.call(gate.inside(), "served");
              told.call(gate.waiting(), "waiting");
            })
        .register(program.registry());
  }

  /** A request's answer, timed. */
  Response answer(Request request) {
    long start = System.nanoTime();
    String outcome = "failed";
    try {
      Response response = kernel.answer(request);
      outcome = response.infcode() == Response.DONE ? "accepted" : "refused";
      return response;
    } finally {
      String infno = kernel.serves(request.infno()) ? request.infno() : OTHER;
      requests.ended(infno, outcome, Duration.ofNanos(System.nanoTime() - start));
    }
  }

  /** Serves them. */
  HttpHandler handler() {
    return MetricsHandlers.figures(program);
  }
}
