package io.chuangkou.terminal.demo;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.centre.ReferenceCentre;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.DeskDriver;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A counter that is really killed, at any moment, and started again. */
class KillTest {

  private static final int KILLS = 10;
  private static final int MOST_MILLIS = 600;

  @TempDir Path folder;

  @Test
  void a_killed_counter_loses_nothing_and_settles_nothing_twice() throws Exception {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    List<String> told = new ArrayList<>();
    try (CounterFixture fixture =
        new CounterFixture(folder.resolve("town"), Clock.system(CounterFixture.ZONE))) {
      Path store = Files.createDirectories(folder.resolve("counter"));
      for (int round = 0; round < KILLS; round++) {
        ReferenceCentre centre = fixture.town().centre();
        centre.up();
        Runnable meanwhile = round % 2 == 1 ? centre::down : () -> {};
        told.addAll(killOne(store, centre.url(), "K" + round, random, meanwhile));
      }
      fixture.town().centre().up();
      long standing = drain(store, fixture.town().centre().url());
      Map<String, Integer> effective = fixture.effective();
      check(seed, told, effective);
      assertEquals(
          effective.values().stream().mapToLong(count -> count).sum(),
          standing,
          "the shift's list and the centre's ledger differ, -Dseed=" + seed);
    }
  }

  private static void check(long seed, List<String> told, Map<String, Integer> effective) {
    assertTrue(told.size() >= KILLS, "too few bills to prove anything: " + told);
    assertAll(
        told.stream()
            .filter(line -> line.startsWith("SETTLED") || line.startsWith("PROVISIONAL"))
            .map(line -> line.substring(line.indexOf(' ') + 1))
            .map(
                bill ->
                    () ->
                        assertEquals(
                            1,
                            effective.getOrDefault(bill, 0),
                            bill + " was told and is not settled once, -Dseed=" + seed)));
    effective.forEach(
        (bill, count) ->
            assertTrue(count == 0 || count == 1, bill + ": " + count + ", -Dseed=" + seed));
  }

  /** Starts a counter, lets it settle something, and kills it in the middle of what comes next. */
  private static List<String> killOne(
      Path store, URI centre, String prefix, Random random, Runnable meanwhile)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Dchuangkou.log=" + store.resolveSibling("log"),
                "-XX:TieredStopAtLevel=1",
                KilledCounter.class.getName(),
                store.toString(),
                centre.toString(),
                prefix)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<String> told = new ArrayList<>();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String first = out.readLine();
      meanwhile.run();
      process.waitFor(random.nextInt(MOST_MILLIS), TimeUnit.MILLISECONDS);
      // Killed by its handle: Process.destroyForcibly would close what it has told.
      assertTrue(process.toHandle().destroyForcibly());
      process.waitFor();
      for (String line = first; line != null; line = out.readLine()) {
        told.add(line);
      }
    }
    return told;
  }

  /** Sends what is open; answers with how many settlements the shift's list says stand. */
  private static long drain(Path store, URI centre) {
    try (DemoCounter counter = KilledCounter.counter(store, centre)) {
      DeskDriver driver = new DeskDriver(counter.desk(), Duration.ofSeconds(60));
      driver.after(counter.desk()::drain);
      CashierState drained = driver.await(KillTest::nothingToSend);
      return drained.history().stream().filter(settled -> !settled.cancelled()).count();
    }
  }

  private static boolean nothingToSend(CashierState state) {
    return state.open().stream().allMatch(item -> item.difference() != null);
  }
}
