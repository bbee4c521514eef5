package io.chuangkou.terminal.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Defects, each noticed by the seed that the table names. When drawing or days change, {@code
 * -Dsimulation.search=true} looks for the first seeds anew and tells them.
 */
class PlantedDefectsTest {

  private static final boolean SEARCH = Boolean.getBoolean("simulation.search");
  private static final int MOST_SEEDS = 1_000;
  private static final Set<String> JUDGES =
      Set.of(
          "chain",
          "copy",
          "counters",
          "drawer",
          "forgery",
          "ledger",
          "limit",
          "paper",
          "queue",
          "report",
          "screen",
          "shift",
          "slip",
          "task",
          "twice");

  private final Set<Long> clean = new HashSet<>();

  @Test
  void everyDefectIsNoticedByItsJudge() throws SQLException {
    try (Runs runs = new Runs()) {
      List<String> told = new ArrayList<>();
      for (Planted planted : Planted.ALL) {
        long seed = SEARCH ? first(runs, planted) : planted.seed();
        assertTrue(0 < seed && seed <= MOST_SEEDS, planted + ": no seed notices it");
        told.add(planted + ": seed " + seed + ", " + judge(runs, planted, seed));
      }
      assertEquals(table(), told);
    }
  }

  @Test
  void everyJudgeIsFirstToNoticeOne() {
    assertEquals(JUDGES, Planted.ALL.stream().map(Planted::judge).collect(Collectors.toSet()));
  }

  @Test
  void readmeTellsThem() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    assertEquals(
        List.of(),
        Planted.ALL.stream()
            .map(each -> "| %s | %d | `%s` |".formatted(each, each.seed(), each.judge()))
            .filter(row -> !readme.contains(row))
            .toList());
  }

  private static List<String> table() {
    return Planted.ALL.stream()
        .map(planted -> planted + ": seed " + planted.seed() + ", " + planted.judge())
        .toList();
  }

  /** The first seed that notices it and is clean without it. */
  private static long first(Runs runs, Planted planted) {
    return LongStream.rangeClosed(1, MOST_SEEDS)
        .filter(seed -> !runs.wrong(Draw.plan(seed), planted).isEmpty())
        .filter(seed -> runs.wrong(Draw.plan(seed)).isEmpty())
        .findFirst()
        .orElse(0);
  }

  /** Who notices it first; the same day without the defect has nothing to notice. */
  private String judge(Runs runs, Planted planted, long seed) {
    Plan plan = Draw.plan(seed);
    if (clean.add(seed)) {
      assertEquals(List.of(), runs.wrong(plan), "seed " + seed + " without a defect");
    }
    List<String> wrong = runs.wrong(plan, planted);
    assertTrue(!wrong.isEmpty(), planted + " passes seed " + seed);
    String first = wrong.getFirst();
    return first.substring(0, first.indexOf(':'));
  }
}
