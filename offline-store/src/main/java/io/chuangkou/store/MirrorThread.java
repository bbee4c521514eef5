package io.chuangkou.store;

import io.chuangkou.store.mirror.Mirror;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes a mirror on a thread of its own, which begins with the first work. */
final class MirrorThread implements Mirror.Worker {

  /** A disk that does not come back holds up the end of the program no longer. */
  private static final long LONGEST_CLOSE_SECONDS = 10;

  private static final Logger LOG = LoggerFactory.getLogger(MirrorThread.class);

  private final StoreThread thread;

  MirrorThread(Runnable afterwards) {
    thread = new StoreThread("store-mirror", afterwards);
  }

  @Override
  public void submit(Runnable work) {
    thread.start();
    thread.submit(work);
  }

  @Override
  public void close() {
    CountDownLatch ended = new CountDownLatch(1);
    submit(() -> {});
    thread.close(ended::countDown);
    try {
      if (!ended.await(LONGEST_CLOSE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("The mirror does not answer; what it lacks is copied at the next opening");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
