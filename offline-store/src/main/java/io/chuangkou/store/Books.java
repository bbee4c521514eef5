package io.chuangkou.store;

import io.chuangkou.store.StoreException.Code;
import io.chuangkou.store.journal.Disk;
import io.chuangkou.store.journal.Head;
import io.chuangkou.store.journal.Journal;
import io.chuangkou.store.queue.Bytes;
import io.chuangkou.store.queue.Entry;
import io.chuangkou.store.queue.EntryCodec;
import io.chuangkou.store.queue.Item;
import io.chuangkou.store.queue.NewItem;
import io.chuangkou.store.queue.Queue;
import io.chuangkou.store.queue.QueueFile;
import io.chuangkou.store.queue.State;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Journal and queue, kept in step: what is written goes to the journal first, what is asked is
 * asked of the queue. A queue that fails is told again from the journal, into memory, and the work
 * goes on.
 *
 * <p>Not thread-safe: {@link StoreThread} owns it.
 */
final class Books implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Books.class);

  private final Disk disk;
  private final StoreKey key;
  private final QueueFile queueFile;
  private final InstantSource clock;
  private final Journal journal;
  private Projection projection;
  private long serial;
  private long reservedSerials;
  private Optional<Instant> lastForcedAt = Optional.empty();

  private Books(
      Disk disk,
      StoreKey key,
      QueueFile queueFile,
      InstantSource clock,
      Journal journal,
      Projection projection)
      throws SQLException {
    this.disk = disk;
    this.key = key;
    this.queueFile = queueFile;
    this.clock = clock;
    this.journal = journal;
    this.projection = projection;
    reservedSerials = projection.queue().reservedSerials();
    serial = reservedSerials;
  }

  static Books open(
      Disk disk, String queueLocation, Journal.Size size, StoreKey key, InstantSource clock)
      throws IOException, SQLException {
    Optional<Bookmark> bookmark = Bookmark.read(disk, key.bookmark());
    Head atLeast = bookmark.map(Bookmark::head).orElse(Head.NONE);
    Journal journal = Journal.open(disk, key.journal(), size, atLeast);
    try {
      QueueFile file = key.queue(queueLocation);
      return new Books(disk, key, file, clock, journal, Projection.open(journal, file, bookmark));
    } catch (IOException | SQLException e) {
      journal.close();
      throw e;
    }
  }

  long nextSerial() throws IOException, SQLException {
    if (serial == reservedSerials) {
      long limit = reservedSerials + Projection.SERIAL_BLOCK;
      record(new Entry.Reserved(now(), limit), true);
      reservedSerials = limit;
    }
    serial++;
    return serial;
  }

  Item add(NewItem item) throws IOException, SQLException {
    if (find(item.id()).isPresent()) {
      throw new StoreException(Code.DUPLICATE, "there is an item " + item.id());
    }
    record(new Entry.Added(now(), item), false);
    return find(item.id()).orElseThrow();
  }

  Optional<Item> move(String id, State from, State to, Bytes note)
      throws IOException, SQLException {
    if (find(id).filter(item -> item.state() == from).isEmpty()) {
      return Optional.empty();
    }
    record(new Entry.Moved(now(), id, from, to, note), true);
    return find(id);
  }

  Item postpone(String id, Instant nextAttempt, Bytes note) throws IOException, SQLException {
    State from =
        find(id)
            .map(Item::state)
            .filter(state -> state == State.QUEUED || state == State.SENDING)
            .orElseThrow(() -> new StoreException(Code.STATE, "not queued or sending: " + id));
    record(new Entry.Postponed(now(), id, from, millis(nextAttempt), note), true);
    return find(id).orElseThrow();
  }

  void remember(String name, Bytes facts) throws IOException, SQLException {
    record(new Entry.Remembered(now(), name, facts), false);
  }

  private Optional<Item> find(String id) throws IOException, SQLException {
    return ask(queue -> queue.find(id));
  }

  private void record(Entry entry, boolean urgent) throws IOException, SQLException {
    Head head = journal.append(EntryCodec.encode(entry), urgent);
    lastForcedAt = Optional.of(now());
    try {
      projection.queue().apply(head.number(), entry);
      projection.queue().commit();
    } catch (SQLException e) {
      retell(e);
    }
  }

  /** A question to the queue. */
  interface Question<T> {
    T ask(Queue queue) throws SQLException;
  }

  <T> T ask(Question<T> question) throws IOException, SQLException {
    try {
      return question.ask(projection.queue());
    } catch (SQLException e) {
      retell(e);
      return question.ask(projection.queue());
    }
  }

  private void retell(SQLException cause) throws IOException, SQLException {
    LOG.warn("The queue failed, it is told again into memory", cause);
    Queue failed = projection.queue();
    projection = Projection.inMemory(journal);
    closeQueue(failed);
  }

  StoreHealth health() throws IOException, SQLException {
    int open = ask(Queue::countOpen);
    boolean inMemory = projection.origin() == StoreHealth.Queue.IN_MEMORY;
    return new StoreHealth(
        journal.head().number(),
        journal.head().mac(),
        journal.segments(),
        journal.bytes(),
        inMemory ? 0 : queueFile.size(),
        open,
        lastForcedAt,
        journal.isTorn(),
        projection.origin(),
        journal.lost());
  }

  /** Leaves a bookmark if the queue's file can be taken over as it is. */
  @Override
  public void close() {
    journal.close();
    boolean closed = closeQueue(projection.queue());
    if (closed && projection.origin() != StoreHealth.Queue.IN_MEMORY) {
      leaveBookmark();
    }
  }

  /** Without it the next start takes longer and nothing else. */
  private void leaveBookmark() {
    try {
      String digest = queueFile.digest().orElseThrow();
      new Bookmark(journal.head(), digest).write(disk, key.bookmark());
    } catch (IOException e) {
      LOG.warn("No bookmark was left", e);
    }
  }

  private static boolean closeQueue(Queue queue) {
    try {
      queue.close();
      return true;
    } catch (SQLException e) {
      LOG.warn("The queue did not close", e);
      return false;
    }
  }

  private Instant now() {
    return millis(clock.instant());
  }

  /** The journal keeps milliseconds. */
  private static Instant millis(Instant time) {
    return time.truncatedTo(ChronoUnit.MILLIS);
  }
}
