package io.chuangkou.terminal.sequences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.DemoSite;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Cards, keys and restarts in any order. Each run draws new sequences and says from which seed;
 * {@code -Dsequences.base=B} takes the same ones again, {@code -Dsequences=N} more of them.
 */
class SequencesTest {

  private static final int SEQUENCES = Integer.getInteger("sequences", 6);
  private static final int ERRANDS = 10;
  private static final long BASE =
      Long.getLong("sequences.base", 1 + new SecureRandom().nextInt(1_000_000) * 1_000L);

  @TempDir Path folder;

  @Test
  void reader_screen_and_bill_are_of_one_person_or_the_desk_says_so_and_settles_nothing()
      throws Exception {
    System.out.println("sequences " + SEQUENCES + ": -Dsequences.base=" + BASE);
    int judged = 0;
    for (long seed = BASE; seed < BASE + SEQUENCES; seed++) {
      Path place = Files.createDirectory(folder.resolve(Long.toString(seed)));
      try (CounterFixture fixture = CounterFixture.still(place, DemoSite.COMMUNITY)) {
        SequenceRun run = new SequenceRun(fixture);
        assertEquals(
            "",
            String.join("\n", run.run(Sequence.draw(seed, ERRANDS))),
            "-Dsequences.base=" + seed + " -Dsequences=1");
        judged += run.judged();
      }
    }
    System.out.println("sequences: " + judged + " charges judged");
    assertTrue(judged >= SEQUENCES, "too few charges to prove anything: " + judged);
  }
}
