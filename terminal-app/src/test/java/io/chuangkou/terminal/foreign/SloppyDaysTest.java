package io.chuangkou.terminal.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chuangkou.terminal.foreign.SloppyDay.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Days at centres of whatever shape: what is drawn from a seed is the shapes of the answers, who
 * pays what, the bills, and what goes wrong with which message. Each run has new seeds, and says
 * which; {@code -Dsloppy.base=B} takes the same ones again, {@code -Dsloppy.days=N} more of them.
 */
class SloppyDaysTest {

  private static final int DAYS = Integer.getInteger("sloppy.days", 12);
  private static final long BASE =
      Long.getLong("sloppy.base", 1 + new SecureRandom().nextInt(1_000_000) * 1_000L);

  @TempDir Path folder;

  @TestFactory
  List<DynamicTest> every_fen_is_where_the_drawer_and_the_centre_say_it_is() {
    System.out.println("sloppy days " + DAYS + ": -Dsloppy.base=" + BASE);
    return LongStream.range(BASE, BASE + DAYS)
        .mapToObj(
            seed ->
                DynamicTest.dynamicTest(
                    "-Dsloppy.base=" + seed + " -Dsloppy.days=1", () -> run(seed)))
        .toList();
  }

  private void run(long seed) throws IOException {
    Plan plan = SloppyDay.draw(seed);
    Path day = Files.createDirectory(folder.resolve(Long.toString(seed)));
    assertEquals(
        List.of(),
        SloppyDay.wrong(plan, day),
        () -> "-Dsloppy.base=" + seed + " -Dsloppy.days=1 " + plan);
  }

  /** A day on which the centre's books are touched behind everybody's back must be noticed. */
  @Test
  void a_row_that_vanishes_from_the_books_is_noticed() throws IOException {
    Path day = Files.createDirectory(folder.resolve("control"));
    List<String> wrong = SloppyDay.wrongAfterLosingARow(day);
    assertEquals(1, wrong.size(), wrong::toString);
  }
}
