package io.chuangkou.store;

import io.chuangkou.store.queue.Change;
import io.chuangkou.store.queue.Queue;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the queue's file what happened, on a thread of its own, so that nobody waits for H2: the
 * file is behind the journal by as much as it takes, within a bound. Thread-safe.
 */
final class QueueFileWriter {

  /**
   * Records that may wait in memory; with more, who tells waits. A store that opens tells all that
   * it finds, for which nobody should wait: some 150 bytes each, beside the ledger's own.
   */
  private static final int MOST_BEHIND = 1_000_000;

  private static final Logger LOG = LoggerFactory.getLogger(QueueFileWriter.class);

  private final StoreThread thread = new StoreThread("store-queue", this::commit);
  private final Semaphore room = new Semaphore(MOST_BEHIND);
  private final Callable<Queue> opening;
  private Optional<Queue> queue = Optional.empty();
  private long applied;
  private volatile long told;
  private volatile boolean broken;

  /** A question to the queue's file. */
  interface Question<T> {
    T ask(Queue queue) throws SQLException;
  }

  /**
   * On a file that is opened when it is first needed.
   *
   * @param told the last record that the file was told already
   */
  QueueFileWriter(Callable<Queue> opening, long told) {
    this.opening = opening;
    this.told = told;
    applied = told;
  }

  /** Begins to tell; until then what there is to tell only waits. */
  void start() {
    thread.start();
  }

  /** Tells what a record changed; it is done later. */
  void tell(long number, List<Change> changes) {
    if (!room.tryAcquire()) {
      thread.start();
      room.acquireUninterruptibly();
    }
    thread.submit(() -> apply(number, changes));
  }

  private void apply(long number, List<Change> changes) {
    room.release();
    attempt(
        queue -> {
          for (Change change : changes) {
            queue.apply(change);
          }
          applied = number;
          return queue;
        });
  }

  private void commit() {
    if (applied > told && !broken) {
      attempt(
          queue -> {
            queue.commit();
            told = applied;
            return queue;
          });
    }
  }

  private void attempt(Question<?> work) {
    try {
      if (!broken) {
        work.ask(queue());
      }
    } catch (Exception e) {
      LOG.warn("The queue's file failed; the store goes on in memory", e);
      broken = true;
    }
  }

  private Queue queue() throws Exception {
    if (queue.isEmpty()) {
      queue = Optional.of(opening.call());
    }
    return queue.get();
  }

  /** The last record that the file has. */
  long told() {
    return told;
  }

  /** Whether the file failed and is not to be asked or told any more. */
  boolean isBroken() {
    return broken;
  }

  /** Asks what the file was told already, without waiting for what it was not. */
  <T> CompletableFuture<T> ask(Question<T> question) {
    return thread
        .first(() -> question.ask(queue()))
        .whenComplete((answer, failure) -> broken |= failure != null);
  }

  /**
   * Tells what is still to be told, closes the file and ends.
   *
   * @return whether the file is whole
   */
  boolean close() {
    thread.start();
    thread.call(
        () -> {
          commit();
          if (queue.isPresent()) {
            attempt(QueueFileWriter::closeFile);
          }
          return broken;
        });
    thread.close();
    return !broken;
  }

  private static Queue closeFile(Queue queue) throws SQLException {
    queue.close();
    return queue;
  }
}
