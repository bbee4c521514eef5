package io.chuangkou.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.store.StoreException.Code;
import io.chuangkou.store.queue.Bytes;
import io.chuangkou.store.queue.Item;
import io.chuangkou.store.queue.NewItem;
import io.chuangkou.store.queue.State;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Acts that come while the disk is busy, and are forced together. */
class RecorderTest {

  private static final int MOST_ITEMS = 1_000;

  private final SimDisk disk = new SimDisk();
  private SimDisk.Machine machine;
  private StoreCore books;

  @BeforeEach
  void open() throws IOException {
    machine = disk.boot();
    books =
        new StoreCore(
            OpenedStore.open(Boots.place(machine, Boots.freshQueue(), Boots.SMALL), Boots.KEY),
            Boots.CLOCK);
  }

  @AfterEach
  void close() {
    disk.limit(Long.MAX_VALUE);
    books.close();
  }

  @Test
  void nobodyIsAnsweredBeforeTheForce() {
    CompletableFuture<Item> first = stage(books.add(item("a"), false));
    CompletableFuture<Item> second = stage(books.add(item("b"), false));
    int before = machine.accesses();
    assertFalse(first.isDone() || second.isDone());
    books.flush();
    assertEquals("a", StoreThread.await(first).id());
    assertEquals("b", StoreThread.await(second).id());
    assertTrue(machine.accesses() > before);
  }

  @Test
  void whomTheForceFailsIsNotAnswered() {
    CompletableFuture<Item> first = stage(books.add(item("a"), false));
    CompletableFuture<Item> second = stage(books.add(item("b"), false));
    machine.switchOff();
    books.flush();
    assertRefused(Code.IO, first);
    assertRefused(Code.IO, second);
  }

  @Test
  void actsOnOneItemAreDecidedEachKnowingTheOneBefore() {
    CompletableFuture<Item> added = stage(books.add(item("a"), false));
    CompletableFuture<Item> again = stage(books.add(item("a"), false));
    CompletableFuture<Optional<Item>> sent =
        stage(books.move("a", State.INTENT, State.SENDING, Bytes.EMPTY));
    CompletableFuture<Optional<Item>> sentTwice =
        stage(books.move("a", State.INTENT, State.SENDING, Bytes.EMPTY));
    books.flush();
    assertEquals(State.INTENT, StoreThread.await(added).state());
    assertRefused(Code.DUPLICATE, again);
    assertTrue(StoreThread.await(sent).isPresent());
    assertEquals(Optional.empty(), StoreThread.await(sentTwice));
  }

  @Test
  void onAFullDiskAnUrgentItemHasTheReserveAndThoseItCameWithHaveNot() {
    StoreThread.await(flushed(books.add(item("0"), false)));
    disk.limit(disk.size());
    fillUp();
    CompletableFuture<Item> ordinary = stage(books.add(item("ordinary"), false));
    CompletableFuture<Item> urgent = stage(books.add(item("urgent"), true));
    books.flush();
    assertRefused(Code.FULL, ordinary);
    assertEquals("urgent", StoreThread.await(urgent).id());
  }

  private void fillUp() {
    for (int i = 1; i < MOST_ITEMS; i++) {
      if (flushed(books.add(item(Integer.toString(i)), false)).isCompletedExceptionally()) {
        return;
      }
    }
    throw new AssertionError("the disk never filled up");
  }

  private <T> CompletableFuture<T> flushed(Write<T> act) {
    CompletableFuture<T> caller = stage(act);
    books.flush();
    return caller;
  }

  private <T> CompletableFuture<T> stage(Write<T> act) {
    CompletableFuture<T> caller = new CompletableFuture<>();
    books.stage(act, caller);
    return caller;
  }

  private static void assertRefused(Code code, CompletableFuture<?> caller) {
    StoreException refused = assertThrows(StoreException.class, () -> StoreThread.await(caller));
    assertEquals(code, refused.kind());
  }

  private static NewItem item(String id) {
    return new NewItem(id, "2207", "p", 100, Bytes.EMPTY, State.INTENT);
  }
}
