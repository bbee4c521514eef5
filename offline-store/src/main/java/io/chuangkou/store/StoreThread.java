package io.chuangkou.store;

import static java.util.Objects.requireNonNullElse;

import io.chuangkou.store.StoreException.Code;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;

/**
 * The one thread that touches the store's files. A thread that is interrupted closes the file it is
 * working on; callers may be interrupted (a cancelled task of the screen), this thread never is.
 */
final class StoreThread {

  private final ExecutorService executor =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("store").factory());

  /**
   * Does the work and waits for it, through interruptions, which the caller finds noted.
   *
   * @throws StoreException {@code STORE-CLOSED} after {@link #close}, or what the work threw
   */
  <T> T call(Callable<T> work) {
    boolean interrupted = false;
    try {
      Future<T> result = executor.submit(work);
      while (true) {
        try {
          return result.get();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (RejectedExecutionException e) {
      throw new StoreException(Code.CLOSED, "the store is closed", e);
    } catch (ExecutionException e) {
      throw StoreException.of(requireNonNullElse(e.getCause(), e));
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Ends the thread after what was begun. */
  void close() {
    executor.shutdown();
  }
}
