package io.chuangkou.terminal.technician.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.store.OfflineStore;
import io.chuangkou.store.StoreKey;
import io.chuangkou.store.queue.Bytes;
import io.chuangkou.terminal.technician.Finding;
import io.chuangkou.terminal.technician.Grade;
import io.chuangkou.terminal.technician.WhomToCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may go wrong with a store is seen before it does, and nothing of it is changed. */
class StoreCheckTest {

  private static final long GIB = 1L << 30;
  private static final StoreDisk SOUND = new StoreDisk("/dev/sda1", "ext4", 50 * GIB, 300, 900);

  @TempDir private Path folder;

  private List<Finding> look(StoreDisk disk) {
    return new StoreCheck(
            folder.resolve("store"),
            folder.resolve("store.key"),
            ZoneId.of("Asia/Shanghai"),
            there -> disk)
        .run();
  }

  private OfflineStore open() {
    return OfflineStore.open(
        folder.resolve("store"),
        StoreKey.fromFile(folder.resolve("store.key"), new SecureRandom()),
        InstantSource.fixed(Instant.parse("2026-03-01T08:00:00Z")));
  }

  private void keep() {
    try (OfflineStore store = open()) {
      store.remember("a", Bytes.utf8("b"));
    }
  }

  private static Set<String> codes(List<Finding> findings) {
    return findings.stream().map(finding -> finding.words().code()).collect(Collectors.toSet());
  }

  @Test
  void aStoreThatWasClosedInOrderIsGood() {
    keep();
    List<Finding> found = look(SOUND);
    assertEquals(Set.of("OK"), codes(found));
    assertTrue(found.getFirst().words().sentence().startsWith("1 条记录"), found::toString);
  }

  @Test
  void aStoreThatIsInUseIsLookedAtAllTheSame() {
    keep();
    try (OfflineStore store = open()) {
      store.remember("c", Bytes.utf8("d"));
      List<Finding> found = look(SOUND);
      assertEquals(Set.of("OK"), codes(found));
      assertTrue(found.get(1).words().sentence().contains("窗口程序正开着"), found::toString);
    }
  }

  @Test
  void aStoreThatWasNotClosedIsToldAndNoReasonForFear() throws IOException {
    keep();
    Files.delete(folder.resolve("store").resolve("bookmark"));
    Finding end = look(SOUND).get(1);
    assertEquals("STORE-UNCLEAN", end.words().code());
    assertEquals(Grade.WARNING, end.grade());
  }

  @Test
  void aDamagedRecordIsWrong() throws IOException {
    keep();
    Path segment = folder.resolve("store").resolve("journal-00000001.log");
    byte[] bytes = Files.readAllBytes(segment);
    bytes[40] ^= 1;
    Files.write(segment, bytes);
    Finding chain = look(SOUND).getFirst();
    assertEquals("STORE-DAMAGED", chain.words().code());
    assertEquals(Grade.WRONG, chain.grade());
    assertEquals(WhomToCall.ADMINISTRATOR, chain.call());
  }

  @Test
  void anotherStoresKeyIsWrong() throws IOException {
    keep();
    Files.delete(folder.resolve("store.key"));
    assertEquals("STORE-KEY", look(SOUND).getFirst().words().code());
    StoreKey.fromFile(folder.resolve("store.key"), new SecureRandom());
    assertEquals("STORE-KEY", look(SOUND).getFirst().words().code());
  }

  @Test
  void theDiskIsJudgedByRoomSpeedAndKind() {
    assertEquals(
        Set.of("STORE-NONE", "STORE-DISK-LOW", "OK"),
        codes(look(new StoreDisk("d", "xfs", GIB / 2, 300, 900))));
    assertEquals(Grade.WRONG, Grade.gravest(look(new StoreDisk("d", "xfs", 50 << 20, 300, 900))));
    assertEquals(
        Set.of("STORE-NONE", "STORE-SLOW", "OK"),
        codes(look(new StoreDisk("d", "ext4", 50 * GIB, 60_000, 90_000))));
    assertEquals(
        Set.of("STORE-NONE", "STORE-DEVICE", "OK"),
        codes(look(new StoreDisk("d", "cifs", 50 * GIB, 300, 900))));
    assertEquals(Grade.WRONG, Grade.gravest(look(new StoreDisk("d", "tmpfs", 50 * GIB, 1, 1))));
  }

  @Test
  void aRealDiskIsMeasuredAndLeftAsItWas() throws IOException {
    StoreDisk disk = StoreDisk.under(folder);
    assertTrue(disk.forceMicros() >= 0 && disk.slowestMicros() >= disk.forceMicros());
    assertTrue(disk.freeBytes() > 0);
    assertEquals(0, folder.toFile().list().length);
  }
}
