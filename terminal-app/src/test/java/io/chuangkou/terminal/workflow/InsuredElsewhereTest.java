package io.chuangkou.terminal.workflow;

import static io.chuangkou.terminal.demo.CounterFixture.code;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.LineToCentre;
import io.chuangkou.terminal.demo.MovableClock;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import io.chuangkou.terminal.workflow.CashierState.Trial;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A person insured where no policy here applies, though the centre tells everything of them: in
 * Ningbo and in Beijing, another province both; in Suzhou, of which there is no document.
 */
class InsuredElsewhereTest {

  private static final String BEIJING = "110100";

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

  private void insuredAt(String division) {
    fixture.plant("UPDATE person SET insured_at = '" + division + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"330200", BEIJING, "320500"})
  void the_centres_amounts_are_settled_alone_and_nothing_is_explained(String division) {
    insuredAt(division);
    fixture.insert("zhang-san");
    CashierState tried = fixture.tryBill(fixture.bill("B1", "700.00"));
    assertEquals(Stage.TRIAL, tried.stage(), code(tried));
    Trial trial = requireNonNull(tried.trial());
    // By the rule that the centre has for strangers: half of what is above 500.
    assertEquals(Fen.ofYuan("600.00"), trial.due());
    assertTrue(trial.byCentreAlone());
    assertNull(trial.centreDiffers());
    assertTrue(trial.settlement().steps().isEmpty());
    assertEquals(Stage.SETTLED, fixture.settle().stage());
    assertEquals(Map.of("B1", 1), fixture.effective());
  }

  @Test
  void who_is_insured_here_is_explained_as_ever() {
    fixture.insert("zhang-san");
    CashierState tried = fixture.tryBill(fixture.bill("B1", "500.00"));
    assertFalse(requireNonNull(tried.trial()).byCentreAlone());
  }

  @ParameterizedTest
  @ValueSource(strings = {BEIJING, "320500"})
  void while_the_centre_is_away_only_the_full_amount_is_taken(String division) {
    insuredAt(division);
    fixture.insert("zhang-san");
    line.down();
    CashierState refused = fixture.tryBill(fixture.bill("B1", "30.00"));
    assertEquals("OFFLINE-NO-POLICY", code(refused));
    assertEquals(Fen.ofYuan("30.00"), requireNonNull(refused.post().offer()).total());
    fixture.driver().after(fixture.desk()::payInFull);
    assertEquals(Stage.PAID_IN_FULL, fixture.settle().stage());
    line.up();
    fixture.drain();
    assertEquals(Map.of("B1", 1), fixture.effective());
  }

  @Test
  void another_province_is_said_when_the_person_is_known() {
    insuredAt(BEIJING);
    CashierState known = fixture.insert("zhang-san");
    assertEquals(Stage.IDENTIFIED, known.stage());
    assertTrue(requireNonNull(known.notice()).sentence().contains("跨省异地"));
    assertEquals("", code(known));
    insuredAt("320500");
    fixture.driver().after(fixture.desk()::next);
    assertNull(fixture.insert("li-si").notice());
    assertNotNull(fixture.driver().after(fixture.desk()::lookAtDay).person());
  }
}
