package io.chuangkou.terminal.workflow;

import static io.chuangkou.terminal.demo.CounterFixture.code;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.MovableClock;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What was settled provisionally in December is December's, whenever the centre hears of it: the
 * year's deductible of 200.00 was borne before, and half of the rest is the person's.
 */
class YearsEdgeTest {

  private static final Instant NEW_YEARS_EVE = Instant.parse("2026-12-31T15:00:00Z");

  @TempDir Path folder;
  private final MovableClock clock = new MovableClock();
  private CounterFixture fixture;

  @BeforeEach
  void open() {
    clock.move(Duration.between(clock.instant(), NEW_YEARS_EVE));
    fixture = new CounterFixture(folder, clock);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void a_provisional_settlement_of_december_that_is_sent_in_january_leaves_nothing_to_collect() {
    fixture.insert("zhang-san");
    fixture.tryBill(fixture.bill("B1", "300.00"));
    assertEquals(Stage.SETTLED, fixture.settle().stage());
    fixture.driver().after(fixture.desk()::next);
    fixture.insert("zhang-san");
    fixture.town().centre().down();
    CashierState tried = fixture.tryBill(fixture.bill("B2", "300.00"));
    assertEquals(Stage.TRIAL, tried.stage(), () -> code(tried));
    assertEquals(Fen.ofYuan("150.00"), requireNonNull(tried.trial()).due());
    assertEquals(Stage.PROVISIONAL, fixture.settle().stage());

    clock.move(Duration.ofHours(20));
    fixture.town().centre().up();
    CashierState sent = fixture.drain();
    assertEquals(Map.of("B1", 1, "B2", 1), fixture.effective());
    assertEquals(List.of(), sent.open());
  }
}
