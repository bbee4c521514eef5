package io.chuangkou.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A power cut keeps what was acknowledged and invents nothing, wherever it falls. The queue's file,
 * which is told again after a cut whatever is left of it, is there for one seed of {@value
 * #WITH_QUEUE}.
 */
class PowerCutTest {

  private static final int SEEDS = Integer.getInteger("store.seeds", 200);
  private static final int LIVES = 5;
  private static final int WITH_QUEUE = 50;

  @Test
  void powerCutsAtRandomMomentsLoseNothingAcknowledged() {
    List<String> objections =
        IntStream.rangeClosed(1, SEEDS)
            .parallel()
            .boxed()
            .flatMap(
                seed ->
                    live(new SimDisk(), seed).stream()
                        .map(objection -> "seed " + seed + ": " + objection))
            .toList();
    assertEquals(List.of(), objections);
  }

  @Test
  void storeThatDoesNotForceIsCaughtByTheSameJudge() {
    int caught = 0;
    for (int seed = 1; seed <= 5; seed++) {
      SimDisk disk = new SimDisk();
      disk.forget();
      caught += live(disk, seed).isEmpty() ? 0 : 1;
    }
    assertTrue(caught > 0, "an unforced store went through five power cuts unnoticed");
  }

  private static List<String> live(SimDisk disk, int seed) {
    try {
      return live(disk, seed, () -> seed % WITH_QUEUE == 0 ? Boots.freshQueue() : Boots.nowhere());
    } catch (IOException e) {
      throw new UncheckedIOException("seed " + seed, e);
    }
  }

  private static List<String> live(SimDisk disk, int seed, Supplier<String> queue)
      throws IOException {
    Random chance = new Random(seed);
    Witness witness = new Witness();
    List<String> objections = new ArrayList<>();
    for (int life = 0; life < LIVES && objections.isEmpty(); life++) {
      liveOnce(disk, queue.get(), witness, chance);
      // Without a power cut only the process ended: what it never forced is still to be seen.
      if (chance.nextBoolean()) {
        disk.cutPower(chance);
      }
      OfflineStore store = Boots.open(disk.boot(), queue.get());
      objections.addAll(witness.objections(store));
      if (!store.health().lost().isEmpty()) {
        objections.add("lost " + store.health().lost());
      }
      store.close();
    }
    return objections;
  }

  private static void liveOnce(SimDisk disk, String queue, Witness witness, Random chance)
      throws IOException {
    SimDisk.Machine machine = disk.boot(1 + chance.nextInt(120), SimDisk.Fault.POWER_CUT);
    OfflineStore store;
    try {
      store = Boots.open(machine, queue);
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
