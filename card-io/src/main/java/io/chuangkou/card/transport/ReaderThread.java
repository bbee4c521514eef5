package io.chuangkou.card.transport;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.transport.Attempt.Others;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread on which all traffic of a reader happens, one conversation at a time. A driver can
 * hang in native code for ever; here it hangs alone, and whoever waits for it stops waiting when it
 * has been silent for too long. Until the driver returns (the reader is unplugged, the service is
 * restarted) further calls end the same way; no second thread is given to a reader that hangs. A
 * new call ends a conversation that still goes on: the card that it was about may be out.
 */
public final class ReaderThread implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ReaderThread.class);

  /** How long a card is waited for that another program may be using. */
  private static final Duration PATIENCE_WITH_OTHERS = Duration.ofMillis(1_500);

  private final ExecutorService executor;
  private final OtherPrograms others;
  private @Nullable Attempt latest;
  private volatile @Nullable Attempt running;

  /**
   * Work on a reader's thread.
   *
   * @param <T> what comes of it
   */
  @FunctionalInterface
  public interface Work<T> {

    /** Works; asks the attempt now and then whether anybody still waits. */
    T with(Attempt attempt) throws CardFaultException;
  }

  /** The other programs that use the same reader. */
  public interface OtherPrograms {

    /** Nobody else can use the reader. */
    OtherPrograms NONE =
        new OtherPrograms() {
          @Override
          public boolean useIt() {
            return false;
          }

          @Override
          public void letGo() {}
        };

    /** Whether they are using it while this program is not. */
    boolean useIt();

    /** They let this program through after it had given up. */
    void letGo();
  }

  /** A thread for the reader of this name; it does not keep the process alive. */
  public ReaderThread(String reader, OtherPrograms others) {
    this.others = others;
    this.executor =
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("card-" + reader).factory());
  }

  /**
   * Works on the reader's thread and waits for the result.
   *
   * @param silence the longest time in which nothing is heard of the reader
   * @throws CardFaultException {@link CardFault#TIMEOUT} when that has passed, {@link
   *     CardFault#BUSY} when another program holds the card
   */
  public <T> T call(Work<T> work, Duration silence) throws CardFaultException {
    Attempt attempt = begin();
    try {
      Future<T> result = executor.submit(() -> work(work, attempt));
      try {
        return await(result, attempt, silence);
      } finally {
        attempt.giveUp();
        result.cancel(true);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CardFaultException(CardFault.TIMEOUT, "interrupted", e);
    } catch (RejectedExecutionException e) {
      throw new CardFaultException(CardFault.NO_SERVICE, "closed", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof CardFaultException fault) {
        throw fault;
      }
      LOG.error("Work on a card reader failed unexpectedly", e.getCause());
      throw new CardFaultException(CardFault.NO_SERVICE, String.valueOf(e.getCause()), e);
    }
  }

  private synchronized Attempt begin() {
    if (latest != null) {
      latest.giveUp();
    }
    latest = new Attempt();
    return latest;
  }

  private <T> T work(Work<T> work, Attempt attempt) throws CardFaultException {
    running = attempt;
    try {
      attempt.waitsForOthers(Others.NONE);
      return work.with(attempt);
    } finally {
      running = null;
      if (attempt.wasHeldUp()) {
        others.letGo();
      }
    }
  }

  private <T> T await(Future<T> result, Attempt attempt, Duration silence)
      throws InterruptedException, ExecutionException, CardFaultException {
    while (true) {
      long left = silence.toNanos() - attempt.silentNanos();
      if (left <= 0) {
        throw new CardFaultException(
            CardFault.TIMEOUT, "no answer for %.1f s".formatted(silence.toMillis() / 1_000.0));
      }
      try {
        return result.get(Math.min(left, PATIENCE_WITH_OTHERS.toNanos()), TimeUnit.NANOSECONDS);
      } catch (TimeoutException e) {
        refuseHeldUp();
      }
    }
  }

  private void refuseHeldUp() throws CardFaultException {
    Attempt current = running;
    if (current == null || current.silentNanos() < PATIENCE_WITH_OTHERS.toNanos()) {
      return;
    }
    boolean isHeldUp =
        switch (current.others()) {
          case NONE -> false;
          case MAY_USE_IT -> others.useIt();
          case USE_IT -> true;
        };
    if (isHeldUp) {
      current.holdUp();
      throw new CardFaultException(CardFault.BUSY, "another program holds the card");
    }
  }

  /** Ends the thread when what it does returns; waits for nothing. */
  @Override
  public void close() {
    executor.shutdownNow();
  }
}
