package io.chuangkou.store;

import io.chuangkou.store.journal.DirectoryDisk;
import io.chuangkou.store.journal.Disk;
import io.chuangkou.store.journal.Journal;
import io.chuangkou.store.queue.Bytes;
import io.chuangkou.store.queue.Event;
import io.chuangkou.store.queue.Fact;
import io.chuangkou.store.queue.Item;
import io.chuangkou.store.queue.NewItem;
import io.chuangkou.store.queue.Queue;
import io.chuangkou.store.queue.State;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * What the terminal must not forget, in one directory: a journal that is forced to disk before
 * anything is acknowledged, and a queue of what is open.
 *
 * <p>When a method that writes returns, what it wrote survives a crash and a power cut. When it
 * throws, nothing is acknowledged: after a crash it may be there or not. A full disk stops {@link
 * #add} and {@link #remember} first; {@link #move}, {@link #postpone} and {@link #nextSerial} have
 * a reserve.
 *
 * <p>Thread-safe: calls are done one after the other by the store's own thread, and an interrupted
 * caller waits for its call all the same. Every method throws {@link StoreException}: {@code
 * STORE-IO}, {@code STORE-FULL} or {@code STORE-CLOSED}, and what it names itself.
 */
public final class OfflineStore implements AutoCloseable {

  private final StoreThread thread;
  private final Books books;
  private final Closeable lock;
  private boolean closed;

  private OfflineStore(StoreThread thread, Books books, Closeable lock) {
    this.thread = thread;
    this.books = books;
    this.lock = lock;
  }

  /**
   * Opens the store in {@code directory}, which is made if missing. Every record is checked; {@link
   * #health} tells what was found.
   *
   * @throws StoreException {@code STORE-LOCKED} if another process, or another store in this one,
   *     has it open; {@code STORE-KEY} if it was written under another key; {@code STORE-IO}
   */
  public static OfflineStore open(Path directory, StoreKey key, InstantSource clock) {
    try {
      Path home = Files.createDirectories(directory.toAbsolutePath());
      String queue = home.resolve("queue").toString();
      return open(
          new DirectoryDisk(home),
          queue,
          Journal.Size.STANDARD,
          DirectoryLock.take(home),
          key,
          clock);
    } catch (IOException e) {
      throw StoreException.of(e);
    }
  }

  static OfflineStore open(
      Disk disk,
      String queueLocation,
      Journal.Size size,
      Closeable lock,
      StoreKey key,
      InstantSource clock)
      throws IOException {
    StoreThread thread = new StoreThread();
    try {
      Books books = thread.call(() -> Books.open(disk, queueLocation, size, key, clock));
      return new OfflineStore(thread, books, lock);
    } catch (StoreException e) {
      thread.close();
      lock.close();
      throw e;
    }
  }

  /**
   * A serial above all that this store ever returned, also before a crash. Serials are reserved in
   * blocks, so some are skipped when the store is opened.
   */
  public long nextSerial() {
    return thread.call(books::nextSerial);
  }

  /**
   * Adds an item; it is on disk when this returns.
   *
   * @throws StoreException {@code STORE-DUPLICATE} if its id was ever added before
   */
  public Item add(NewItem item) {
    return thread.call(() -> books.add(item));
  }

  /**
   * Changes an item's state if it is {@code from}, and keeps the note in its history; on disk when
   * this returns.
   *
   * @return the item after the change; empty if there is no such item or its state is another
   * @throws IllegalArgumentException if {@code from} may not become {@code to}
   */
  public Optional<Item> move(String id, State from, State to, Bytes note) {
    if (!from.mayBecome(to)) {
      throw new IllegalArgumentException(from + " may not become " + to);
    }
    NewItem.requireSize(note);
    return thread.call(() -> books.move(id, from, to, note));
  }

  /**
   * Puts an item that is being sent, or still queued, back into the queue after a failed attempt,
   * and counts the attempt; on disk when this returns.
   *
   * @param nextAttempt when it may be sent again, see {@link io.chuangkou.store.queue.Backoff}
   * @throws StoreException {@code STORE-STATE} if it is in another state or does not exist
   */
  public Item postpone(String id, Instant nextAttempt, Bytes note) {
    NewItem.requireSize(note);
    return thread.call(() -> books.postpone(id, nextAttempt, note));
  }

  /** The item with this id. */
  public Optional<Item> find(String id) {
    return thread.call(() -> books.ask(queue -> queue.find(id)));
  }

  /** All items that are not done, in the order of adding. */
  public List<Item> open() {
    return thread.call(() -> books.ask(Queue::open));
  }

  /**
   * The first item that may be sent now: queued, its time come, and no earlier item of its person
   * open. A parked or unknown item so holds back its own person's items and no others.
   */
  public Optional<Item> next(Instant now) {
    return thread.call(() -> books.ask(queue -> queue.next(now)));
  }

  /** What happened to an item, in order; empty if there is no such item. */
  public List<Event> history(String id) {
    return thread.call(() -> books.ask(queue -> queue.history(id)));
  }

  /**
   * Keeps facts under a key in place of what was there; on disk when this returns.
   *
   * @param key 1 to {@value NewItem#MAX_NAME} characters
   * @param facts opaque, at most {@value NewItem#MAX_BYTES} bytes
   */
  public void remember(String key, Bytes facts) {
    NewItem.requireName(key);
    NewItem.requireSize(facts);
    thread.call(
        () -> {
          books.remember(key, facts);
          return facts;
        });
  }

  /** The facts last remembered under a key, with their time. */
  public Optional<Fact> recall(String key) {
    return thread.call(() -> books.ask(queue -> queue.recall(key)));
  }

  /** How the store is. */
  public StoreHealth health() {
    return thread.call(books::health);
  }

  /** Waits for what was begun and closes the store. Closing again does nothing. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try (lock) {
      thread.call(
          () -> {
            books.close();
            return books;
          });
    } catch (IOException e) {
      throw StoreException.of(e);
    } finally {
      thread.close();
    }
  }
}
