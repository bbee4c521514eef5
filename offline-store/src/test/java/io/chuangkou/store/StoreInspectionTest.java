package io.chuangkou.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.store.journal.Lost;
import io.chuangkou.store.queue.Bytes;
import io.chuangkou.store.queue.NewItem;
import io.chuangkou.store.queue.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store can be looked at without being opened, and is left as it was. */
class StoreInspectionTest {

  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private static final InstantSource CLOCK = InstantSource.fixed(NOW);

  @TempDir private Path folder;
  private Path directory;
  private Path keyFile;

  @BeforeEach
  void place() {
    directory = folder.resolve("store");
    keyFile = folder.resolve("store.key");
  }

  private OfflineStore open() {
    return OfflineStore.open(directory, StoreKey.fromFile(keyFile, new SecureRandom()), CLOCK);
  }

  private void keepTwo() {
    try (OfflineStore store = open()) {
      store.add(item("a"));
      store.add(item("b"));
      store.move("a", State.INTENT, State.DONE, Bytes.utf8("done"));
    }
  }

  private static NewItem item(String id) {
    return new NewItem(id, "2207", "p", 100, Bytes.utf8("payload"), State.INTENT);
  }

  private Map<String, List<Byte>> files() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.collect(
          Collectors.toMap(file -> file.getFileName().toString(), StoreInspectionTest::content));
    }
  }

  private static List<Byte> content(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      return List.of((byte) Arrays.hashCode(bytes), (byte) bytes.length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aClosedStoreTellsWhatItHoldsAndStaysAsItWas() throws IOException {
    keepTwo();
    Map<String, List<Byte>> before = files();
    StoreInspection seen = StoreInspection.of(directory, keyFile);
    assertEquals(3, seen.records());
    assertEquals(1, seen.openItems());
    assertEquals(NOW, seen.newest());
    assertTrue(seen.isClosedInOrder());
    assertTrue(seen.lastClose().isPresent());
    assertEquals(Optional.empty(), seen.usedBy());
    assertEquals(List.of(), seen.lost());
    assertTrue(seen.queueBytes() > 0);
    assertEquals(before, files());
  }

  @Test
  void aStoreInUseTellsByWhomAndGoesOn() {
    keepTwo();
    try (OfflineStore store = open()) {
      store.add(item("c"));
      StoreInspection seen = StoreInspection.of(directory, keyFile);
      assertEquals(4, seen.records());
      assertFalse(seen.isClosedInOrder());
      assertTrue(seen.usedBy().orElseThrow().contains("process " + ProcessHandle.current().pid()));
      store.add(item("d"));
    }
    assertEquals(5, StoreInspection.of(directory, keyFile).records());
  }

  @Test
  void aDamagedRecordIsNamed() throws IOException {
    keepTwo();
    Path segment = directory.resolve("journal-00000001.log");
    byte[] content = Files.readAllBytes(segment);
    content[40] ^= 1;
    Files.write(segment, content);
    StoreInspection seen = StoreInspection.of(directory, keyFile);
    assertEquals(List.of(new Lost(1, 1)), seen.lost());
    assertFalse(seen.isClosedInOrder());
  }

  @Test
  void neitherAKeyNorAStoreIsMade() {
    StoreException keyless =
        assertThrows(StoreException.class, () -> StoreInspection.of(directory, keyFile));
    assertEquals(StoreException.Code.KEY, keyless.kind());
    assertFalse(Files.exists(keyFile));
    StoreKey.fromFile(keyFile, new SecureRandom());
    StoreException absent =
        assertThrows(StoreException.class, () -> StoreInspection.of(directory, keyFile));
    assertEquals(StoreException.Code.IO, absent.kind());
    assertFalse(Files.exists(directory));
  }
}
