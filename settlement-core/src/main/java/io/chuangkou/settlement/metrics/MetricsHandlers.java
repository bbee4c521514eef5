package io.chuangkou.settlement.metrics;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** What answers GET with the figures, and with the recording. */
public final class MetricsHandlers {

  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int WRONG_METHOD = 405;

  private MetricsHandlers() {}

  /** Answers one GET. */
  private interface Answering {
    void answer(HttpExchange exchange) throws IOException;
  }

  /** Answers with figures. */
  public static HttpHandler figures(ProgramMetrics metrics) {
    return get(exchange -> send(exchange, OK, metrics.contentType(), metrics.text()));
  }

  /** Answers with {@link FlightRecording#dump}; 404 where nothing is recorded. */
  public static HttpHandler recording() {
    return get(
        exchange -> {
          Optional<byte[]> recorded = FlightRecording.dump();
          if (recorded.isPresent()) {
            send(exchange, OK, "application/octet-stream", recorded.get());
          } else {
            refuse(exchange, NOT_FOUND, "nothing is recorded\n");
          }
        });
  }

  private static HttpHandler get(Answering answering) {
    return exchange -> {
      try (exchange) {
        if (exchange.getRequestMethod().equals("GET")) {
          answering.answer(exchange);
        } else {
          refuse(exchange, WRONG_METHOD, "GET\n");
        }
      }
    };
  }

  private static void refuse(HttpExchange exchange, int status, String words) throws IOException {
    send(exchange, status, "text/plain;charset=utf-8", words.getBytes(US_ASCII));
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }
}
