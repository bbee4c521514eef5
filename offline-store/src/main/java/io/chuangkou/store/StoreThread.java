package io.chuangkou.store;

import io.chuangkou.store.StoreException.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingDeque;

/**
 * A thread that does what it is given, in order, and something more after each batch of what had
 * been waiting together. It begins when it is started.
 */
final class StoreThread {

  private static final int MOST_TOGETHER = 1_000;

  private final BlockingDeque<Runnable> waiting = new LinkedBlockingDeque<>();
  private final Runnable afterwards;
  private final Thread thread;
  private boolean closed;
  private boolean ended;
  private volatile Runnable last = () -> {};

  /**
   * A thread that has not begun.
   *
   * @param afterwards what is done after each batch; like the work, it throws nothing
   */
  StoreThread(String name, Runnable afterwards) {
    this.afterwards = afterwards;
    thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
  }

  /** Begins; beginning again does nothing. */
  synchronized void start() {
    if (thread.getState() == Thread.State.NEW) {
      thread.start();
    }
  }

  private void run() {
    List<Runnable> batch = new ArrayList<>();
    while (!ended) {
      batch.add(take());
      waiting.drainTo(batch, MOST_TOGETHER);
      batch.forEach(Runnable::run);
      afterwards.run();
      batch.clear();
    }
    last.run();
  }

  private Runnable take() {
    while (true) {
      try {
        return waiting.take();
      } catch (InterruptedException e) {
        // Nobody has a reason to interrupt it, and it must not end.
      }
    }
  }

  /**
   * Has the work done after what is waiting already.
   *
   * @throws StoreException {@code STORE-CLOSED} after {@link #close}
   */
  synchronized void submit(Runnable work) {
    requireOpen();
    waiting.addLast(work);
  }

  /** Has the work done before what is waiting, and promises its result. */
  synchronized <T> CompletableFuture<T> first(Callable<T> work) {
    requireOpen();
    CompletableFuture<T> result = new CompletableFuture<>();
    waiting.addFirst(() -> fulfil(result, work));
    return result;
  }

  /** Has the work done after what is waiting already, and waits for its result. */
  <T> T call(Callable<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    submit(() -> fulfil(result, work));
    return await(result);
  }

  /** Does the work and tells its result, whatever that is. */
  static <T> void fulfil(CompletableFuture<T> result, Callable<T> work) {
    try {
      result.complete(work.call());
    } catch (Throwable e) {
      result.completeExceptionally(e);
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new StoreException(Code.CLOSED, "the store is closed");
    }
  }

  /** Waits for a result, through interruptions, which the caller finds noted. */
  static <T> T await(CompletableFuture<T> result) {
    try {
      return result.join();
    } catch (CompletionException e) {
      throw StoreException.of(e.getCause() == null ? e : e.getCause());
    }
  }

  /** Ends the thread after what was begun. */
  void close() {
    close(() -> {});
  }

  /** The same, saying so when it has ended. */
  synchronized void close(Runnable atTheEnd) {
    if (!closed) {
      closed = true;
      last = atTheEnd;
      waiting.addLast(() -> ended = true);
    }
  }
}
