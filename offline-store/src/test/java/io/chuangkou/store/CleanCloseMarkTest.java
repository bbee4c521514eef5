package io.chuangkou.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chuangkou.store.journal.Head;
import io.chuangkou.store.journal.Journal;
import io.chuangkou.store.queue.Bytes;
import io.chuangkou.store.queue.NewItem;
import io.chuangkou.store.queue.State;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A bookmark is the store's own, or none. */
class CleanCloseMarkTest {

  private static final CleanCloseMark BOOKMARK =
      new CleanCloseMark(new Head(7, "ab".repeat(32)), "cd".repeat(32));

  private final SimDisk disk = new SimDisk();

  @BeforeEach
  void leaveIt() throws IOException {
    BOOKMARK.write(disk.boot(), key(1));
  }

  @Test
  void itReadsBackUnderAnyOfTheKeys() throws IOException {
    assertEquals(Optional.of(BOOKMARK), read(key(1)));
    assertEquals(Optional.of(BOOKMARK), read(key(2), key(1)));
  }

  @Test
  void oneThatWasLeftUnderAnotherKeyIsNone() throws IOException {
    assertEquals(Optional.empty(), read(key(2)));
  }

  @Test
  void oneThatWasChangedIsNone() throws IOException {
    byte[] content = disk.content(CleanCloseMark.NAME).clone();
    for (int at = 0; at < content.length; at++) {
      byte[] changed = content.clone();
      changed[at] ^= 1;
      disk.put(CleanCloseMark.NAME, changed);
      assertEquals(Optional.empty(), read(key(1)), "byte " + at);
    }
    disk.put(CleanCloseMark.NAME, Arrays.copyOf(content, content.length - 1));
    assertEquals(Optional.empty(), read(key(1)));
    disk.put(CleanCloseMark.NAME, Arrays.copyOf(content, content.length + 1));
    assertEquals(Optional.empty(), read(key(1)));
  }

  @Test
  void whatWentOnSinceItIsToldAgainHoweverLargeTheQueuesFileIs() throws IOException {
    SimDisk store = new SimDisk();
    String queue = Boots.freshQueue();
    try (OfflineStore first = open(store.boot(), queue)) {
      for (int i = 0; i < 5; i++) {
        first.add(item(Integer.toString(i)));
      }
    }
    SimDisk.Machine killed = store.boot();
    OfflineStore second = open(killed, queue);
    assertEquals(StoreHealth.Queue.TAKEN_OVER, second.health().queue());
    second.add(item("late"));
    Boots.bury(second, killed);
    try (OfflineStore third = open(store.boot(), queue)) {
      assertEquals(StoreHealth.Queue.REBUILT, third.health().queue());
      assertEquals(6, third.open().size());
    }
  }

  private static OfflineStore open(SimDisk.Machine machine, String queue) throws IOException {
    return Boots.open(machine, queue, Journal.Size.STANDARD, Boots.CLOCK);
  }

  private static NewItem item(String id) {
    return new NewItem(id, "2207", "p", 1, Bytes.of(new byte[NewItem.MAX_BYTES]), State.QUEUED);
  }

  private Optional<CleanCloseMark> read(SecretKey... keys) throws IOException {
    return CleanCloseMark.read(disk.boot(), List.of(keys));
  }

  private static SecretKey key(int fill) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) fill);
    return new SecretKeySpec(bytes, "AES");
  }
}
