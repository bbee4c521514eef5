package io.chuangkou.terminal.workflow;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.centre.Faults;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.MovableClock;
import io.chuangkou.terminal.ledger.LocalLedger;
import io.chuangkou.terminal.notice.Level;
import io.chuangkou.terminal.workflow.CashierState.Settled;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of settlements is what the journal tells, day by day, whatever happened meanwhile. */
class RecentSettlementsTest {

  private static final Duration DAY = Duration.ofDays(1);

  @TempDir private Path folder;
  private final MovableClock clock = new MovableClock();
  private CounterFixture fixture;

  @BeforeEach
  void open() {
    fixture = new CounterFixture(folder, clock);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private CashierState settle(String card, String number) {
    fixture.driver().after(fixture.desk()::next);
    fixture.insert(card);
    fixture.tryBill(fixture.bill(number, "30.00"));
    return fixture.settle();
  }

  private CashierState look() {
    return fixture.driver().after(fixture.desk()::lookAtDay);
  }

  private Level compare() {
    look();
    CashierState compared =
        fixture.driver().after(() -> fixture.desk().choose("RECONCILE", "RECONCILE"));
    return requireNonNull(compared.post().day()).level();
  }

  @Test
  void past_midnight_yesterdays_settlements_stand_under_yesterday() {
    settle("zhang-san", "B1");
    clock.move(DAY);
    List<Settled> history = settle("li-si", "B2").history();
    assertEquals(List.of("", "03-02"), history.stream().map(Settled::day).toList());
    fixture.reopen();
    assertEquals(history, look().history());

    assertEquals(Level.OK, compare());
    clock.move(DAY.negated());
    assertEquals(Level.OK, compare());
    clock.move(DAY.plus(DAY));
    assertEquals(List.of("03-03"), look().history().stream().map(Settled::day).toList());
  }

  @Test
  void past_midnight_the_bill_on_the_desk_can_still_be_cancelled_and_both_days_are_flat() {
    String number =
        requireNonNull(requireNonNull(settle("zhang-san", "B1").trial()).settlementId());
    clock.move(DAY);
    CashierState cancelled = fixture.driver().after(() -> fixture.desk().cancelSettlement(number));
    assertEquals(Stage.CANCELLED, cancelled.stage());
    fixture.reopen();
    assertTrue(look().history().getFirst().cancelled());
    assertEquals(Level.OK, compare());
    clock.move(DAY.negated());
    assertEquals(Level.OK, compare());
  }

  @Test
  void a_reversal_of_yesterday_is_proven_by_yesterdays_comparison_alone() {
    fixture.insert("zhang-san");
    fixture.tryBill(fixture.bill("B1", "30.00"));
    fixture.strike(Faults.Kind.LOSE_ANSWER, "2207");
    assertEquals(Stage.UNKNOWN_OUTCOME, fixture.settle().stage());
    fixture
        .driver()
        .await(state -> state.stage() == Stage.IDENTIFIED && CounterFixture.isSent(state));
    LocalLedger journal = fixture.counter().composition().journal();

    clock.move(DAY);
    assertEquals(Level.OK, compare());
    assertEquals(1, journal.accepted().size());
    clock.move(DAY.negated());
    assertEquals(Level.OK, compare());
    assertEquals(0, journal.accepted().size());
  }

  @Test
  void what_was_withdrawn_shows_as_withdrawn_also_where_the_clock_was_put_back() {
    fixture.insert("zhang-san");
    fixture.town().centre().down();
    fixture.tryBill(fixture.bill("B1", "30.00"));
    String number = requireNonNull(requireNonNull(fixture.settle().trial()).settlementId());
    // What is being sent at this very moment cannot be withdrawn.
    fixture.awaitAttempt();
    CashierState withdrawn = fixture.driver().after(() -> fixture.desk().cancelSettlement(number));
    assertEquals(Stage.CANCELLED, withdrawn.stage());
    clock.move(DAY.negated());
    fixture.reopen();
    assertTrue(look().history().getFirst().cancelled());
  }

  @Test
  void a_provisional_settlement_is_listed_once_under_the_centres_number_and_can_be_cancelled() {
    fixture.insert("zhang-san");
    fixture.town().centre().down();
    fixture.tryBill(fixture.bill("B1", "30.00"));
    String provisional = fixture.settle().history().getFirst().settlementId();
    fixture.town().centre().up();
    fixture.drain();
    fixture.reopen();
    List<Settled> history = look().history();
    assertEquals(1, history.size());
    String number = history.getFirst().settlementId();
    assertNotEquals(provisional, number);
    assertFalse(history.getFirst().cancelled());
    fixture.driver().after(() -> fixture.desk().cancelSettlement(number));
    fixture.reopen();
    assertTrue(look().history().getFirst().cancelled());
  }
}
