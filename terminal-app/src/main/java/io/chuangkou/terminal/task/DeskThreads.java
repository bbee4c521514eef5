package io.chuangkou.terminal.task;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads of a desk: one that the desk belongs to, one that speaks to card and centre for the
 * person at the window, one that sends the queue, one that reports what nobody waits for.
 */
public final class DeskThreads implements DeskTasks {

  private static final Logger LOG = LoggerFactory.getLogger(DeskThreads.class);
  private static final Duration LAST_WORDS = Duration.ofSeconds(10);

  private final ExecutorService desk = single("desk");
  private final ExecutorService work = single("desk-work");
  private final ExecutorService report = single("desk-report");
  private final ScheduledExecutorService queue =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("desk-queue").daemon(true).factory());
  private final Duration queueEvery;
  private final List<Future<?>> repeated = new CopyOnWriteArrayList<>();

  /** With the pause between two looks at the queue. */
  public DeskThreads(Duration queueEvery) {
    this.queueEvery = queueEvery;
  }

  @Override
  public void desk(Runnable task) {
    run(desk, task);
  }

  @Override
  public void work(Runnable task) {
    run(work, task);
  }

  @Override
  public void queue(Runnable task) {
    run(queue, task);
  }

  @Override
  public void report(Runnable task) {
    run(report, task);
  }

  @Override
  public void repeat(Runnable task) {
    repeated.add(
        queue.scheduleWithFixedDelay(
            guarded(task), 0, queueEvery.toMillis(), TimeUnit.MILLISECONDS));
  }

  /** Work is waited for before the desk, which hears its result. */
  @Override
  public void close() {
    repeated.forEach(task -> task.cancel(false));
    end(queue);
    end(report);
    end(work);
    end(desk);
  }

  private static void run(ExecutorService executor, Runnable task) {
    try {
      executor.execute(guarded(task));
    } catch (RejectedExecutionException e) {
      LOG.debug("the desk is closed");
    }
  }

  private static Runnable guarded(Runnable task) {
    return () -> {
      try {
        task.run();
      } catch (RuntimeException e) {
        LOG.error("a task of the desk failed", e);
      }
    };
  }

  private static void end(ExecutorService executor) {
    executor.shutdown();
    try {
      if (!executor.awaitTermination(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)) {
        executor.shutdownNow();
      }
    } catch (InterruptedException e) {
      executor.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private static ExecutorService single(String name) {
    return Executors.newSingleThreadExecutor(Thread.ofPlatform().name(name).daemon(true).factory());
  }
}
