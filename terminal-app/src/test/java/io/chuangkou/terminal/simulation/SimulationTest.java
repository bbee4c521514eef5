package io.chuangkou.terminal.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.store.SimDisk;
import io.chuangkou.terminal.simulation.Plan.DiskFault;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Days drawn from seeds, others at each run: they follow a base that is drawn and told, {@code
 * -Dsimulation.base=B} takes the same ones again. {@code -Dsimulation.seeds=N} runs more of them,
 * {@code -Dsimulation.seed=S} one alone; a seed that fails is told with the least that makes it
 * fail.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimulationTest {

  private static final long ONE = Long.getLong("simulation.seed", 0);
  private static final int SEEDS = Integer.getInteger("simulation.seeds", 40);
  private static final long BASE =
      Long.getLong("simulation.base", 1 + new SecureRandom().nextInt(1_000_000) * 1_000L);
  private static final int CONTROL = 5;
  private static final Map<Integer, DiskFault> POWER_CUT =
      Map.of(50, new DiskFault(SimDisk.Fault.POWER_CUT, true));

  private Runs runs;

  @BeforeAll
  void openTown() throws SQLException {
    runs = new Runs();
  }

  @AfterAll
  void closeTown() throws SQLException {
    runs.close();
  }

  @Test
  void whateverGoesWrongEveryFenIsWhereSlipsDrawerTerminalAndCentreSayItIs() {
    System.out.println("simulation of " + SEEDS + " days: -Dsimulation.base=" + BASE);
    LongStream seeds = ONE == 0 ? LongStream.range(BASE, BASE + SEEDS) : LongStream.of(ONE);
    seeds.forEach(
        seed -> {
          Plan plan = Draw.plan(seed);
          if (!runs.wrong(plan).isEmpty()) {
            Plan smallest = Shrinker.smallest(plan, smaller -> !runs.wrong(smaller).isEmpty());
            assertEquals(List.of(), runs.wrong(smallest), "-Dsimulation.seed=" + smallest);
          }
        });
  }

  @Test
  void diskThatForcesNothingIsNoticedWithinFivePowerCuts() {
    Planted noForce = Planted.ALL.getFirst();
    assertTrue(
        LongStream.rangeClosed(1, CONTROL)
            .mapToObj(Draw::plan)
            .map(plan -> plan.with(plan.net(), POWER_CUT))
            .anyMatch(plan -> !runs.wrong(plan, noForce).isEmpty()));
  }
}
