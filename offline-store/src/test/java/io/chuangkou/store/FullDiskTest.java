package io.chuangkou.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.store.StoreException.Code;
import io.chuangkou.store.journal.DirectoryDisk;
import io.chuangkou.store.journal.Disk;
import io.chuangkou.store.queue.Bytes;
import io.chuangkou.store.queue.NewItem;
import io.chuangkou.store.queue.State;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The disk fills up at one point after the other. With {@code -Dstore.tmpfs=} naming a small file
 * system of its own, on that and with the system's own ENOSPC; else on a simulated disk.
 */
class FullDiskTest {

  private static final int POINTS = Integer.getInteger("store.full", 60);
  private static final int BYTES_A_POINT = 331;
  private static final int MOST_ACTS = 10_000;

  /** A disk whose room can be limited. */
  private interface Room {
    Disk disk();

    void leave(long bytes) throws IOException;

    void free() throws IOException;
  }

  @Test
  void fullDiskAtAnyPointRefusesNewItemsOnlyAndNeedsNoRestart() throws IOException {
    String real = System.getProperty("store.tmpfs", "");
    List<String> objections = new ArrayList<>();
    for (int point = 0; point < POINTS; point++) {
      Room room = real.isEmpty() ? simulated() : real(Path.of(real));
      for (String objection : fill(room, point)) {
        objections.add("point " + point + ": " + objection);
      }
    }
    System.out.printf(
        "torture store, disk full: %d points%s, lost, refused or invented %d%n",
        POINTS, real.isEmpty() ? " of a simulated disk" : ", ENOSPC", objections.size());
    assertEquals(List.of(), objections);
  }

  private static List<String> fill(Room room, int point) throws IOException {
    Random chance = new Random(point);
    Witness witness = new Witness();
    List<String> objections = new ArrayList<>();
    try (OfflineStore store = open(room.disk())) {
      store.add(item("sent"));
      room.leave((long) point * BYTES_A_POINT);
      fillUp(store, witness, chance);
      store.addUrgent(item("reversal"));
      assertTrue(store.move("sent", State.INTENT, State.UNKNOWN, Bytes.EMPTY).isPresent());
      room.free();
      store.move("sent", State.UNKNOWN, State.DONE, Bytes.EMPTY);
      store.move("reversal", State.INTENT, State.DONE, Bytes.EMPTY);
      objections.addAll(witness.objections(store));
      store.add(item("afterwards"));
      store.move("afterwards", State.INTENT, State.DONE, Bytes.EMPTY);
    }
    try (OfflineStore after = open(room.disk())) {
      objections.addAll(witness.objections(after));
      after.health().lost().forEach(lost -> objections.add(lost.toString()));
      assertEquals(2, after.history("reversal").size());
    }
    return objections;
  }

  /** Adds until the disk is full, and makes sure that this is what is said. */
  private static void fillUp(OfflineStore store, Witness witness, Random chance) {
    for (int act = 0; act < MOST_ACTS; act++) {
      try {
        witness.add(store, chance);
      } catch (StoreException e) {
        assertEquals(Code.FULL, e.kind());
        return;
      }
    }
    throw new AssertionError("the disk never filled up");
  }

  private static OfflineStore open(Disk disk) throws IOException {
    return OfflineStore.open(
        Boots.place(disk, Boots.freshQueue(), Boots.SMALL), () -> {}, Boots.KEY, Boots.CLOCK);
  }

  private static NewItem item(String id) {
    return new NewItem(id, "2601", "s", 100, Bytes.EMPTY, State.INTENT);
  }

  private static Room simulated() {
    SimDisk disk = new SimDisk();
    return new Room() {
      @Override
      public Disk disk() {
        return disk.boot();
      }

      @Override
      public void leave(long bytes) {
        disk.limit(disk.size() + bytes);
      }

      @Override
      public void free() {
        disk.limit(Long.MAX_VALUE);
      }
    };
  }

  /** Limited by a file that takes what is to be missing. */
  private static Room real(Path volume) throws IOException {
    Path directory = Files.createDirectories(volume.resolve("store"));
    Disk disk = new DirectoryDisk(directory);
    for (String left : disk.list()) {
      disk.delete(left);
    }
    Path ballast = volume.resolve("ballast");
    FileStore store = Files.getFileStore(volume);
    return new Room() {
      @Override
      public Disk disk() {
        return disk;
      }

      @Override
      public void leave(long bytes) throws IOException {
        Files.write(ballast, new byte[(int) Math.max(0, store.getUsableSpace() - bytes)]);
      }

      @Override
      public void free() throws IOException {
        Files.delete(ballast);
      }
    };
  }
}
