package io.chuangkou.terminal.queue;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Who sends the queue: does things that do not depend on each other. */
@FunctionalInterface
public interface QueueWorkers {

  /** One after the other, on the caller's thread. */
  QueueWorkers ONE = tasks -> tasks.forEach(Runnable::run);

  /** Does all of them and returns; what one of them throws it throws when the others have ended. */
  void each(List<Runnable> tasks);

  /** At most so many at a time, begun in order. */
  static QueueWorkers of(int most) {
    return tasks -> {
      List<Future<?>> begun;
      try (ExecutorService workers =
          Executors.newFixedThreadPool(
              Math.min(most, Math.max(1, tasks.size())),
              Thread.ofPlatform().name("queue-", 1).daemon(true).factory())) {
        begun = tasks.stream().<Future<?>>map(workers::submit).toList();
      }
      begun.forEach(QueueWorkers::rethrow);
    };
  }

  private static void rethrow(Future<?> ended) {
    try {
      ended.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
