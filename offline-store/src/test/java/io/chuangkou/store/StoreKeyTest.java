package io.chuangkou.store;

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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** The key file: made once, for the owner alone, and never taken for another. */
class StoreKeyTest {

  private static final SecureRandom RANDOM = new SecureRandom();

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
