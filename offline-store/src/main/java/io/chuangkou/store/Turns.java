package io.chuangkou.store;

import io.chuangkou.store.StoreException.Code;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/**
 * Lets callers work on the store one at a time. The caller whose turn it is does the work of all
 * who wait by then, finishes it with one force, and passes the turn on: a single caller never waits
 * for another thread, and many share the disk's time.
 */
final class Turns {

  private final Runnable afterwards;
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private boolean isTaken;
  private boolean closed;

  /**
   * A caller's work.
   *
   * @param hasTurn completed when waiting ends: whether the caller is to do the work itself
   */
  private record Waiting(Runnable work, CompletableFuture<Boolean> hasTurn) {}

  /**
   * For work of which a part is finished together.
   *
   * @param afterwards what is done after each batch; like the work, it throws nothing
   */
  Turns(Runnable afterwards) {
    this.afterwards = afterwards;
  }

  /**
   * Does the work, or has it done by the caller whose turn it is. Interruptions are noted and not
   * obeyed.
   *
   * @throws StoreException {@code STORE-CLOSED} after {@link #close}
   */
  void take(Runnable work) {
    Waiting mine = new Waiting(work, new CompletableFuture<>());
    enter(mine);
    if (mine.hasTurn().join()) {
      List<Waiting> batch = batch();
      try {
        batch.forEach(each -> each.work().run());
        afterwards.run();
      } finally {
        batch.forEach(each -> each.hasTurn().complete(false));
        pass();
      }
    }
  }

  /** Does the work in turn and returns what it returned. */
  <T> T call(Callable<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    take(() -> StoreThread.fulfil(result, work));
    return StoreThread.await(result);
  }

  private synchronized void enter(Waiting mine) {
    if (closed) {
      throw new StoreException(Code.CLOSED, "the store is closed");
    }
    waiting.addLast(mine);
    if (!isTaken) {
      isTaken = true;
      mine.hasTurn().complete(true);
    }
  }

  private synchronized List<Waiting> batch() {
    List<Waiting> batch = new ArrayList<>(waiting);
    waiting.clear();
    return batch;
  }

  private synchronized void pass() {
    if (waiting.isEmpty()) {
      isTaken = false;
    } else {
      waiting.getFirst().hasTurn().complete(true);
    }
  }

  /** Lets nobody in any more. */
  synchronized void close() {
    closed = true;
  }
}
