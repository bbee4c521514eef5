package io.chuangkou.settlement.centre;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Answers GET with what a supplier makes, as JSON; 503 where that fails. */
final class JsonHandler implements HttpHandler {

  private static final Logger LOG = LoggerFactory.getLogger(JsonHandler.class);

  private static final int OK = 200;
  private static final int WRONG_METHOD = 405;
  private static final int UNAVAILABLE = 503;

  private final Supplier<Object> answer;

  JsonHandler(Supplier<Object> answer) {
    this.answer = answer;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      answer(exchange);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    if (!exchange.getRequestMethod().equals("GET")) {
      send(exchange, WRONG_METHOD, "{}");
      return;
    }
    try {
      send(exchange, OK, JsonMapper.shared().writeValueAsString(answer.get()));
    } catch (LedgerException e) {
      LOG.warn("the database does not answer", e);
      send(exchange, UNAVAILABLE, "{\"status\":\"" + e.code() + "\"}");
    }
  }

  private static void send(HttpExchange exchange, int status, String json) throws IOException {
    byte[] body = json.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json;charset=utf-8");
    exchange.sendResponseHeaders(status, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }
}
