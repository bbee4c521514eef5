package io.chuangkou.card.transport;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread on which all traffic of a reader happens. A driver can hang in native code for
 * ever; here it hangs alone, and whoever waits for it stops waiting after a limit. Until the driver
 * returns (the reader is unplugged, the service is restarted) further calls end the same way; no
 * second thread is given to a reader that hangs.
 */
public final class ReaderThread implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ReaderThread.class);

  private final ExecutorService executor;

  /** A thread for the reader of this name; it does not keep the process alive. */
  public ReaderThread(String reader) {
    this.executor =
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("card-" + reader).factory());
  }

  /**
   * Works on the reader's thread and waits for the result.
   *
   * @param limit the longest wait, queueing included
   * @throws CardFaultException {@link CardFault#TIMEOUT} when the limit has passed
   */
  public <T> T call(Callable<T> work, Duration limit) throws CardFaultException {
    try {
      Future<T> result = executor.submit(work);
      try {
        return result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      } finally {
        result.cancel(true);
      }
    } catch (TimeoutException e) {
      throw new CardFaultException(CardFault.TIMEOUT, "no end after " + limit, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CardFaultException(CardFault.TIMEOUT, "interrupted", e);
    } catch (RejectedExecutionException e) {
      throw new CardFaultException(CardFault.NO_SERVICE, "closed", e);
    } catch (ExecutionException e) {
      LOG.error("Work on a card reader failed unexpectedly", e.getCause());
      throw new CardFaultException(CardFault.NO_SERVICE, String.valueOf(e.getCause()), e);
    }
  }

  /** Ends the thread when what it does returns; waits for nothing. */
  @Override
  public void close() {
    executor.shutdownNow();
  }
}
