package io.chuangkou.terminal.bridge.web;

import io.chuangkou.terminal.bridge.BridgeException;
import io.chuangkou.terminal.bridge.EventLog;
import io.chuangkou.terminal.bridge.PushedBills;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.server.ServerUpgradeRequest;
import org.eclipse.jetty.websocket.server.ServerUpgradeResponse;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;

/** Opens a WebSocket for who asks for the events by one. */
final class EventUpgrade extends Handler.Wrapper {

  /** What a browser hears in place of its token. */
  private static final String PROTOCOL = "chuangkou.v1";

  private final ServerWebSocketContainer sockets;
  private final EventLog log;
  private final PushedBills bills;

  /** Before what is answered otherwise. */
  EventUpgrade(ServerWebSocketContainer sockets, EventLog log, PushedBills bills, Handler inside) {
    super(inside);
    this.sockets = sockets;
    this.log = log;
    this.bills = bills;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    boolean isAsked =
        Request.getPathInContext(request).equals(Api.EVENTS)
            && request.getHeaders().contains(HttpHeader.UPGRADE, "websocket");
    if (!isAsked) {
      return super.handle(request, response, callback);
    }
    long since;
    try {
      since = Query.since(request, log.newest());
      log.after(since, 0);
    } catch (BridgeException refused) {
      Answer.of(refused).send(response, callback);
      return true;
    }
    return sockets.upgrade(
        (asked, answered, opened) -> socket(asked, answered, since), request, response, callback);
  }

  private EventSocket socket(
      ServerUpgradeRequest asked, ServerUpgradeResponse answered, long since) {
    if (asked.hasSubProtocol(PROTOCOL)) {
      answered.setAcceptedSubProtocol(PROTOCOL);
    }
    return new EventSocket(log, bills, since);
  }
}
