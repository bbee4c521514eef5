package io.chuangkou.settlement.centre;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * A body that is sent, with HTTP status 200 unless another is named. Immutable, as long as nobody
 * changes the bytes.
 */
final class Reply {

  private static final int OK = 200;

  private final byte[] body;
  private final String type;
  private final int status;

  Reply(byte[] body, String type) {
    this(body, type, OK);
  }

  private Reply(byte[] body, String type, int status) {
    this.body = body;
    this.type = type;
    this.status = status;
  }

  /** The same under another status. */
  Reply under(int other) {
    return new Reply(body, type, other);
  }

  /** The first half of it, as if that were all. */
  Reply half() {
    return new Reply(Arrays.copyOf(body, body.length / 2), type, status);
  }

  void send(HttpExchange exchange) throws IOException {
    try (OutputStream out = begin(exchange)) {
      out.write(body);
    }
  }

  /** Sends it byte by byte and waits before each. */
  void trickle(HttpExchange exchange, Runnable pause) throws IOException {
    try (OutputStream out = begin(exchange)) {
      for (byte each : body) {
        pause.run();
        out.write(each);
        out.flush();
      }
    }
  }

  private OutputStream begin(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length);
    return exchange.getResponseBody();
  }
}
