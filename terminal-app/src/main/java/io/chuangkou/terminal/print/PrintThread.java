package io.chuangkou.terminal.print;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A thread that works for a printer. */
final class PrintThread implements PrintWorker {

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("printer").daemon().factory());

  private @Nullable Future<?> planned;

  @Override
  public void submit(Runnable work) {
    thread.execute(work);
  }

  @Override
  public synchronized void later(Duration pause, Runnable work) {
    if (planned != null) {
      planned.cancel(false);
    }
    planned = thread.schedule(work, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
