package io.chuangkou.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.store.backup.Passphrase;
import io.chuangkou.store.queue.Item;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store is copied while it is in use, and opened again on another machine. */
class StoreBackupTest {

  private static final Passphrase PASSPHRASE = new Passphrase("a phrase of words".toCharArray());
  private static final int ACTS = 60;

  @TempDir private Path folder;
  private final Witness witness = new Witness();
  private List<Item> open = List.of();
  private byte[] backup = {};
  private StoreBackup made;

  @BeforeEach
  void backUpAStoreInUse() {
    Random chance = new Random(3);
    Path key = folder.resolve("store.key");
    try (OfflineStore store = open(folder.resolve("store"), key)) {
      for (int act = 0; act < ACTS; act++) {
        witness.act(store, chance);
      }
      open = store.open();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      made =
          StoreBackup.write(
              folder.resolve("store"),
              key,
              out,
              PASSPHRASE,
              Boots.CLOCK.instant(),
              new SecureRandom());
      backup = out.toByteArray();
      assertEquals(store.head(), made.head());
      witness.add(store, chance);
    }
  }

  private static OfflineStore open(Path directory, Path key) {
    return OfflineStore.open(directory, StoreKey.fromFile(key, new SecureRandom()), Boots.CLOCK);
  }

  private StoreBackup restore(byte[] sealed, Passphrase passphrase) {
    return StoreBackup.restore(
        new ByteArrayInputStream(sealed),
        passphrase,
        folder.resolve("other/store"),
        folder.resolve("other/store.key"));
  }

  @Test
  void whatWasBackedUpIsThereAgainUnderItsKeys() throws IOException {
    assertEquals(made, restore(backup, PASSPHRASE));
    Path key = folder.resolve("other/store.key");
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
    try (OfflineStore store = open(folder.resolve("other/store"), key)) {
      assertEquals(made.head(), store.head());
      assertEquals(List.of(), store.health().losses());
      assertEquals(open, store.open());
      witness.add(store, new Random(9));
    }
  }

  @Test
  void anotherPassphraseOpensNothing() {
    StoreException refused =
        assertThrows(
            StoreException.class,
            () -> restore(backup, new Passphrase("another phrase".toCharArray())));
    assertEquals(StoreException.Code.BACKUP, refused.kind());
  }

  @Test
  void aChangedOrShortenedBackupIsRefused() {
    for (byte[] damaged : List.of(flipped(backup), Arrays.copyOf(backup, backup.length / 2))) {
      StoreException refused =
          assertThrows(StoreException.class, () -> restore(damaged, PASSPHRASE));
      assertEquals(StoreException.Code.BACKUP, refused.kind());
    }
  }

  private static byte[] flipped(byte[] content) {
    byte[] copy = content.clone();
    copy[copy.length / 2] ^= 1;
    return copy;
  }

  @Test
  void aStoreThatIsThereIsNotReplaced() {
    restore(backup, PASSPHRASE);
    StoreException refused = assertThrows(StoreException.class, () -> restore(backup, PASSPHRASE));
    assertEquals(StoreException.Code.NOT_EMPTY, refused.kind());
  }

  @Test
  void neitherKeyNorRecordCanBeReadInIt() throws IOException {
    String key = Files.readString(folder.resolve("store.key")).substring(0, 64);
    assertFalse(new String(backup, StandardCharsets.ISO_8859_1).contains(key));
    assertTrue(new Passphrase("twelve chars".toCharArray()).isLongEnough());
    assertFalse(new Passphrase("eleven char".toCharArray()).isLongEnough());
  }
}
