package io.chuangkou.card.pcsc;

import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.ReaderStatus;
import io.chuangkou.card.ReaderStatus.CardPresent;
import io.chuangkou.card.ReaderStatus.Empty;
import io.chuangkou.card.ReaderStatus.NoReader;
import io.chuangkou.card.ReaderStatus.ServiceDown;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the desk's readers on a thread and in a context of its own: while the service works it
 * waits for the service to report, while it does not it knocks again, ever more slowly.
 */
final class ReaderWatch implements Runnable, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ReaderWatch.class);

  /** The service cannot be told to stop waiting: this is how long closing may take. */
  private static final Duration WAIT = Duration.ofSeconds(1);

  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

  private final PcscSettings settings;
  private final Consumer<ReaderStatus> listener;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread = Thread.ofPlatform().daemon().name("card-watch").unstarted(this);
  private @Nullable ReaderStatus last;

  ReaderWatch(PcscSettings settings, Consumer<ReaderStatus> listener) {
    this.settings = settings;
    this.listener = listener;
  }

  void start() {
    thread.start();
  }

  @Override
  public void run() {
    Duration pause = FIRST_PAUSE;
    while (!isClosed(Duration.ZERO)) {
      try (PcscContext context = PcscContext.establish()) {
        report(context);
        pause = FIRST_PAUSE;
        while (!isClosed(Duration.ZERO)) {
          context.awaitChange(WAIT);
          report(context);
        }
      } catch (CardFaultException e) {
        LOG.debug("The card service does not work: {}", e.getMessage());
        publish(new ServiceDown(e.fault()));
        if (isClosed(pause)) {
          return;
        }
        pause = longer(pause);
      }
    }
  }

  private static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
  }

  private void report(PcscContext context) throws CardFaultException {
    if (last instanceof CardPresent present && context.wasRemoved(present.reader())) {
      publish(new Empty(present.reader()));
    }
    publish(status(context));
  }

  private ReaderStatus status(PcscContext context) throws CardFaultException {
    List<String> readers = ours(context.readers());
    if (readers.isEmpty()) {
      return new NoReader();
    }
    List<String> withCard = ours(context.readersWithCard());
    return withCard.isEmpty()
        ? new Empty(readers.getFirst())
        : new CardPresent(withCard.getFirst());
  }

  private List<String> ours(List<String> readers) {
    return readers.stream().filter(settings::admits).toList();
  }

  private void publish(ReaderStatus status) {
    if (status.equals(last)) {
      return;
    }
    last = status;
    try {
      listener.accept(status);
    } catch (RuntimeException e) {
      LOG.error("A listener failed on {}", status, e);
    }
  }

  private boolean isClosed(Duration wait) {
    try {
      return closed.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      return true;
    }
  }

  /** Ends the watch; its context is released before this returns, unless the service hangs. */
  @Override
  public void close() {
    closed.countDown();
    try {
      if (!thread.equals(Thread.currentThread()) && !thread.join(WAIT.multipliedBy(2))) {
        LOG.warn("The card service does not let go of its watcher");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
