package io.chuangkou.store;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.store.journal.Lost;
import io.chuangkou.store.queue.Bytes;
import io.chuangkou.store.queue.Event;
import io.chuangkou.store.queue.NewItem;
import io.chuangkou.store.queue.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stores of earlier versions are read; one of a later version is refused and left as it is. */
class FormatTest {

  private static final Path STORES = Path.of("src/test/resources/formats");
  private static final Instant THEN = Instant.parse("2026-03-01T08:00:00Z");

  @TempDir private Path folder;

  /** {@code first}: of one key, before a clock could be trusted; {@code keys}: of two, with all. */
  @ParameterizedTest
  @ValueSource(strings = {"first", "keys"})
  void aStoreOfAnEarlierVersionIsReadAndGoesOn(String name) throws IOException {
    Path directory = copy(name);
    StoreInspection seen = StoreInspection.of(directory, keyFile());
    assertEquals(List.of(), seen.losses());
    assertEquals(1, seen.format());
    try (OfflineStore store = open(directory)) {
      assertEquals(List.of(), store.health().losses());
      assertEquals("settled", last(store, "intent").note().toUtf8());
      assertEquals(State.DONE, last(store, "intent").to());
      assertEquals(
          List.of(State.QUEUED, State.SENDING, State.QUEUED),
          store.history("queued").stream().map(Event::to).toList());
      assertEquals(THEN.plusSeconds(60), store.find("queued").orElseThrow().nextAttempt());
      assertEquals("known", store.recall("facts").orElseThrow().facts().toUtf8());
      assertEquals(THEN, store.newest());
      assertTrue(store.nextSerial() > 100);
      store.add(new NewItem("later", "2207", "p3", 1, Bytes.EMPTY, State.INTENT));
    }
    try (OfflineStore store = open(directory)) {
      assertEquals(2, store.open().size());
    }
  }

  @Test
  void aStoreOfALaterVersionIsRefusedAndStaysAsItIs() throws IOException {
    Path directory = copy("first");
    Path segment = directory.resolve("journal-00000001.log");
    byte[] later = Files.readAllBytes(segment);
    for (int at = 0; at + 4 < later.length; at++) {
      if (new String(later, at, 4, US_ASCII).equals("CKJ1")) {
        later[at + 3] = '2';
        later[at + 90] ^= 1;
      }
    }
    Files.write(segment, later);
    assertEquals(StoreException.Code.NEWER, refused(directory).kind());
    assertEquals("STORE-NEWER", refused(directory).code());
    assertArrayEquals(later, Files.readAllBytes(segment));
  }

  @Test
  void aRecordWhoseVersionAloneIsDamagedIsALossAndNoLaterVersion() throws IOException {
    Path directory = copy("first");
    Path segment = directory.resolve("journal-00000001.log");
    byte[] damaged = Files.readAllBytes(segment);
    damaged[3] = '3';
    Files.write(segment, damaged);
    try (OfflineStore store = open(directory)) {
      assertEquals(List.of(new Lost(1, 1)), store.health().lost());
    }
  }

  private StoreException refused(Path directory) {
    return assertThrows(StoreException.class, () -> open(directory).close());
  }

  private static Event last(OfflineStore store, String id) {
    return store.history(id).getLast();
  }

  private OfflineStore open(Path directory) {
    return OfflineStore.open(directory, StoreKey.existing(keyFile()), () -> THEN);
  }

  private Path keyFile() {
    return folder.resolve("store.key");
  }

  private Path copy(String name) throws IOException {
    Path directory = Files.createDirectory(folder.resolve("store"));
    try (Stream<Path> files = Files.list(STORES.resolve(name))) {
      for (Path file : files.filter(each -> !each.endsWith("store.key")).toList()) {
        Files.copy(file, directory.resolve(file.getFileName()));
      }
    }
    Files.copy(STORES.resolve(name).resolve("store.key"), keyFile());
    Files.setPosixFilePermissions(keyFile(), PosixFilePermissions.fromString("rw-------"));
    return directory;
  }
}
