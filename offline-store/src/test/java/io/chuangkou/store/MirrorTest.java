package io.chuangkou.store;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.store.mirror.MirrorHealth;
import io.chuangkou.store.mirror.MirrorHealth.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second copy of the journal gives back what one copy loses, and stops nobody. */
class MirrorTest {

  private static final int SEEDS = Integer.getInteger("store.mirror.seeds", 60);
  private static final int FLIPS = Integer.getInteger("store.mirror.flips", 60);
  private static final int ACTS = 40;
  private static final List<Edit> KINDS = List.of(Edit.values());

  private final SimDisk disk = new SimDisk();
  private final SimDisk mirror = new SimDisk();
  private final Witness witness = new Witness();

  private List<Object> closeAStore() throws IOException {
    Random chance = new Random(11);
    try (OfflineStore store = open(disk, mirror)) {
      for (int act = 0; act < ACTS; act++) {
        witness.act(store, chance);
      }
      return witness.view(store);
    }
  }

  private static OfflineStore open(SimDisk disk, SimDisk mirror) throws IOException {
    return Boots.open(disk.boot(), mirror.boot(), Boots.nowhere());
  }

  @Test
  void bothCopiesHoldTheSame() throws IOException {
    closeAStore();
    assertSame(disk, mirror);
  }

  private static void assertSame(SimDisk one, SimDisk other) {
    for (String segment : segments(one)) {
      assertArrayEquals(one.content(segment), other.content(segment), segment);
    }
    assertEquals(segments(one), segments(other));
  }

  private static List<String> segments(SimDisk disk) {
    return disk.files().stream()
        .filter(name -> name.startsWith("journal") && name.endsWith(".log"))
        .toList();
  }

  @Test
  void whatOneCopyLosesTheOtherGivesBack() throws IOException {
    List<Object> before = closeAStore();
    Random chance = new Random(Long.getLong("store.seed", 1));
    int restored = 0;
    int refreshed = 0;
    for (int number = 0; number < FLIPS; number++) {
      SimDisk primary = disk.copy();
      SimDisk copy = mirror.copy();
      boolean isOfMirror = number % 2 == 1;
      KINDS.get(number / 2 % KINDS.size()).on(isOfMirror ? copy : primary, chance);
      try (OfflineStore store = open(primary, copy)) {
        MirrorHealth health = store.health().mirror().orElseThrow();
        restored += health.restored().size();
        refreshed += health.refreshed();
        assertEquals(List.of(), store.health().lost(), "edit " + number);
        assertTrue(before.equals(witness.view(store)), "edit " + number);
        assertEquals(State.CURRENT, health.state());
      }
      try (OfflineStore alone = Boots.open(copy.boot())) {
        assertTrue(before.equals(witness.view(alone)), "the mirror alone, edit " + number);
      }
    }
    assertTrue(restored > FLIPS / 8, "too little to restore: " + restored);
    assertTrue(refreshed > FLIPS / 8, "too little to refresh: " + refreshed);
  }

  @Test
  void aFolderThatIsEmptyIsFilledFromTheMirror() throws IOException {
    List<Object> before = closeAStore();
    for (String name : disk.files()) {
      disk.remove(name);
    }
    try (OfflineStore store = open(disk, mirror)) {
      assertEquals(before, witness.view(store));
      assertEquals(List.of(), store.health().lost());
    }
  }

  @Test
  void whateverIsAcknowledgedSurvivesAPowerCutThatCostsOneOfTheCopies() {
    List<String> objections =
        IntStream.rangeClosed(1, SEEDS)
            .parallel()
            .boxed()
            .flatMap(seed -> objections(seed).stream().map(each -> "seed " + seed + ": " + each))
            .toList();
    assertEquals(List.of(), objections);
  }

  /** Lives of a store whose power is cut and of which then one copy is gone, by turns. */
  private static List<String> objections(int seed) {
    try {
      Random chance = new Random(seed);
      SimDisk primary = new SimDisk();
      SimDisk copy = new SimDisk();
      Witness judge = new Witness();
      List<String> objections = new ArrayList<>();
      for (int life = 0; life < 4; life++) {
        live(primary, copy, judge, chance);
        SimDisk gone = chance.nextBoolean() ? primary : copy;
        segments(gone).forEach(gone::remove);
        try (OfflineStore store = Boots.open(primary.boot(), copy.boot(), Boots.nowhere())) {
          objections.addAll(judge.objections(store));
          store.health().lost().forEach(lost -> objections.add("lost " + lost));
        }
      }
      return objections;
    } catch (IOException e) {
      return List.of(e.toString());
    }
  }

