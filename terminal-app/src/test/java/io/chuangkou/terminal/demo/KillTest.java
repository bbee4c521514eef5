package io.chuangkou.terminal.demo;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Terminals and centres that are really killed, at any moment, and started again, with a faulty
 * line between them. What the cashier was told and what the centre settled agree in the end.
 */
class KillTest {

  private static final int KILLS = Integer.getInteger("kills", 8);

  /** Each town is held to account when it has lived through these. */
  private static final int KILLS_A_TOWN = 100;

  @TempDir Path folder;

  @Test
  void killed_terminals_and_centres_lose_nothing_and_settle_nothing_twice() throws Exception {
    long seed = Long.getLong("seed", System.nanoTime());
    Random chance = new Random(seed);
    Accounting accounting = new Accounting();
    for (int town = 0; accounting.kills() < KILLS; town++) {
      int kills = Math.min(KILLS_A_TOWN, KILLS - accounting.kills());
      Path place = Files.createDirectories(folder.resolve("town" + town));
      try (KilledTown killed = new KilledTown(place, chance, accounting)) {
        killed.run(kills);
      }
      System.out.println("torture terminal and centre: " + accounting + ", seed " + seed);
      assertTrue(accounting.isFlat(), accounting + ", -Dseed=" + seed);
    }
    assertTrue(accounting.told() >= KILLS / 2, "too few bills to prove anything: " + accounting);
  }
}
