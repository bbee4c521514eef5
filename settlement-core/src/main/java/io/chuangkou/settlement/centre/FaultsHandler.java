package io.chuangkou.settlement.centre;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.chuangkou.settlement.centre.Faults.Plan;
import java.io.IOException;
import java.io.OutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Faults from outside, for this machine alone: POST arms a {@link Plan} written as JSON, as {@code
 * {"kind": "LOSE_ANSWER", "infno": "2207", "times": 1}}; DELETE ends all; GET lists those to come.
 */
final class FaultsHandler implements HttpHandler {

  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;
  private static final int FORBIDDEN = 403;
  private static final int WRONG_METHOD = 405;

  private final Faults faults;
  private final JsonMapper mapper =
      JsonMapper.builder()
          .changeDefaultNullHandling(n -> JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY))
          .build();

  FaultsHandler(Faults faults) {
    this.faults = faults;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      int status = act(exchange);
      byte[] body = mapper.writeValueAsBytes(faults.pending());
      exchange.sendResponseHeaders(status, body.length);
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(body);
      }
    }
  }

  private int act(HttpExchange exchange) throws IOException {
    if (!exchange.getRemoteAddress().getAddress().isLoopbackAddress()) {
      return FORBIDDEN;
    }
    return switch (exchange.getRequestMethod()) {
      case "GET" -> OK;
      case "POST" -> arm(exchange.getRequestBody().readAllBytes());
      case "DELETE" -> {
        faults.clear();
        yield OK;
      }
      default -> WRONG_METHOD;
    };
  }

  private int arm(byte[] json) {
    try {
      faults.arm(mapper.readValue(json, Plan.class));
      return OK;
    } catch (JacksonException e) {
      return BAD_REQUEST;
    }
  }
}
