package io.chuangkou.terminal.staff;

import static io.chuangkou.terminal.demo.CounterFixture.code;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.centre.Faults;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.counter.ProviderRules;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.DemoStaff;
import io.chuangkou.terminal.demo.MovableClock;
import io.chuangkou.terminal.ledger.AuditRecord;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may do what at the window. */
class OperatorSessionTest {

  @TempDir Path folder;
  private final MovableClock clock = new MovableClock();
  private CounterFixture fixture;

  @BeforeEach
  void open() {
    ProviderRules usual = ProviderRules.defaults();
    ProviderRules strict =
        new ProviderRules(usual.offline(), usual.stopped(), usual.outages(), Fen.ofYuan("100.00"));
    fixture = new CounterFixture(folder, clock, strict);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private CashierState logOut() {
    return fixture.driver().after(() -> fixture.desk().choose("LOG_OUT", "LOG_OUT"));
  }

  private CashierState logIn(Operator operator) {
    return fixture.logIn(operator.number(), DemoStaff.password(operator));
  }

  private CashierState guess(Operator operator) {
    return fixture.logIn(operator.number(), "not-the-password".toCharArray());
  }

  @Test
  void a_window_without_an_operator_reads_no_card_and_does_nothing() {
    CashierState nobody = logOut();
    assertEquals("", nobody.post().operator());
    assertNotNull(nobody.post().login());
    fixture.counter().insert("zhang-san");
    CashierState refused = fixture.driver().after(fixture.desk()::readCard);
    assertEquals("OPERATOR-NONE", code(refused));
    assertEquals(Stage.NO_CARD, refused.stage());
  }

  @Test
  void the_next_operator_finds_the_card_that_lies_in_the_reader() {
    logOut();
    fixture.counter().insert("zhang-san");
    logIn(DemoStaff.RELIEF);
    CashierState identified = fixture.driver().await(state -> state.stage() == Stage.IDENTIFIED);
    assertTrue(identified.post().operator().startsWith("1002"));
    fixture.tryBill(fixture.bill("B1", "50.00"));
    assertTrue(requireNonNull(fixture.settle().slip()).lines().toString().contains("3 / 1002"));
  }

  @Test
  void five_failures_lock_a_number_for_ten_minutes_and_a_restart_does_not_unlock_it() {
    logOut();
    for (int failure = 1; failure <= 4; failure++) {
      assertEquals("OPERATOR-WRONG", code(guess(DemoStaff.RELIEF)));
    }
    assertEquals("OPERATOR-LOCKED", code(guess(DemoStaff.RELIEF)));
    fixture.reopen();
    logOut();
    clock.move(Duration.ofMinutes(9));
    assertEquals("OPERATOR-LOCKED", code(logIn(DemoStaff.RELIEF)));
    clock.move(Duration.ofSeconds(61));
    assertTrue(logIn(DemoStaff.RELIEF).post().operator().startsWith("1002"));
  }

  @Test
  void a_clock_that_is_put_forward_does_not_unlock_a_number() {
    logOut();
    for (int failure = 1; failure <= OperatorSession.MOST_FAILURES; failure++) {
      guess(DemoStaff.RELIEF);
    }
    clock.putForward(Duration.ofDays(1));
    assertEquals("OPERATOR-LOCKED", code(logIn(DemoStaff.RELIEF)));
    assertEquals("OPERATOR-LOCKED", code(logIn(DemoStaff.RELIEF)));
    fixture.reopen();
    logOut();
    assertEquals("OPERATOR-LOCKED", code(logIn(DemoStaff.RELIEF)));
    clock.move(OperatorSession.LOCK);
    assertTrue(logIn(DemoStaff.RELIEF).post().operator().startsWith("1002"));
  }

  @Test
  void a_failure_between_successes_does_not_add_up_to_a_lock() {
    logOut();
    for (int day = 1; day <= 6; day++) {
      assertEquals("OPERATOR-WRONG", code(guess(DemoStaff.RELIEF)));
      assertTrue(logIn(DemoStaff.RELIEF).post().operator().startsWith("1002"));
      logOut();
    }
  }

  @Test
  void cancelling_above_the_limit_waits_for_a_supervisor_and_the_window_stays_with_the_cashier() {
    fixture.insert("zhang-san");
    fixture.tryBill(fixture.bill("B1", "500.00"));
    String id = requireNonNull(requireNonNull(fixture.settle().trial()).settlementId());

    CashierState asked = fixture.driver().after(() -> fixture.desk().cancelSettlement(id));
    assertEquals(Stage.SETTLED, asked.stage());
    assertTrue(requireNonNull(asked.post().login()).isForOneAct());
    assertEquals("OPERATOR-ROLE", code(logIn(DemoStaff.RELIEF)));

    fixture.approve();
    CashierState cancelled = fixture.driver().await(state -> state.stage() == Stage.CANCELLED);
    assertTrue(cancelled.post().operator().startsWith("1001"));
    List<AuditRecord> records = fixture.counter().audit().of(day());
    assertEquals("9001 收费错误", records.getLast().detail());
    assertEquals("1001", records.getLast().operator());
  }

  @Test
  void a_sign_in_that_is_refused_before_the_settlement_leaves_nothing_behind() {
    fixture.insert("zhang-san");
    fixture.tryBill(fixture.bill("B1", "50.00"));
    Faults faults = fixture.town().centre().faults();
    faults.arm(new Faults.Plan(Faults.Kind.REFUSE, "9001", 0, 0, "操作员已停用"));
    logIn(DemoStaff.RELIEF);

    CashierState refused = fixture.settle();
    assertEquals("CENTRE-REFUSED", code(refused));
    assertEquals(Stage.TRIAL, refused.stage());
    assertEquals(List.of(), refused.open());
    faults.clear();
    assertEquals(Stage.SETTLED, fixture.settle().stage());
    assertEquals(Map.of("B1", 1), fixture.effective());
  }

  @Test
  void nobody_approves_their_own_act() {
    logOut();
    logIn(DemoStaff.SUPERVISOR);
    fixture.insert("zhang-san");
    fixture.tryBill(fixture.bill("B1", "500.00"));
    String id = requireNonNull(requireNonNull(fixture.settle().trial()).settlementId());
    fixture.driver().after(() -> fixture.desk().cancelSettlement(id));
    assertEquals("OPERATOR-SAME", code(fixture.approve()));
    CashierState dismissed = fixture.driver().after(fixture.desk()::back);
    assertNull(dismissed.post().login());
    assertEquals(Stage.SETTLED, dismissed.stage());
  }

  private java.time.LocalDate day() {
    return java.time.LocalDate.ofInstant(clock.instant(), clock.getZone());
  }
}
