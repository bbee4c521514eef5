package io.chuangkou.terminal.bridge.web;

import io.chuangkou.settlement.BearerToken;
import io.chuangkou.terminal.bridge.BridgeFault;
import io.chuangkou.terminal.bridge.BridgeSettings;
import io.chuangkou.terminal.bridge.CardReadings;
import io.chuangkou.terminal.bridge.EventLog;
import io.chuangkou.terminal.bridge.PushedBills;
import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.workflow.Cashier;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bridge's server, bound to the loopback address alone. */
public final class BridgeServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(BridgeServer.class);

  private static final String LOOPBACK = "127.0.0.1";
  private static final int MOST_CONNECTIONS = 32;
  private static final int MOST_THREADS = 12;
  private static final int MOST_HEADER_BYTES = 8 << 10;
  private static final int MOST_HEARD_BYTES = 1 << 10;
  private static final long LEAST_BYTES_A_SECOND = 1 << 10;
  private static final Duration REQUEST_PATIENCE = Duration.ofSeconds(20);

  /** A client that is gone without a word is noticed by a ping that nobody answers. */
  private static final Duration PING_EVERY = Duration.ofSeconds(20);

  private static final Duration SOCKET_PATIENCE = Duration.ofSeconds(60);

  private final Server server;
  private final ServerConnector connector;
  private final ScheduledExecutorService pings =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("bridge-ping").daemon(true).factory());
  private final ScheduledFuture<?> pinging;
  private final Runnable unwatch;
  private final PushedBills bills;

  /**
   * The counter, as the bridge needs it.
   *
   * @param cashier the desk, whose doings may change how a bill stands
   * @param bills the hospital's bills, closed with the server
   * @param log their events
   * @param readings who is being served
   */
  public record Side(Cashier cashier, PushedBills bills, EventLog log, CardReadings readings) {}

  private BridgeServer(BridgeSettings settings, Side side, BearerToken token) {
    this.bills = side.bills();
    this.server = new Server(new QueuedThreadPool(MOST_THREADS, 2));
    this.connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(limits()));
    connector.setHost(LOOPBACK);
    connector.setPort(settings.port());
    connector.setIdleTimeout(REQUEST_PATIENCE.toMillis());
    server.addConnector(connector);
    server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, connector));
    ServerWebSocketContainer sockets = ServerWebSocketContainer.ensure(server);
    sockets.setIdleTimeout(SOCKET_PATIENCE);
    sockets.setMaxTextMessageSize(MOST_HEARD_BYTES);
    server.setHandler(
        new Gate(
            token,
            settings.origins(),
            Set.of(Api.DESCRIPTION),
            new EventUpgrade(
                sockets,
                side.log(),
                bills,
                new MinimumDataRateHandler(
                    new Api(bills, side.log(), side.readings(), settings.cardText()),
                    LEAST_BYTES_A_SECOND,
                    0))));
    server.setErrorHandler(
        (request, response, callback) -> {
          Answer.of(BridgeFault.REQUEST.refusal())
              .as(response.getStatus())
              .send(response, callback);
          return true;
        });
    this.pinging =
        pings.scheduleWithFixedDelay(
            () -> ping(sockets), PING_EVERY.toSeconds(), PING_EVERY.toSeconds(), TimeUnit.SECONDS);
    this.unwatch = side.cashier().watch(state -> bills.look());
  }

  private static HttpConfiguration limits() {
    HttpConfiguration limits = new HttpConfiguration();
    limits.setSendServerVersion(false);
    limits.setRequestHeaderSize(MOST_HEADER_BYTES);
    return limits;
  }

  private static void ping(ServerWebSocketContainer sockets) {
    sockets
        .getOpenSessions()
        .forEach(session -> session.sendPing(ByteBuffer.allocate(0), Callback.NOOP));
  }

  /**
   * Opens it; it answers when this returns.
   *
   * @param random for a token, where there is none yet
   * @throws TerminalException {@code BRIDGE-PORT}, {@code BRIDGE-TOKEN}
   */
  public static BridgeServer open(BridgeSettings settings, Side side, SecureRandom random) {
    BearerToken token;
    try {
      token = BearerToken.ofFile(settings.token(), random);
    } catch (IOException | IllegalArgumentException e) {
      side.bills().close();
      String file = String.valueOf(settings.token().getFileName());
      throw new TerminalException(Advice.of(TerminalFault.BRIDGE_TOKEN, "（" + file + "）"));
    }
    BridgeServer opened = new BridgeServer(settings, side, token);
    try {
      opened.server.start();
      LOG.info("the bridge listens on port {}", opened.port());
      return opened;
    } catch (Exception e) {
      LOG.warn("the bridge cannot listen", e);
      opened.close();
      throw new TerminalException(
          Advice.of(TerminalFault.BRIDGE_PORT, "（" + settings.port() + "）"));
    }
  }

  /** The port on which it listens. */
  public int port() {
    return connector.getLocalPort();
  }

  /** Ends it; what was noticed of bills is on disk when this returns. */
  @Override
  public void close() {
    unwatch.run();
    pinging.cancel(false);
    pings.shutdownNow();
    try {
      server.stop();
    } catch (Exception e) {
      LOG.warn("the bridge did not end as it should", e);
    }
    bills.close();
  }
}
