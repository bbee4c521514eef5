package io.chuangkou.terminal.technician.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.chuangkou.terminal.technician.Finding;
import io.chuangkou.terminal.technician.Grade;
import io.chuangkou.terminal.technician.statistics.CleaningRule.Due;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a technician is told to clean a reader. */
class CleaningRuleTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
  private static final String READER = "Reader 00 00";
  private static final CleaningRule RULE = CleaningRule.STANDARD;

  @TempDir private Path folder;

  private static ReaderDay day(int daysAgo, int read, int mute, int again) {
    return new ReaderDay(
        TODAY.minusDays(daysAgo),
        READER,
        read + mute,
        Map.of("2.00", read),
        mute == 0 ? Map.of() : Map.of("CARD-MUTE", mute),
        again,
        0);
  }

  private static Optional<Due> due(@Nullable LocalDate cleaned, ReaderDay... days) {
    return RULE.due(List.of(days), READER, cleaned, TODAY);
  }

  @Test
  void aTenthOfReadingsThatFailForTheirContactsIsDue() {
    assertEquals(Optional.empty(), due(null, day(0, 91, 4, 5)));
    assertEquals(
        Optional.of(new Due.Failing(10, -1)), due(null, day(0, 45, 5, 0), day(6, 45, 0, 5)));
  }

  @Test
  void aShareThatHasDoubledIsDueFromHalfOfThatOn() {
    assertEquals(
        Optional.of(new Due.Failing(6, 2)), due(null, day(10, 980, 20, 0), day(1, 94, 6, 0)));
    assertEquals(Optional.empty(), due(null, day(10, 960, 40, 0), day(1, 94, 6, 0)));
    assertEquals(
        Optional.empty(), due(null, day(10, 990, 10, 0), day(1, 96, 4, 0)), "still too few");
  }

  @Test
  void aFewReadingsProveNothing() {
    assertEquals(Optional.empty(), due(null, day(0, 20, 9, 0)));
  }

  @Test
  void othersReadersFailuresAndFaultsOfCardsDoNotCount() {
    ReaderDay others =
        new ReaderDay(TODAY, "Another", 100, Map.of(), Map.of("CARD-MUTE", 100), 0, 0);
    ReaderDay ofCards =
        new ReaderDay(TODAY, READER, 100, Map.of("2.00", 60), Map.of("CARD-EXPIRED", 40), 0, 0);
    assertEquals(Optional.empty(), due(null, others, ofCards));
  }

  @Test
  void afterSoManyInsertionsAReaderIsDueAndAfterACleaningNoMore() {
    List<ReaderDay> days = new ArrayList<>();
    for (int ago = 20; ago > 0; ago--) {
      days.add(day(ago, 500, 0, 0));
    }
    ReaderDay[] all = days.toArray(ReaderDay[]::new);
    assertEquals(Optional.of(new Due.Worn(10_000)), due(null, all));
    assertEquals(Optional.empty(), due(TODAY.minusDays(20), all));
  }

  @Test
  void aCleaningThatIsNotedEndsTheWarning() throws IOException {
    ReadingFile file = new ReadingFile(folder.resolve("store.readings"));
    file.write(List.of(day(1, 50, 50, 0)));
    Cleanings cleanings = new Cleanings(folder.resolve("store.cleanings"));
    StatisticsCheck check = new StatisticsCheck(file, cleanings, RULE, () -> TODAY);
    Finding before = check.run().getFirst();
    assertEquals("READER-CLEANING", before.words().code());
    assertEquals(Grade.WARNING, before.grade());
    Files.writeString(cleanings.file(), "rubbish\n");
    cleanings.note("Another", TODAY);
    assertEquals(Grade.WARNING, check.run().getFirst().grade());
    cleanings.note(READER, TODAY);
    assertEquals(Grade.GOOD, check.run().getFirst().grade());
  }

  @Test
  void withoutCountsThereIsNothingToSay() {
    StatisticsCheck check =
        new StatisticsCheck(
            new ReadingFile(folder.resolve("none")),
            new Cleanings(folder.resolve("none either")),
            RULE,
            () -> TODAY);
    assertEquals(Grade.SKIPPED, Grade.gravest(check.run()));
  }

  @Test
  void aRuleIsWrittenInPartsAndNonsenseIsRefused() {
    assertEquals(new CleaningRule(5000, 10, 7, 30), CleaningRule.of(5000, null, null, null));
    assertThrows(IllegalArgumentException.class, () -> CleaningRule.of(null, 101, null, null));
    assertThrows(IllegalArgumentException.class, () -> CleaningRule.of(0, null, null, null));
  }
}
