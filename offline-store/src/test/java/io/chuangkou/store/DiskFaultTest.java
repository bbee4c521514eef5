package io.chuangkou.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.store.journal.Lost;
import io.chuangkou.store.queue.Bytes;
import io.chuangkou.store.queue.Item;
import io.chuangkou.store.queue.NewItem;
import io.chuangkou.store.queue.State;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One access to the disk fails, whichever it is; nothing acknowledged is lost by it. */
class DiskFaultTest {

  private static final int ACTS = 16;
  private static final long SEED = 7;

  @ParameterizedTest
  @EnumSource
  void failureOfAnyAccessLosesNothingEvenIfThePowerIsCutAfterwards(SimDisk.Fault fault)
      throws IOException {
    int accesses = run(new SimDisk(), Integer.MAX_VALUE, fault, new ArrayList<>());
    List<String> objections = new ArrayList<>();
    for (int access = 1; access <= accesses; access++) {
      run(new SimDisk(), access, fault, objections);
    }
    assertTrue(accesses > 3 * ACTS, "too few accesses to prove anything: " + accesses);
    assertEquals(List.of(), objections);
  }

  /**
   * A day of a store: opened, used, closed, opened, used, its power cut; judged at each opening.
   */
  private static int run(SimDisk disk, int faultAt, SimDisk.Fault fault, List<String> objections)
      throws IOException {
    Random chance = new Random(SEED);
    Witness witness = new Witness();
    SimDisk.Machine machine = disk.boot(faultAt, fault);
    String queue = Boots.freshQueue();
    List<String> found = new ArrayList<>();
    for (int part = 0; part < 2; part++) {
      use(machine, queue, witness, chance, found);
    }
    machine.switchOff();
    disk.cutPower(chance);
    try (OfflineStore store = Boots.open(disk.boot())) {
      found.addAll(witness.objections(store));
      found.addAll(store.health().lost().stream().map(Lost::toString).toList());
    }
    found.forEach(objection -> objections.add(fault + " at " + faultAt + ": " + objection));
    return machine.accesses();
  }

  private static void use(
      SimDisk.Machine machine, String queue, Witness witness, Random chance, List<String> found)
      throws IOException {
    try (OfflineStore store = Boots.open(machine, queue)) {
      found.addAll(witness.objections(store));
      for (int act = 0; act < ACTS && !machine.isOff(); act++) {
        tryToAct(store, witness, chance);
      }
    } catch (StoreException e) {
      assertEquals(StoreException.Code.IO, e.kind());
    }
  }

  private static void tryToAct(OfflineStore store, Witness witness, Random chance) {
    try {
      witness.act(store, chance);
    } catch (StoreException e) {
      assertEquals(StoreException.Code.IO, e.kind());
    }
  }

  @Test
  void failedForceIsNeverFollowedByAnotherOnTheSameFile() throws IOException {
    SimDisk disk = new SimDisk();
    SimDisk.Machine probe = disk.copy().boot();
    OfflineStore first = Boots.open(probe);
    first.add(item("1"));
    int forceOfSecond = probe.accesses() + 2;
    first.close();

    SimDisk.Machine machine = disk.boot(forceOfSecond, SimDisk.Fault.FAILS);
    OfflineStore store = Boots.open(machine);
    store.add(item("1"));
    assertThrows(StoreException.class, () -> store.add(item("2")));
    store.add(item("3"));
    assertEquals(2, store.health().segments());
    Boots.bury(store, machine);
    disk.cutPower(new Random(1));

    try (OfflineStore after = Boots.open(disk.boot())) {
      assertEquals(List.of("1", "3"), after.open().stream().map(Item::id).toList());
    }
  }

  @Test
  void fullDiskRefusesNewItemsFirstAndRecoversWithoutRestart() throws IOException {
    SimDisk disk = new SimDisk();
    try (OfflineStore store = Boots.open(disk.boot())) {
      store.add(item("0"));
      disk.limit(disk.size());
      int added = 1;
      StoreException refused = null;
      while (refused == null) {
        try {
          store.add(item(String.valueOf(added)));
          added++;
        } catch (StoreException e) {
          refused = e;
        }
      }
      assertEquals(StoreException.Code.FULL, refused.kind());
      store.addUrgent(item("reversal"));
      assertTrue(store.move("0", State.INTENT, State.DONE, Bytes.EMPTY).isPresent());

      disk.limit(Long.MAX_VALUE);
      store.add(item("later"));
      assertEquals(added + 1, store.open().size());
      disk.limit(0);
    }
    disk.limit(Long.MAX_VALUE);
    try (OfflineStore after = Boots.open(disk.boot())) {
      assertTrue(after.find("later").isPresent());
      assertEquals(List.of(), after.health().lost());
    }
  }

  private static NewItem item(String id) {
    return new NewItem(id, "2207", "p", 100, Bytes.EMPTY, State.INTENT);
  }
}
