package io.chuangkou.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A power cut keeps what was acknowledged and invents nothing, wherever it falls. */
class PowerCutTest {

  private static final int SEEDS = Integer.getInteger("store.seeds", 200);
  private static final int LIVES = 5;

  @Test
  void powerCutsAtRandomMomentsLoseNothingAcknowledged() throws IOException {
    List<String> objections = new ArrayList<>();
    for (int seed = 1; seed <= SEEDS; seed++) {
      for (String objection : live(new SimDisk(), seed)) {
        objections.add("seed " + seed + ": " + objection);
      }
    }
    assertEquals(List.of(), objections);
  }

  @Test
  void storeThatDoesNotForceIsCaughtByTheSameJudge() throws IOException {
    int caught = 0;
    for (int seed = 1; seed <= 5; seed++) {
      SimDisk disk = new SimDisk();
      disk.forget();
      caught += live(disk, seed).isEmpty() ? 0 : 1;
    }
    assertTrue(caught > 0, "an unforced store went through five power cuts unnoticed");
  }

  private static List<String> live(SimDisk disk, int seed) throws IOException {
    Random chance = new Random(seed);
    Witness witness = new Witness();
    List<String> objections = new ArrayList<>();
    for (int life = 0; life < LIVES && objections.isEmpty(); life++) {
      liveOnce(disk, witness, chance);
      // Without a power cut only the process ended: what it never forced is still to be seen.
      if (chance.nextBoolean()) {
        disk.cutPower(chance);
      }
      OfflineStore store = Boots.open(disk.boot());
      objections.addAll(witness.objections(store));
      if (!store.health().lost().isEmpty()) {
        objections.add("lost " + store.health().lost());
      }
      store.close();
    }
    return objections;
  }

  private static void liveOnce(SimDisk disk, Witness witness, Random chance) throws IOException {
    SimDisk.Machine machine = disk.boot(1 + chance.nextInt(120), SimDisk.Fault.POWER_CUT);
    OfflineStore store;
    try {
      store = Boots.open(machine);
    } catch (StoreException e) {
      assertTrue(machine.isOff(), e.getMessage());
      return;
    }
    try {
      while (!machine.isOff()) {
        witness.act(store, chance);
      }
    } catch (StoreException e) {
      assertTrue(machine.isOff(), e.getMessage());
    }
    Boots.bury(store, machine);
  }
}
