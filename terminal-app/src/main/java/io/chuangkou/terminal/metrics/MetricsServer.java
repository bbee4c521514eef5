package io.chuangkou.terminal.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.chuangkou.settlement.BearerToken;
import io.chuangkou.settlement.metrics.MetricsHandlers;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Serves, to this machine alone: {@code /metrics}; {@code /health/live}, which answers while the
 * process does; {@code /health} and {@code /health/ready}, 503 where nothing can be settled; and to
 * who shows the token {@code /admin/recording}.
 */
public final class MetricsServer implements AutoCloseable {

  /** A page of a stranger's name may resolve to this machine: it names itself as the host. */
  private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "[::1]");

  private static final int OK = 200;
  private static final int UNAUTHORIZED = 401;
  private static final int MISDIRECTED = 421;
  private static final int UNAVAILABLE = 503;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private MetricsServer(HttpServer server) {
    this.server = server;
  }

  /**
   * Opens it; it answers when this returns.
   *
   * @throws IOException if the port is taken
   */
  public static MetricsServer open(
      int port, TerminalMetrics metrics, Standing standing, BearerToken token) throws IOException {
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    MetricsServer opened = new MetricsServer(http);
    HttpHandler ready = health(() -> HealthReport.of(standing, metrics.readerFault()));
    opened.serve("/metrics", MetricsHandlers.figures(metrics.program()));
    opened.serve("/health", ready);
    opened.serve("/health/ready", ready);
    opened.serve("/health/live", health(() -> HealthReport.ALIVE));
    opened.serve("/admin/recording", guarded(token, MetricsHandlers.recording()));
    http.setExecutor(opened.threads);
    http.start();
    return opened;
  }

  private void serve(String path, HttpHandler handler) {
    server.createContext(
        path,
        exchange -> {
          if (isMeant(exchange.getRequestHeaders().getFirst("Host"))) {
            handler.handle(exchange);
          } else {
            refuse(exchange, MISDIRECTED);
          }
        });
  }

  private static boolean isMeant(@Nullable String host) {
    return host != null && NAMES.contains(host.replaceFirst(":\\d+$", ""));
  }

  private static HttpHandler guarded(BearerToken token, HttpHandler inside) {
    return exchange -> {
      if (token.isShownBy(exchange.getRequestHeaders().getFirst("Authorization"))) {
        inside.handle(exchange);
      } else {
        exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer");
        refuse(exchange, UNAUTHORIZED);
      }
    };
  }

  private static HttpHandler health(Supplier<HealthReport> asked) {
    return exchange -> {
      try (exchange) {
        HealthReport report = asked.get();
        byte[] body = JsonMapper.shared().writeValueAsString(report).getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json;charset=utf-8");
        exchange.sendResponseHeaders(report.isReady() ? OK : UNAVAILABLE, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
          out.write(body);
        }
      }
    };
  }

  private static void refuse(HttpExchange exchange, int status) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(status, -1);
    }
  }

  /** The port on which it listens. */
  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
