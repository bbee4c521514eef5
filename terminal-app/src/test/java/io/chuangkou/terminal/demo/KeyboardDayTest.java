package io.chuangkou.terminal.demo;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A day of patients worked by keyboard in the real window, in a process that is killed: bursts of a
 * scanner, slips of the fingers, others' cards, two operators, a midnight, an outage. Each run
 * draws a new day and says which; {@code -Dkeyboard.seed=S} takes the same again, {@code
 * -Dpatients=N} a longer one.
 */
@Tag("screen")
class KeyboardDayTest {

  private static final int PATIENTS = Integer.getInteger("patients", 9);

  @TempDir Path folder;

  @Test
  void drawer_shift_reports_and_centre_agree_to_the_fen() throws Exception {
    long seed = Long.getLong("keyboard.seed", new SecureRandom().nextInt(1_000_000_000));
    String day = "-Dkeyboard.seed=" + seed + " -Dpatients=" + PATIENTS;
    System.out.println("keyboard day: " + day);
    try (KeyboardDay keyboard = new KeyboardDay(folder, seed, PATIENTS)) {
      KeyboardDay.Books books = keyboard.run();
      System.out.println("keyboard day: " + books);
      assertTrue(books.agree(), books + " " + day);
      assertTrue(books.settled() >= PATIENTS / 2, "too few were served: " + books + " " + day);
    }
  }
}
