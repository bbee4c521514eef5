package io.chuangkou.terminal.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.terminal.day.Compared;
import io.chuangkou.terminal.day.StatementDifference;
import io.chuangkou.terminal.day.StatementDifference.Remedy;
import io.chuangkou.terminal.day.StatementDifference.Standing;
import io.chuangkou.terminal.foreign.centre.ForeignCentre;
import io.chuangkou.terminal.foreign.centre.Oddity;
import io.chuangkou.terminal.foreign.centre.Trouble;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What happens around midnight counts on the centre's day, and nothing is settled twice. */
class DaysEdgeTest {

  private static final Instant BEFORE_MIDNIGHT = Instant.parse("2026-03-02T15:59:57Z");
  private static final Duration OVER_MIDNIGHT = Duration.ofSeconds(6);
  private static final Duration UNTIL_MORNING = Duration.ofHours(9);
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);

  @TempDir Path folder;
  private final Hands clock = new Hands(BEFORE_MIDNIGHT);
  private Duration ahead = Duration.ZERO;
  private final ForeignCentre centre =
      ForeignCentre.start(() -> clock.instant().plus(ahead)).pays(AtForeignCentre.USUAL);
  private @Nullable ForeignCounter opened;

  @BeforeEach
  void open() {
    opened = new ForeignCounter(folder, centre, clock);
  }

  @AfterEach
  void close() {
    counter().close();
    centre.close();
  }

  private ForeignCounter counter() {
    ForeignCounter counter = opened;
    if (counter == null) {
      throw new AssertionError("no counter");
    }
    return counter;
  }

  private void settleOverMidnight() {
    centre.beforeMoving(() -> clock.on(OVER_MIDNIGHT));
    assertEquals(Stage.SETTLED, counter().settled("B1", "108.00").stage());
    clock.on(UNTIL_MORNING);
  }

  @Test
  void a_settlement_that_is_answered_after_midnight_leaves_both_days_flat() {
    settleOverMidnight();
    assertFlat(MONDAY);
    assertFlat(TUESDAY);
  }

  @Test
  void a_centre_whose_clock_is_ahead_leaves_both_days_flat() {
    ahead = Duration.ofSeconds(70);
    assertEquals(Stage.SETTLED, counter().settled("B1", "108.00").stage());
    assertFlat(MONDAY);
    clock.on(UNTIL_MORNING);
    assertFlat(MONDAY);
    assertFlat(TUESDAY);
  }

  @Test
  void a_centre_whose_clock_is_behind_leaves_both_days_flat() {
    clock.on(OVER_MIDNIGHT);
    ahead = Duration.ofSeconds(-70);
    assertEquals(Stage.SETTLED, counter().settled("B1", "108.00").stage());
    clock.on(UNTIL_MORNING);
    assertFlat(MONDAY);
    assertFlat(TUESDAY);
  }

  @Test
  void a_cancellation_over_midnight_leaves_both_days_flat() {
    assertEquals(Stage.SETTLED, counter().settled("B1", "108.00").stage());
    centre.beforeMoving(() -> clock.on(OVER_MIDNIGHT));
    assertEquals(Stage.CANCELLED, counter().cancelLast().stage());
    clock.on(UNTIL_MORNING);
    assertFlat(MONDAY);
    assertFlat(TUESDAY);
  }

  @Test
  void a_clock_that_tells_another_year_is_not_believed() {
    ahead = Duration.ofDays(-2000);
    assertEquals(Stage.SETTLED, counter().settled("B1", "108.00").stage());
    assertEquals(1, counter().terminal().bookings().on(MONDAY).size());
  }

  @Test
  void without_the_centres_time_it_is_asked_by_number_before_anything_is_offered() {
    centre.writes(Oddity.SETTLED_AT_NO_TIME);
    settleOverMidnight();
    assertNothingIsSettledAgain();
    assertEquals(1, centre.calls("5203").size());
  }

  @ParameterizedTest
  @EnumSource(names = {"REFUSED", "SILENT", "SERVER_ERROR"})
  void a_centre_that_cannot_be_asked_by_number_is_compared_on_the_day_beside(Trouble trouble) {
    centre.writes(Oddity.SETTLED_AT_NO_TIME).alwaysMeets("5203", trouble);
    settleOverMidnight();
    assertNothingIsSettledAgain();
  }

  private void assertNothingIsSettledAgain() {
    List<StatementDifference> rows = rows(MONDAY);
    assertEquals(1, rows.size(), rows::toString);
    assertEquals(Set.of(), rows.getFirst().remedies());
    assertTrue(
        Set.of(Standing.OTHER_DAY, Standing.UNASKED).contains(rows.getFirst().standing()),
        rows::toString);
    for (StatementDifference row : rows(TUESDAY)) {
      assertEquals(Standing.OTHER_DAY, row.standing());
    }
    assertEquals(1, centre.books().standing().size());
  }

  @Test
  void what_the_centre_has_on_no_day_is_offered_to_be_settled_again() {
    clock.on(UNTIL_MORNING);
    assertEquals(Stage.SETTLED, counter().settled("B1", "108.00").stage());
    centre.loses(centre.books().standing().getFirst());
    List<StatementDifference> rows = rows(TUESDAY);
    assertEquals(1, rows.size(), rows::toString);
    assertEquals(Standing.MISSING, rows.getFirst().standing());
    assertEquals(Set.of(Remedy.SETTLE_AGAIN), rows.getFirst().remedies());
  }

  @Test
  void what_the_centre_has_on_no_day_is_found_missing_at_midnight_too() {
    settleOverMidnight();
    centre.loses(centre.books().standing().getFirst());
    List<StatementDifference> rows = rows(TUESDAY);
    assertEquals(
        List.of(Standing.MISSING), rows.stream().map(StatementDifference::standing).toList());
  }

  private void assertFlat(LocalDate day) {
    for (Compared group : compared(day)) {
      assertTrue(group.isFlat(), () -> day + ": " + group);
    }
  }

  private List<StatementDifference> rows(LocalDate day) {
    return compared(day).stream().flatMap(group -> group.differences().stream()).toList();
  }

  private List<Compared> compared(LocalDate day) {
    return counter().terminal().reconciliation().of(day).orRefuse();
  }
}
