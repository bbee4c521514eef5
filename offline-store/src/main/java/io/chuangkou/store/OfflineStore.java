package io.chuangkou.store;

import io.chuangkou.store.journal.Head;
import io.chuangkou.store.queue.Bytes;
import io.chuangkou.store.queue.Event;
import io.chuangkou.store.queue.Fact;
import io.chuangkou.store.queue.Item;
import io.chuangkou.store.queue.Ledger;
import io.chuangkou.store.queue.NewItem;
import io.chuangkou.store.queue.Noted;
import io.chuangkou.store.queue.Records;
import io.chuangkou.store.queue.Span;
import io.chuangkou.store.queue.State;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What the terminal must not forget, in one directory: a journal that is forced to disk before
 * anything is acknowledged, and a queue of what is open.
 *
 * <p>When a method that writes returns, what it wrote survives a crash and a power cut. When it
 * throws, nothing is acknowledged: after a crash it may be there or not. A full disk stops {@link
 * #add} and {@link #remember} first; {@link #addUrgent}, {@link #move}, {@link #postpone} and
 * {@link #nextSerial} have a reserve.
 *
 * <p>Thread-safe: calls are decided one after the other, what arrives while the disk is busy is
 * forced together, and an interrupted caller is served all the same. Every method throws {@link
 * StoreException}: {@code STORE-IO}, {@code STORE-FULL}, {@code STORE-READ-ONLY} or {@code
 * STORE-CLOSED}, and what it names itself.
 */
public final class OfflineStore implements AutoCloseable {

  private final StoreCore books;
  private final Turns turns;
  private final Closeable lock;
  private boolean closed;

  private OfflineStore(StoreCore books, Closeable lock) {
    this.books = books;
    turns = new Turns(books::flush);
    this.lock = lock;
  }

  /**
   * Opens the store in {@code directory}, which is made if missing. Every record is checked; {@link
   * #health} tells what was found.
   *
   * @throws StoreException {@code STORE-LOCKED} if another process, or another store in this one,
   *     has it open; {@code STORE-KEY} if it was written under another key; {@code STORE-READ-ONLY}
   *     if the disk can only be read; {@code STORE-IO}
   */
  public static OfflineStore open(Path directory, StoreKey key, InstantSource clock) {
    return open(StorePlace::of, directory, key, clock);
  }

  /**
   * The same with a second copy of the journal in another directory, which must be there. Nothing
   * waits for it; {@link StoreHealth#mirror} tells how it is. At the opening each copy is mended
   * from the other.
   *
   * @throws StoreException as without it; a mirror that fails is no exception
   */
  public static OfflineStore open(Path directory, Path mirror, StoreKey key, InstantSource clock) {
    return open(home -> StorePlace.of(home).mirrored(mirror), directory, key, clock);
  }

  private static OfflineStore open(
      Function<Path, StorePlace> place, Path directory, StoreKey key, InstantSource clock) {
    try {
      Path home = Files.createDirectories(directory.toAbsolutePath());
      return open(place.apply(home), DirectoryLock.take(home), key, clock);
    } catch (IOException e) {
      throw StoreException.of(e);
    }
  }

  /**
   * Gives a closed store a new key, and checks every record under the old one before and under both
   * after. What is written from then on is under the new key; see {@link StoreKey#generation}.
   *
   * @throws StoreException {@code STORE-LOCKED} if the store is in use; as {@link #open}
   */
  public static StoreKey rotateKey(
      Path directory, Path keyFile, InstantSource clock, SecureRandom random) {
    open(directory, StoreKey.fromFile(keyFile, random), clock).close();
    StoreKey key = StoreKey.rotate(keyFile, random);
    open(directory, key, clock).close();
    return key;
  }

  static OfflineStore open(StorePlace place, Closeable lock, StoreKey key, InstantSource clock)
      throws IOException {
    try {
      return new OfflineStore(new StoreCore(OpenedStore.open(place, key), clock), lock);
    } catch (IOException e) {
      lock.close();
      throw StoreException.of(e);
    }
  }

  /**
   * A serial above all that this store ever returned, also before a crash. Serials are reserved in
   * blocks, so some are skipped when the store is opened.
   */
  public long nextSerial() {
    return write(books.nextSerial());
  }

  /**
   * Adds an item; it is on disk when this returns.
   *
   * @throws StoreException {@code STORE-DUPLICATE} if its id was ever added before
   */
  public Item add(NewItem item) {
    return write(books.add(item, false));
  }

  /**
   * Adds an item that must find room even when others do not, in the reserve: what makes good
   * something that was sent already, such as a reversal.
   *
   * @throws StoreException {@code STORE-DUPLICATE} if its id was ever added before
   */
  public Item addUrgent(NewItem item) {
    return write(books.add(item, true));
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
    return write(books.move(id, from, to, NewItem.requireSize(note)));
  }

  /**
   * Puts an item that is being sent, or still queued, back into the queue after a failed attempt,
   * and counts the attempt; on disk when this returns.
   *
   * @param nextAttempt when it may be sent again, see {@link io.chuangkou.store.queue.Backoff}
   * @throws StoreException {@code STORE-STATE} if it is in another state or does not exist
   */
  public Item postpone(String id, Instant nextAttempt, Bytes note) {
    return write(books.postpone(id, nextAttempt, NewItem.requireSize(note)));
  }

  /**
   * Keeps facts under a key in place of what was there; on disk when this returns.
   *
   * @param key 1 to {@value NewItem#MAX_NAME} characters
   * @param facts opaque, at most {@value NewItem#MAX_BYTES} bytes
   */
  public void remember(String key, Bytes facts) {
    write(books.remember(NewItem.requireName(key), NewItem.requireSize(facts)));
  }

  /**
   * Notes that the clock is right: what was recorded before this counts no more for {@link
   * #newest}. On disk when this returns.
   */
  public void trustClock() {
    write(books.trustClock());
  }

  private <T> T write(Write<T> act) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    turns.take(() -> books.stage(act, answer));
    return StoreThread.await(answer);
  }

  /** All items that are not done, in the order of adding. */
  public List<Item> open() {
    return turns.call(() -> books.whole().open());
  }

  /** A person's items that are not done, in the order of adding. */
  public List<Item> open(String person) {
    return turns.call(() -> books.whole().open(person));
  }

  /**
   * The items that may be sent now, one of each person, in the order of adding: queued, their time
   * come, and no earlier item of their person open. A parked or unknown item so holds back its own
   * person's items and no others, an accepted one none.
   */
  public List<Item> ready(Instant now) {
    return turns.call(() -> books.whole().ready(now));
  }

  /** The item with this id. */
  public Optional<Item> find(String id) {
    return ask(
        ledger -> ledger.isReleased(id), ledger -> ledger.find(id), (known, file) -> file.find(id));
  }

  /** What happened to an item, in order; empty if there is no such item. */
  public List<Event> history(String id) {
    return ask(
        ledger -> ledger.isReleased(id),
        ledger -> ledger.history(id),
        (known, file) -> file.history(id));
  }

  /** What was added in a span, finished or not, each with its last note, in the order of adding. */
  public List<Noted> added(Span span) {
    return List.copyOf(
        ask(
                Ledger::hasReleased,
                ledger -> ledger.added(span),
                (known, file) -> {
                  SortedMap<Long, Noted> all = file.added(span);
                  all.putAll(known);
                  return all;
                })
            .values());
  }

  /**
   * Items of some kinds to which something happened by some records of the journal, each with its
   * last note of all, in the order of adding: whatever the clock said, by the journal's own order.
   * What it costs grows with the records that are asked for, and not with what is older.
   *
   * @param records such as those up to that of {@link #head}
   */
  public List<Noted> touched(Set<String> kinds, Records records) {
    Set<String> wanted = Set.copyOf(kinds);
    return List.copyOf(
        ask(
                Ledger::hasReleased,
                ledger -> ledger.touched(wanted, records),
                (known, file) -> {
                  SortedMap<Long, Noted> all = file.touched(wanted, records);
                  all.putAll(known);
                  return all;
                })
            .values());
  }

  /** The facts last remembered under a key, with their time. */
  public Optional<Fact> recall(String key) {
    return ask(
        ledger -> ledger.recall(key).isEmpty(),
        ledger -> ledger.recall(key),
        (known, file) -> file.recall(key));
  }

  /**
   * The facts last remembered under each key that begins so, by key.
   *
   * @param beginning 1 to {@value NewItem#MAX_NAME} characters
   */
  public Map<String, Fact> recallAll(String beginning) {
    NewItem.requireName(beginning);
    return Map.copyOf(
        ask(
            ledger -> true,
            ledger -> ledger.recallAll(beginning),
            (known, file) -> {
              Map<String, Fact> all = file.recallAll(beginning);
              all.putAll(known);
              return all;
            }));
  }

  /** Asked again, the ledger knows: it takes everything back when the queue's file has failed. */
  private <T> T ask(
      Predicate<Ledger> isReleased,
      Function<Ledger, T> question,
      StoreCore.Completion<T> completion) {
    CompletableFuture<T> answer = turns.call(() -> books.ask(isReleased, question, completion));
    try {
      return StoreThread.await(answer);
    } catch (StoreException e) {
      return turns.call(() -> question.apply(books.whole()));
    }
  }

  /**
   * The newest record that is on disk. Told to somebody else, it proves later that nothing up to it
   * was changed, removed or put back.
   */
  public Head head() {
    return turns.call(books::head);
  }

  /**
   * The last record that could be read when the store was opened. Where the end is lost it is
   * before the last one that is known to have been written.
   */
  public Head found() {
    return turns.call(books::found);
  }

  /**
   * The newest time that was recorded since {@link #trustClock}; the epoch if there is none. A
   * clock that is before it was put back, or had been ahead.
   */
  public Instant newest() {
    return turns.call(books::newest);
  }

  /** What was forced to the disk since it was opened. */
  public Forces forces() {
    return turns.call(books::forces);
  }

  /** How the store is. */
  public StoreHealth health() {
    return turns.call(books::health);
  }

  /** Waits for what was begun and closes the store. Closing again does nothing. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try (lock) {
      turns.call(
          () -> {
            books.close();
            return books;
          });
    } catch (IOException e) {
      throw StoreException.of(e);
    } finally {
      turns.close();
    }
  }
}
