package io.chuangkou.store;

import io.chuangkou.store.journal.Journal;
import io.chuangkou.store.journal.Lost;
import io.chuangkou.store.journal.Replay;
import io.chuangkou.store.queue.EntryCodec;
import io.chuangkou.store.queue.Queue;
import io.chuangkou.store.queue.QueueFile;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The queue and where it came from. Its file is believed only if its digest is the one that an
 * orderly close left and the journal is whole and has not gone on since. In any other case telling
 * the journal again costs less than finding out how far the file can be trusted.
 *
 * @param queue in step with the journal
 * @param origin where it came from
 */
record Projection(Queue queue, StoreHealth.Queue origin) {

  /** How many serials are reserved, and so at most lost, with one record. */
  static final long SERIAL_BLOCK = 100;

  private static final Logger LOG = LoggerFactory.getLogger(Projection.class);
  private static final int RECORDS_A_COMMIT = 1_000;

  static Projection open(Journal journal, QueueFile file, Optional<Bookmark> bookmark)
      throws IOException, SQLException {
    try {
      if (bookmark.isPresent() && isUpToDate(journal, file, bookmark.get())) {
        return new Projection(Queue.open(file), StoreHealth.Queue.TAKEN_OVER);
      }
      file.delete();
      return new Projection(tell(journal, Queue.create(file)), StoreHealth.Queue.REBUILT);
    } catch (SQLException e) {
      LOG.warn("The queue's file cannot be used, the queue is kept in memory", e);
      return inMemory(journal);
    }
  }

  static Projection inMemory(Journal journal) throws IOException, SQLException {
    return new Projection(tell(journal, Queue.inMemory()), StoreHealth.Queue.IN_MEMORY);
  }

  private static boolean isUpToDate(Journal journal, QueueFile file, Bookmark bookmark)
      throws IOException {
    return journal.lost().isEmpty()
        && journal.head().equals(bookmark.head())
        && file.digest().equals(Optional.of(bookmark.queueDigest()));
  }

  private static Queue tell(Journal journal, Queue queue) throws IOException, SQLException {
    Listener listener = new Listener(queue);
    try {
      journal.replay(listener);
    } catch (QueueFailure e) {
      queue.close();
      throw e.cause;
    }
    queue.commit();
    return queue;
  }

  private record Listener(Queue queue) implements Replay {

    @Override
    public void record(long number, Supplier<byte[]> body) throws IOException {
      try {
        queue.apply(number, EntryCodec.decode(body.get()));
        if (number % RECORDS_A_COMMIT == 0) {
          queue.commit();
        }
      } catch (SQLException e) {
        throw new QueueFailure(e);
      }
    }

    @Override
    public void lost(Lost lost) throws IOException {
      try {
        queue.lose(
            lost.first(),
            "STORE-DAMAGED: records %d to %d".formatted(lost.first(), lost.last()),
            lost.count() * SERIAL_BLOCK);
      } catch (SQLException e) {
        throw new QueueFailure(e);
      }
    }
  }

  /** Carries the queue's failure through the telling. */
  private static final class QueueFailure extends IOException {

    private static final long serialVersionUID = 1;

    private final SQLException cause;

    QueueFailure(SQLException cause) {
      super(cause);
      this.cause = cause;
    }
  }
}
