package io.chuangkou.terminal.workflow;

import static io.chuangkou.terminal.demo.CounterFixture.code;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.LineToCentre;
import io.chuangkou.terminal.demo.MovableClock;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a centre remarks beside what it did is told to the cashier. */
class CentreRemarkTest {

  private static final String WORDS = "该参保人本月门诊次数较多";

  @TempDir Path folder;
  private CounterFixture fixture;
  private LineToCentre line;

  @BeforeEach
  void open() {
    fixture = new CounterFixture(folder, new MovableClock());
    line = fixture.line();
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private static void assertRemarked(CashierState state) {
    String said = requireNonNull(state.notice()).sentence();
    assertTrue(said.contains("医保中心提示：" + WORDS), said);
    assertEquals("", code(state));
  }

  @Test
  void beside_the_person() {
    line.remark("1101", WORDS);
    assertRemarked(fixture.insert("zhang-san"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2201", "2204", "2206"})
  void beside_any_step_of_the_trial(String infno) {
    fixture.insert("zhang-san");
    line.remark(infno, WORDS);
    CashierState tried = fixture.tryBill(fixture.bill("B1", "300.00"));
    assertEquals(Stage.TRIAL, tried.stage());
    assertRemarked(tried);
  }

  @Test
  void beside_the_settlement_and_its_cancellation() {
    fixture.insert("zhang-san");
    line.remark("2207", WORDS);
    line.remark("2208", WORDS);
    fixture.tryBill(fixture.bill("B1", "300.00"));
    CashierState settled = fixture.settle();
    assertEquals(Stage.SETTLED, settled.stage());
    assertRemarked(settled);
    String id = requireNonNull(requireNonNull(settled.trial()).settlementId());
    CashierState cancelled = fixture.driver().after(() -> fixture.desk().cancelSettlement(id));
    assertEquals(Stage.CANCELLED, cancelled.stage());
    String said = requireNonNull(cancelled.notice()).sentence();
    assertTrue(said.contains(WORDS), said);
  }
}
