package io.chuangkou.settlement.centre;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands requests on once their body is here, and cuts those whose body is too long or does not come
 * in time, so that nobody waits behind a half of one. Thread-safe.
 */
final class WholeBody implements HttpHandler {

  /** Most bytes of a body. */
  static final int LARGEST = 4 << 20;

  /** So many bytes more are read to the sender's end, so that it hears why it is refused. */
  private static final long LONGEST_REST = 64L << 20;

  private static final Logger LOG = LoggerFactory.getLogger(WholeBody.class);

  private final HttpHandler inside;
  private final Duration patience;
  private final ScheduledExecutorService timer;

  WholeBody(HttpHandler inside, Duration patience, ScheduledExecutorService timer) {
    this.inside = inside;
    this.patience = patience;
    this.timer = timer;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    ScheduledFuture<?> cut =
        timer.schedule(exchange::close, patience.toMillis(), TimeUnit.MILLISECONDS);
    byte[] body;
    try {
      body = read(exchange.getRequestBody());
    } catch (IOException e) {
      LOG.info("a request did not come to its end: {}", e.toString());
      exchange.close();
      return;
    } finally {
      cut.cancel(false);
    }
    exchange.setStreams(new ByteArrayInputStream(body), null);
    inside.handle(exchange);
  }

  /** A body; one byte more than allowed stands for all that come after it and are not kept. */
  private static byte[] read(InputStream in) throws IOException {
    byte[] body = in.readNBytes(LARGEST + 1);
    in.skip(LONGEST_REST);
    return body;
  }
}
