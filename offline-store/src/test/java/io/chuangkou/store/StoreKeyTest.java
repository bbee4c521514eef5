package io.chuangkou.store;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.store.queue.Bytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** The key file: made once, for the owner alone, and never taken for another. */
class StoreKeyTest {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int CUTS = 50;
  private static final int ROUNDS = 50;

  /** Accesses to the disk: opened, written, forced, closed, renamed, its directory forced. */
  private static final int STEPS = 6;

  @TempDir private Path directory;
  private Path file = Path.of("");

  @BeforeEach
  void name() {
    file = directory.resolve("keys").resolve("store.key");
  }

  @Test
  void firstUseMakesTheFileForTheOwnerAloneAndLeavesNothingElse() throws IOException {
    StoreKey.fromFile(file, RANDOM);
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    try (Stream<Path> files = Files.list(file.getParent())) {
      assertEquals(List.of(file), files.toList());
    }
  }

  /** What the slower one made must never replace a key that the faster one has written under. */
  @Test
  void firstUsesAtOnceAgreeOnOneKey() throws Exception {
    int starts = 4;
    try (ExecutorService threads = Executors.newFixedThreadPool(starts)) {
      for (int round = 0; round < ROUNDS; round++) {
        Path fresh = directory.resolve("keys" + round).resolve("store.key");
        CyclicBarrier together = new CyclicBarrier(starts);
        List<Future<StoreKey>> keys = new ArrayList<>();
        for (int start = 0; start < starts; start++) {
          keys.add(
              threads.submit(
                  () -> {
                    together.await();
                    return StoreKey.fromFile(fresh, RANDOM);
                  }));
        }
        for (Future<StoreKey> key : keys) {
          StoreKey one = key.get();
          assertEquals(StoreKey.existing(fresh).journal(), one.journal());
        }
      }
    }
  }

  @Test
  void secondUseReadsTheSameKey() {
    Path store = directory.resolve("store");
    try (OfflineStore first = open(store, StoreKey.fromFile(file, RANDOM))) {
      first.nextSerial();
    }
    try (OfflineStore second = open(store, StoreKey.fromFile(file, RANDOM))) {
      assertEquals(StoreHealth.Queue.TAKEN_OVER, second.health().queue());
    }
  }

  private static OfflineStore open(Path directory, StoreKey key) {
    return OfflineStore.open(directory, key, InstantSource.system());
  }

  @Test
  void newKeyFileDoesNotOpenAnOldStore() throws IOException {
    Path store = directory.resolve("store");
    try (OfflineStore first = open(store, StoreKey.fromFile(file, RANDOM))) {
      first.nextSerial();
    }
    Files.delete(file);
    StoreKey other = StoreKey.fromFile(file, RANDOM);
    assertKeyRefused(() -> open(store, other).close());
  }

  @Test
  void rotatedKeyReadsWhatWasWrittenUnderTheOldOneAndWritesWhatTheOldOneCannotRead()
      throws IOException {
    Path store = directory.resolve("store");
    Path stolen = directory.resolve("stolen.key");
    try (OfflineStore first = open(store, StoreKey.fromFile(file, RANDOM))) {
      first.remember("before", Bytes.utf8("old key"));
    }
    Files.copy(file, stolen, StandardCopyOption.COPY_ATTRIBUTES);
    StoreKey rotated = OfflineStore.rotateKey(store, file, InstantSource.system(), RANDOM);
    assertEquals(2, rotated.generation());
    for (int opening = 0; opening < 2; opening++) {
      try (OfflineStore second = open(store, StoreKey.fromFile(file, RANDOM))) {
        assertEquals(Bytes.utf8("old key"), second.recall("before").orElseThrow().facts());
        second.remember("after " + opening, Bytes.utf8("new key"));
        assertEquals(2, second.health().segments());
        assertFalse(second.health().tornTail());
      }
    }
    try (OfflineStore thief = open(store, StoreKey.fromFile(stolen, RANDOM))) {
      assertTrue(thief.recall("before").isPresent());
      assertEquals(Optional.empty(), thief.recall("after 0"));
    }
  }

  @Test
  void keyOfAStoreThatIsInUseIsNotRotated() {
    Path store = directory.resolve("store");
    try (OfflineStore first = open(store, StoreKey.fromFile(file, RANDOM))) {
      first.nextSerial();
      StoreException refused =
          assertThrows(
              StoreException.class,
              () -> OfflineStore.rotateKey(store, file, InstantSource.system(), RANDOM));
      assertEquals("STORE-LOCKED", refused.code());
      assertEquals(1, StoreKey.fromFile(file, RANDOM).generation());
    }
  }

  @Test
  void powerCutLeavesTheOldKeysOrTheNewAndTheNewOnceTheyAreAnnounced() throws IOException {
    String old = "the old key";
    String fresh = "the old key\nand one more";
    for (int seed = 1; seed <= CUTS; seed++) {
      Random chance = new Random(seed);
      for (int access = 1; access <= STEPS + 1; access++) {
        SimDisk disk = new SimDisk();
        disk.put("store.key", old.getBytes(US_ASCII));
        SimDisk.Machine machine = disk.boot(access, SimDisk.Fault.POWER_CUT);
        boolean announced = replace(machine, fresh);
        disk.cutPower(chance);
        String found = new String(disk.content("store.key"), US_ASCII);
        String cut = "seed " + seed + ", access " + access;
        assertTrue(found.equals(fresh) || (found.equals(old) && !announced), cut + ": " + found);
        assertEquals(access > STEPS, announced, cut);
      }
    }
  }

  private static boolean replace(SimDisk.Machine machine, String text) {
    try {
      StoreKey.replace(machine, "store.key", "key.new", text);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void fileThatOthersMayReadIsRefused() throws IOException {
    StoreKey.fromFile(file, RANDOM);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    StoreException refused =
        assertThrows(StoreException.class, () -> StoreKey.fromFile(file, RANDOM));
    assertEquals("STORE-KEY-OPEN", refused.code());
  }

  @Test
  void damagedFileIsRefused() throws IOException {
    StoreKey.fromFile(file, RANDOM);
    byte[] content = Files.readAllBytes(file);
    content[10] ^= 1;
    Files.write(file, content);
    assertKeyRefused(() -> StoreKey.fromFile(file, RANDOM));
  }

  private static void assertKeyRefused(Executable use) {
    assertEquals("STORE-KEY", assertThrows(StoreException.class, use).code());
  }
}
