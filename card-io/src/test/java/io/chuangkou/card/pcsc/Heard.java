package io.chuangkou.card.pcsc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chuangkou.card.ReaderStatus;
import io.chuangkou.card.ReaderStatus.ServiceDown;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a desk hears of its readers, one after the other. */
final class Heard implements Consumer<ReaderStatus> {

  private static final int PATIENCE_SECONDS = 20;

  private final BlockingQueue<ReaderStatus> statuses = new LinkedBlockingQueue<>();

  @Override
  public void accept(ReaderStatus status) {
    statuses.add(status);
  }

  /** The next thing that is heard; nothing: nothing was. */
  @Nullable ReaderStatus next() throws InterruptedException {
    return statuses.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /** That this is heard next. */
  void next(ReaderStatus expected) throws InterruptedException {
    assertEquals(expected, next());
  }

  /** That this is heard first; a service that was just started may be down for a moment. */
  void first(ReaderStatus expected) throws InterruptedException {
    ReaderStatus status = next();
    while (status instanceof ServiceDown) {
      status = next();
    }
    assertEquals(expected, status);
  }

  /** That this is heard sooner or later. */
  void atLast(ReaderStatus expected) throws InterruptedException {
    ReaderStatus status = next();
    while (status != null && !status.equals(expected)) {
      status = next();
    }
    assertEquals(expected, status);
  }
}