  private static void live(SimDisk primary, SimDisk copy, Witness judge, Random chance)
      throws IOException {
    SimDisk.Machine machine = primary.boot(1 + chance.nextInt(120), SimDisk.Fault.POWER_CUT);
    SimDisk.Machine second = copy.boot();
    try {
      OfflineStore store = Boots.open(machine, second, Boots.nowhere());
      try {
        while (!machine.isOff()) {
          judge.act(store, chance);
        }
      } catch (StoreException e) {
        assertTrue(machine.isOff(), e.getMessage());
      }
      second.switchOff();
      Boots.bury(store, machine);
    } catch (StoreException e) {
      assertTrue(machine.isOff(), e.getMessage());
    }
    second.switchOff();
    primary.cutPower(chance);
    copy.cutPower(chance);
  }

  @Test
  void noFaultOfTheMirrorIsNoticedByTheStoreAndItCatchesUp() throws IOException {
    int accesses = use(new SimDisk(), new SimDisk(), Integer.MAX_VALUE, SimDisk.Fault.FAILS);
    for (SimDisk.Fault fault : SimDisk.Fault.values()) {
      for (int access = 1; access <= accesses; access++) {
        SimDisk primary = new SimDisk();
        SimDisk copy = new SimDisk();
        use(primary, copy, access, fault);
        copy.cutPower(new Random(access));
        Boots.open(primary.boot(), copy.boot(), Boots.nowhere()).close();
        assertSame(primary, copy);
      }
    }
    assertTrue(accesses > 2 * ACTS, "too few accesses to prove anything: " + accesses);
  }

  /** A day with a mirror that fails once; the store itself must not notice. */
  private static int use(SimDisk primary, SimDisk copy, int faultAt, SimDisk.Fault fault)
      throws IOException {
    Random chance = new Random(7);
    Witness judge = new Witness();
    SimDisk.Machine second = copy.boot(faultAt, fault);
    try (OfflineStore store = Boots.open(primary.boot(), second, Boots.nowhere())) {
      for (int act = 0; act < ACTS; act++) {
        judge.act(store, chance);
      }
      assertEquals(List.of(), judge.objections(store));
      assertEquals(
          second.isOff() ? State.BEHIND : State.CURRENT,
          store.health().mirror().orElseThrow().state(),
          fault + " at " + faultAt);
    }
    return second.accesses();
  }

  @Test
  void aMirrorThatIsFullIsToldAndCatchesUpOnceThereIsRoom() throws IOException {
    try (OfflineStore store = open(disk, mirror)) {
      Random chance = new Random(3);
      witness.act(store, chance);
      mirror.limit(mirror.size());
      for (int act = 0; act < ACTS; act++) {
        witness.act(store, chance);
      }
      assertEquals(State.BEHIND, store.health().mirror().orElseThrow().state());
      assertEquals("STORE-MIRROR", store.health().fault().orElseThrow().text());
      mirror.limit(Long.MAX_VALUE);
      witness.add(store, chance);
      assertEquals(State.CURRENT, store.health().mirror().orElseThrow().state());
      assertEquals(Optional.empty(), store.health().fault());
    }
    assertSame(disk, mirror);
  }

  @Test
  void anotherStoresMirrorStaysUntouched() throws IOException {
    closeAStore();
    SimDisk other = new SimDisk();
    StorePlace place = Boots.place(other.boot(), Boots.freshQueue(), Boots.SMALL);
    StoreKey key = StoreKey.of("another key of thirty-two bytes!".getBytes(US_ASCII));
    try (OfflineStore store = OfflineStore.open(place, () -> {}, key, Boots.CLOCK)) {
      new Witness().add(store, new Random(4));
    }
    SimDisk before = other.copy();
    try (OfflineStore store = open(disk, other)) {
      assertEquals(State.FOREIGN, store.health().mirror().orElseThrow().state());
      witness.add(store, new Random(5));
    }
    for (String segment : segments(before)) {
      assertArrayEquals(before.content(segment), other.content(segment), segment);
    }
  }

  @Test
  void aMirrorInADirectoryThatIsAwayIsNotMadeAndCatchesUpWhenItIsBack(@TempDir Path folder)
      throws IOException {
    Path away = folder.resolve("second/store");
    Path home = folder.resolve("store");
    try (OfflineStore store = OfflineStore.open(home, away, Boots.KEY, Boots.CLOCK)) {
      witness.act(store, new Random(1));
      assertEquals(State.BEHIND, store.health().mirror().orElseThrow().state());
      assertFalse(Files.exists(away));
      Files.createDirectories(away);
      witness.add(store, new Random(2));
    }
    try (OfflineStore store = OfflineStore.open(home, away, Boots.KEY, Boots.CLOCK)) {
      assertEquals(State.CURRENT, store.health().mirror().orElseThrow().state());
      assertEquals(0, store.health().mirror().orElseThrow().refreshed());
    }
    assertArrayEquals(
        Files.readAllBytes(home.resolve("journal-00000001.log")),
        Files.readAllBytes(away.resolve("journal-00000001.log")));
  }
}
