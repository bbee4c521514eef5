package io.chuangkou.store;

import io.chuangkou.store.queue.Bytes;
import io.chuangkou.store.queue.Event;
import io.chuangkou.store.queue.Fact;
import io.chuangkou.store.queue.Item;
import io.chuangkou.store.queue.NewItem;
import io.chuangkou.store.queue.State;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Journal and queue in a directory. */
public final class OfflineStore implements AutoCloseable {

  private OfflineStore() {}

  /** Opens the store in {@code directory}, which is made if missing. */
  public static OfflineStore open(Path directory, StoreKey key, InstantSource clock) {
    return Optional.<OfflineStore>empty().orElseThrow();
  }

  /** A serial that no call ever returned before. */
  public long nextSerial() {
    return Optional.<Long>empty().orElseThrow();
  }

  /** Adds an item; it is on disk when this returns. */
  public Item add(NewItem item) {
    return Optional.<Item>empty().orElseThrow();
  }

  /** Compare-and-set of an item's state. */
  public Optional<Item> move(String id, State from, State to, Bytes note) {
    return Optional.<Optional<Item>>empty().orElseThrow();
  }

  /** Puts a queued or sending item back into the queue, with one more attempt counted. */
  public Item postpone(String id, Instant nextAttempt, Bytes note) {
    return Optional.<Item>empty().orElseThrow();
  }

  /** The item with this id. */
  public Optional<Item> find(String id) {
    return Optional.<Optional<Item>>empty().orElseThrow();
  }

  /** All items that are not done, in the order of adding. */
  public List<Item> open() {
    return Optional.<List<Item>>empty().orElseThrow();
  }

  /** The first item that may be sent now. */
  public Optional<Item> next(Instant now) {
    return Optional.<Optional<Item>>empty().orElseThrow();
  }

  /** What happened to an item, in order. */
  public List<Event> history(String id) {
    return Optional.<List<Event>>empty().orElseThrow();
  }

  /** Keeps facts under a key, in place of what was there. */
  public void remember(String key, Bytes facts) {}

  /** The facts under a key. */
  public Optional<Fact> recall(String key) {
    return Optional.<Optional<Fact>>empty().orElseThrow();
  }

  /** How the store is. */
  public StoreHealth health() {
    return Optional.<StoreHealth>empty().orElseThrow();
  }

  @Override
  public void close() {}
}
