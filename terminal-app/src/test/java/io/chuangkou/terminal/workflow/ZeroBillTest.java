package io.chuangkou.terminal.workflow;

import static io.chuangkou.terminal.demo.CounterFixture.code;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.MovableClock;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is settled for nothing without the cashier's word. */
class ZeroBillTest {

  @TempDir Path folder;
  private CounterFixture fixture;

  @BeforeEach
  void open() {
    fixture = new CounterFixture(folder, new MovableClock());
    fixture.insert("zhang-san");
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void a_centre_that_takes_no_bill_of_nothing_refuses_it_in_its_own_words() {
    CashierState refused = fixture.tryBill(fixture.bill("B1", "0.00"));
    assertEquals(Stage.IDENTIFIED, refused.stage());
    assertEquals("CENTRE-REFUSED", code(refused));
    assertTrue(requireNonNull(refused.notice()).sentence().contains("[FEE-ZERO]"));
    assertEquals(Map.of(), fixture.effective());
  }

  @Test
  void the_word_for_nothing_does_not_settle_a_bill_of_something() {
    fixture.tryBill(fixture.bill("B1", "30.00"));
    assertEquals("STAGE", code(fixture.driver().after(fixture.desk()::settleForNothing)));
    assertEquals(Map.of(), fixture.effective());
  }
}
