package io.chuangkou.terminal.bridge.web;

import io.chuangkou.settlement.BearerToken;
import io.chuangkou.terminal.bridge.BridgeException;
import io.chuangkou.terminal.bridge.BridgeFault;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Lets a request in that names this machine as its host (a page of a name that was made to point
 * here does not), comes from no page or from one of an origin that is allowed, and shows the token.
 * Answers what browsers ask before they send a page's request (Fetch, section 3.2; Private Network
 * Access and Local Network Access).
 */
final class Gate extends Handler.Wrapper {

  /** A browser's WebSocket can send no header but a subprotocol. */
  private static final String TOKEN_PROTOCOL = "token.";

  /** What a browser asks a server of a more private network, by the name of each draft. */
  private static final List<String> NETWORKS = List.of("Private-Network", "Local-Network");

  private static final int NO_CONTENT = 204;
  private static final String KEPT_SECONDS = "600";

  private final BearerToken token;
  private final Set<String> origins;
  private final Set<String> open;

  /**
   * Before what it guards.
   *
   * @param origins of the pages that are let in
   * @param open paths for which no token is needed
   */
  Gate(BearerToken token, Set<String> origins, Set<String> open, Handler inside) {
    super(inside);
    this.token = token;
    this.origins = origins;
    this.open = open;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    HttpFields asked = request.getHeaders();
    HttpFields.Mutable answered = response.getHeaders();
    answered.put(HttpHeader.CACHE_CONTROL, "no-store");
    answered.put("X-Content-Type-Options", "nosniff");
    List<String> pages =
        asked.getFields(HttpHeader.ORIGIN).stream().map(HttpField::getValue).toList();
    if (!namesThisMachine(request)) {
      return refuse(BridgeFault.HOST, response, callback);
    } else if (pages.size() > 1 || !origins.containsAll(pages)) {
      return refuse(BridgeFault.ORIGIN, response, callback);
    }
    for (String page : pages) {
      answered.put(HttpHeader.ACCESS_CONTROL_ALLOW_ORIGIN, page);
      answered.put(HttpHeader.VARY, HttpHeader.ORIGIN.asString());
    }
    if (!pages.isEmpty() && isPreflight(request)) {
      allow(asked, answered);
      response.setStatus(NO_CONTENT);
      callback.succeeded();
      return true;
    } else if (!isShown(asked) && !open.contains(Request.getPathInContext(request))) {
      answered.put(HttpHeader.WWW_AUTHENTICATE, "Bearer");
      return refuse(BridgeFault.UNAUTHORIZED, response, callback);
    }
    return super.handle(request, response, callback);
  }

  private static boolean refuse(BridgeFault fault, Response response, Callback callback) {
    BridgeException refused = fault.refusal();
    Answer.of(refused).send(response, callback);
    return true;
  }

  /** No browser leaves the host out; a client of before HTTP/1.1 may. */
  private static boolean namesThisMachine(Request request) {
    String host = request.getHeaders().get(HttpHeader.HOST);
    if (host == null) {
      return request.getConnectionMetaData().getHttpVersion() == HttpVersion.HTTP_1_0;
    }
    int port = Request.getLocalPort(request);
    return host.equals("127.0.0.1:" + port) || host.equalsIgnoreCase("localhost:" + port);
  }

  private static boolean isPreflight(Request request) {
    return HttpMethod.OPTIONS.is(request.getMethod())
        && request.getHeaders().contains(HttpHeader.ACCESS_CONTROL_REQUEST_METHOD);
  }

  private static void allow(HttpFields asked, HttpFields.Mutable answered) {
    answered.put(HttpHeader.ACCESS_CONTROL_ALLOW_METHODS, "GET, POST, DELETE");
    answered.put(HttpHeader.ACCESS_CONTROL_ALLOW_HEADERS, "Authorization, Content-Type");
    answered.put(HttpHeader.ACCESS_CONTROL_MAX_AGE, KEPT_SECONDS);
    for (String network : NETWORKS) {
      if ("true".equals(asked.get("Access-Control-Request-" + network))) {
        answered.put("Access-Control-Allow-" + network, "true");
      }
    }
  }

  private boolean isShown(HttpFields asked) {
    return token.isShownBy(asked.get(HttpHeader.AUTHORIZATION))
        || asked.getCSV(HttpHeader.SEC_WEBSOCKET_SUBPROTOCOL, false).stream()
            .anyMatch(this::isToken);
  }

  private boolean isToken(String protocol) {
    return protocol.startsWith(TOKEN_PROTOCOL)
        && token.is(protocol.substring(TOKEN_PROTOCOL.length()));
  }
}
