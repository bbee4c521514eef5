package io.chuangkou.card.pcsc;

import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.ReaderStatus;
import io.chuangkou.card.ReaderStatus.ServiceDown;
import io.chuangkou.card.winscard.ReaderState;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the desk's readers on a thread and in a context of its own: while the service works it
 * waits for the service to report, while it does not it knocks again, ever more slowly.
 */
final class ReaderWatch implements Runnable, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ReaderWatch.class);

  /** How long the service is left waiting at a time. */
  private static final Duration WAIT = Duration.ofSeconds(1);

  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

  private final PcscSettings settings;
  private final Consumer<ReaderStatus> listener;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread = Thread.ofPlatform().daemon().name("card-watch").unstarted(this);
  private final Queue<Function<Insertions, List<ReaderStatus>>> errands =
      new ConcurrentLinkedQueue<>();

  /** Readers that another program had, with the time in nanoseconds since when. */
  private final Map<String, Long> busy = new HashMap<>();

  private volatile @Nullable PcscContext waiting;
  private @Nullable ReaderStatus last;

  ReaderWatch(PcscSettings settings, Consumer<ReaderStatus> listener) {
    this.settings = settings;
    this.listener = listener;
  }

  void start() {
    thread.start();
  }

  /** The card in a reader is none of the desk's: it does not count when a newer one is out. */
  void setAside(String reader) {
    soon(insertions -> insertions.setAside(reader));
  }

  /** Another program let go of the card in a reader: it may be tried again. */
  void again(String reader) {
    soon(insertions -> insertions.again(reader));
  }

  /** Another program has the card in a reader: it is to be tried again when that may help. */
  void awaitFree(String reader) {
    soon(
        insertions -> {
          busy.putIfAbsent(reader, System.nanoTime());
          return List.of();
        });
  }

  private void soon(Function<Insertions, List<ReaderStatus>> errand) {
    errands.add(errand);
    PcscContext context = waiting;
    if (context != null) {
      context.cancel();
    }
  }

  @Override
  public void run() {
    Duration pause = FIRST_PAUSE;
    while (!isClosed(Duration.ZERO)) {
      try (PcscContext context = PcscContext.establish(settings.service())) {
        watch(context);
      } catch (CardFaultException e) {
        if (!(last instanceof ServiceDown)) {
          LOG.info("The card service does not work: {}", e.getMessage());
          pause = FIRST_PAUSE;
        }
        publish(new ServiceDown(e.fault()));
        if (isClosed(pause)) {
          return;
        }
        pause = longer(pause);
      }
    }
  }

  private void watch(PcscContext context) throws CardFaultException {
    Insertions insertions = new Insertions(settings::admits);
    busy.clear();
    while (!isClosed(Duration.ZERO)) {
      List<ReaderState> states = context.states();
      insertions.observe(states).forEach(this::publish);
      waiting = context;
      try {
        Function<Insertions, List<ReaderStatus>> errand;
        while ((errand = errands.poll()) != null) {
          errand.apply(insertions).forEach(this::publish);
        }
        tryAgain(insertions, states);
        context.awaitChange(WAIT);
      } finally {
        waiting = null;
      }
    }
  }

  /** What is free and was not a moment ago; a program that comes again and again is no hurry. */
  private void tryAgain(Insertions insertions, List<ReaderState> states) {
    for (ReaderState state : states) {
      String reader = state.reader().text();
      Long since = busy.get(reader);
      boolean isDue = since != null && System.nanoTime() - since >= WAIT.toNanos();
      if (isDue && !state.isExclusive()) {
        busy.remove(reader);
        insertions.again(reader).forEach(this::publish);
      }
    }
  }

  private static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
  }

  private void publish(ReaderStatus status) {
    if (status.equals(last) && !(status instanceof ReaderStatus.CardPresent)) {
      return;
    }
    last = status;
    LOG.info("{}", status);
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
    PcscContext context = waiting;
    if (context != null) {
      context.cancel();
    }
    try {
      if (!thread.equals(Thread.currentThread()) && !thread.join(WAIT.multipliedBy(2))) {
        LOG.warn("The card service does not let go of its watcher");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
