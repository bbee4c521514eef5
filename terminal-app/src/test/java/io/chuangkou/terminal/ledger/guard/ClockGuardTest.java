package io.chuangkou.terminal.ledger.guard;

import static io.chuangkou.terminal.demo.CounterFixture.code;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.terminal.Composition;
import io.chuangkou.terminal.TerminalConfig;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.MovableClock;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clock of the window is put back, or was ahead; the centre's goes right. */
class ClockGuardTest {

  private static final Duration BACK = Duration.ofMinutes(-5);

  @TempDir Path folder;
  private final MovableClock clock = new MovableClock();
  private CounterFixture fixture;

  @BeforeEach
  void settleOne() {
    fixture = new CounterFixture(folder, clock, new MovableClock());
    fixture.insert("zhang-san");
    fixture.tryBill(fixture.bill("B1", "50.00"));
    assertEquals(Stage.SETTLED, fixture.settle().stage());
    fixture.driver().after(fixture.desk()::next);
    fixture.insert("li-si");
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void nothing_is_settled_while_it_is_before_what_was_recorded() {
    clock.move(BACK);
    assertEquals("CLOCK-BACK", code(fixture.tryBill(fixture.bill("B2", "60.00"))));
    fixture.town().centre().down();
    assertEquals("CLOCK-BACK", code(fixture.driver().after(fixture.desk()::trial)));
    fixture.town().centre().up();
    assertEquals(Map.of("B1", 1), fixture.effective());
  }

  @Test
  void a_trial_made_before_is_not_settled_after_it_was_put_back() {
    fixture.tryBill(fixture.bill("B2", "60.00"));
    clock.move(BACK);
    CashierState refused = fixture.settle();
    assertEquals("CLOCK-BACK", code(refused));
    assertEquals(Stage.TRIAL, refused.stage());
    clock.move(BACK.negated());
    assertEquals(Stage.SETTLED, fixture.settle().stage());
  }

  @Test
  void what_is_queued_is_sent_all_the_same() {
    fixture.town().centre().down();
    fixture.tryBill(fixture.bill("B2", "60.00"));
    assertEquals(Stage.PROVISIONAL, fixture.settle().stage());
    clock.move(BACK);
    fixture.town().centre().up();
    fixture.drain();
    assertEquals(Map.of("B1", 1, "B2", 1), fixture.effective());
  }

  @Test
  void a_clock_that_was_ahead_is_believed_again_when_the_centres_time_agrees() {
    clock.move(Duration.ofMinutes(8));
    fixture.tryBill(fixture.bill("B2", "60.00"));
    assertEquals(Stage.SETTLED, fixture.settle().stage());
    clock.move(Duration.ofMinutes(-8));
    fixture.driver().after(fixture.desk()::next);
    fixture.insert("zhang-san");
    assertEquals(Stage.TRIAL, fixture.tryBill(fixture.bill("B3", "70.00")).stage());
  }

  @Test
  void while_the_centre_is_away_a_supervisor_says_that_it_is_right() {
    clock.move(Duration.ofDays(365));
    fixture.reopen();
    clock.move(Duration.ofDays(-365));
    fixture.town().centre().down();
    TerminalConfig config = fixture.counter().config();
    fixture.reopenAfter(
        () -> {
          try (Composition terminal = Composition.of(config, clock, new SecureRandom())) {
            assertTrue(terminal.guard().accept("9001"));
            assertFalse(terminal.guard().accept("9001"));
          }
        });
    fixture.insert("li-si");
    assertEquals(Stage.TRIAL, fixture.tryBill(fixture.bill("B2", "60.00")).stage());
    fixture.town().centre().up();
  }
}
