package io.chuangkou.settlement.centre;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets some requests through at once; the others wait. Thread-safe. */
final class Gate implements HttpHandler {

  private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

  private final HttpHandler inside;
  private final int width;
  private final Semaphore free;

  Gate(HttpHandler inside, int width) {
    this.inside = inside;
    this.width = width;
    this.free = new Semaphore(width, true);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try {
      free.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      exchange.close();
      return;
    }
    try {
      inside.handle(exchange);
    } finally {
      free.release();
    }
  }

  /** How many requests are inside. */
  int inside() {
    return width - free.availablePermits();
  }

  /** How many wait, about. */
  int waiting() {
    return free.getQueueLength();
  }

  /** Lets nobody in any more and waits until all who are inside are done. */
  void shut(Duration patience) {
    try {
      if (!free.tryAcquire(width, patience.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("{} requests are cut", inside());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
