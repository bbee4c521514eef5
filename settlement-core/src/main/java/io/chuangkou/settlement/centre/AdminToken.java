package io.chuangkou.settlement.centre;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.chuangkou.settlement.BearerToken;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;

/**
 * What opens {@code /admin}: who can read its file can arm faults and read the ledger, the figures
 * and the recording. Immutable and thread-safe.
 *
 * @param token the secret
 */
public record AdminToken(BearerToken token) {

  private static final int UNAUTHORIZED = 401;

  /**
   * That of a file, see {@link BearerToken#ofFile}.
   *
   * @throws IllegalArgumentException if others may read the file, or its content is too short
   * @throws IOException if it cannot be read or made
   */
  public static AdminToken ofFile(Path file, SecureRandom random) throws IOException {
    return new AdminToken(BearerToken.ofFile(file, random));
  }

  /** Lets through who shows the token. */
  HttpHandler guard(HttpHandler inside) {
    return exchange -> {
      if (token.isShownBy(exchange.getRequestHeaders().getFirst("Authorization"))) {
        inside.handle(exchange);
      } else {
        refuse(exchange);
      }
    };
  }

  private static void refuse(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer");
      exchange.sendResponseHeaders(UNAUTHORIZED, -1);
    }
  }
}
