package io.chuangkou.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.chuangkou.store.StoreException.Code;
import io.chuangkou.store.journal.Lost;
import io.chuangkou.store.queue.Bytes;
import io.chuangkou.store.queue.Item;
import io.chuangkou.store.queue.NewItem;
import io.chuangkou.store.queue.State;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * The disk becomes read-only, as a system makes it that finds it damaged. With {@code
 * -Dstore.remount=} naming a mounted file system of its own, that is remounted; else on a simulated
 * disk.
 */
class ReadOnlyDiskTest {

  private static final String MOUNTED = System.getProperty("store.remount", "");

  /** A disk that can be made read-only. */
  private interface Volume {

    OfflineStore open() throws IOException;

    void readOnly(boolean only) throws IOException;
  }

  @Test
  void aStoreOnAReadOnlyDiskIsNotOpenedAndIsWholeOnceItCanBeWritten() throws IOException {
    Volume volume = MOUNTED.isEmpty() ? simulated(new SimDisk()) : mounted(Path.of(MOUNTED));
    try (OfflineStore store = volume.open()) {
      store.add(item("before"));
    }
    volume.readOnly(true);
    assertReadOnly(volume::open);
    volume.readOnly(false);
    assertGoesOn(volume);
    System.out.printf(
        "torture store, read-only disk: refused before anything was taken%s, lost 0%n",
        MOUNTED.isEmpty() ? ", simulated" : ", EROFS");
  }

  @Test
  void aStoreInUseRefusesEverythingUntilTheDiskCanBeWrittenAndHasLostNothing() throws IOException {
    SimDisk disk = new SimDisk();
    Volume volume = simulated(disk);
    try (OfflineStore store = volume.open()) {
      store.add(item("before"));
      volume.readOnly(true);
      assertReadOnly(() -> store.add(item("during")));
      assertReadOnly(() -> store.addUrgent(item("reversal")));
      assertReadOnly(() -> store.move("before", State.INTENT, State.DONE, Bytes.EMPTY));
      assertEquals(List.of("before"), ids(store));
    }
    assertReadOnly(volume::open);
    volume.readOnly(false);
    assertGoesOn(volume);
  }

  private static void assertReadOnly(Executable act) {
    assertEquals(Code.READ_ONLY, assertThrows(StoreException.class, act).kind());
  }

  private static void assertGoesOn(Volume volume) throws IOException {
    try (OfflineStore store = volume.open()) {
      assertEquals(List.<Lost>of(), store.health().lost());
      assertEquals(List.of("before"), ids(store));
      store.add(item("after"));
    }
    try (OfflineStore store = volume.open()) {
      assertEquals(List.of("before", "after"), ids(store));
    }
  }

  private static List<String> ids(OfflineStore store) {
    return store.open().stream().map(Item::id).toList();
  }

  private static NewItem item(String id) {
    return new NewItem(id, "2207", "p", 100, Bytes.EMPTY, State.INTENT);
  }

  private static Volume simulated(SimDisk disk) {
    return new Volume() {
      @Override
      public OfflineStore open() throws IOException {
        return Boots.open(disk.boot());
      }

      @Override
      public void readOnly(boolean only) {
        disk.readOnly(only);
      }
    };
  }

  /** The system remounts nothing read-only that is open for writing: the store is closed then. */
  private static Volume mounted(Path mount) {
    return new Volume() {
      @Override
      public OfflineStore open() {
        return OfflineStore.open(mount.resolve("store"), Boots.KEY, Boots.CLOCK);
      }

      @Override
      public void readOnly(boolean only) throws IOException {
        String option = "remount," + (only ? "ro" : "rw");
        Process process =
            new ProcessBuilder("mount", "-o", option, mount.toString()).inheritIO().start();
        assertEquals(0, process.onExit().join().exitValue());
      }
    };
  }
}
