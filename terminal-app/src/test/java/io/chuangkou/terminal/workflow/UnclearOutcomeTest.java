package io.chuangkou.terminal.workflow;

import static io.chuangkou.terminal.demo.CounterFixture.code;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.centre.Faults;
import io.chuangkou.settlement.centre.Faults.Kind;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.DemoSite;
import io.chuangkou.terminal.ledger.AuditRecord;
import io.chuangkou.terminal.ledger.AuditRecord.Act;
import io.chuangkou.terminal.slip.SlipLayout;
import io.chuangkou.terminal.workflow.CashierState.OpenItem;
import io.chuangkou.terminal.workflow.CashierState.Option;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What becomes of the cash, and of what the cashier is told, after a settlement of which nobody
 * knew: a bill of 500.00 of which the person bears 350.00, with 400.00 on the table.
 */
class UnclearOutcomeTest {

  @TempDir Path folder;
  private CounterFixture fixture;

  @BeforeEach
  void open() {
    fixture = CounterFixture.still(folder, DemoSite.COMMUNITY);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void cash_that_was_taken_waits_apart_until_the_outcome_is_known() {
    CashierState unknown = unclear();
    OpenItem held = held(unknown);
    assertEquals("待查结算的收款", held.what());
    assertEquals(yuan("400.00"), held.amount());
    assertEquals("等结算结果，单独存放", held.state());
    assertEquals(List.of(), held.options());
    assertNull(held.owed());
  }

  @Test
  void who_has_left_is_owed_what_was_taken_and_it_is_in_no_drawer() {
    unclear();
    after(fixture.desk()::next);
    CashierState cleared = send();
    OpenItem held = held(cleared);
    assertEquals(yuan("-400.00"), held.owed());
    assertEquals("没有入账，应退还", held.state());
    assertEquals(
        List.of("已退还现金", "已转账退还", "已抵作重新结算的收款"),
        held.options().stream().map(Option::words).toList());
    assertTrue(sentence(cleared).contains("张*"), sentence(cleared));
    assertTrue(sentence(cleared).contains("400.00 元应退还"), sentence(cleared));

    fixture.reopen();
    after(() -> fixture.desk().choose(held.id(), "CASH"));
    CashierState asked = fixture.driver().await(state -> state.post().login() != null);
    assertEquals("应退还 400.00 元，还没有退", requireNonNull(asked.post().login()).facts().get(3).value());
    assertTrue(fixture.approve().open().isEmpty());
    assertEquals("0.00", drawer());
    assertEquals(Fen.ZERO, last(Act.CLOSE).cash());
  }

  @Test
  void who_waits_is_told_of_the_cash_and_may_settle_again() {
    unclear();
    CashierState unlocked = send();
    assertEquals(Stage.IDENTIFIED, unlocked.stage());
    assertTrue(sentence(unlocked).contains("400.00"), sentence(unlocked));
    after(fixture.desk()::trial);
    assertEquals(Stage.SETTLED, fixture.settle().stage());
    assertEquals("350.00", drawer());
    assertEquals(Map.of("B1", 1), fixture.effective());
  }

  @Test
  void nothing_is_owed_of_what_was_not_collected() {
    fixture.insert("zhang-san");
    fixture.tryBill(fixture.bill("B1", "500.00"));
    fixture.strike(Kind.REFUSE, "2207");
    fixture.settle();
    assertTrue(now().open().isEmpty());
  }

  @Test
  void the_start_tells_which_settlement_was_left_without_an_outcome_and_then_what_became_of_it() {
    unclear();
    fixture.town().centre().down();
    fixture.reopen();
    CashierState started = fixture.driver().await(state -> !code(state).isEmpty());
    assertEquals("SETTLE-INTERRUPTED", code(started));
    assertTrue(sentence(started).contains("张*，费用 500.00 元，现金 400.00 元"), sentence(started));
    after(fixture.desk()::lookAtDay);

    fixture.town().centre().up();
    CashierState cleared = send();
    assertTrue(sentence(cleared).contains("可以重新结算"), sentence(cleared));
    assertTrue(sentence(cleared).contains("400.00"), sentence(cleared));
    assertEquals(yuan("-400.00"), held(cleared).owed());
  }

  @Test
  void a_cancellation_that_came_to_nothing_is_said_to_leave_the_settlement_as_it_was() {
    fixture.insert("zhang-san");
    fixture.tryBill(fixture.bill("B1", "500.00"));
    String number = requireNonNull(requireNonNull(fixture.settle().trial()).settlementId());
    fixture.strike(Kind.LOSE_ANSWER, "2208");
    fixture.strike(Kind.LOSE_REQUEST, "2601");
    CashierState unknown = after(() -> fixture.desk().cancelSettlement(number));
    assertEquals("CANCEL-UNKNOWN", code(unknown));
    fixture.awaitAttempt();
    after(fixture.desk()::next);
    CashierState cleared = sendAll();
    assertTrue(sentence(cleared).contains("原结算仍然有效，现金不退"), sentence(cleared));
    assertFalse(cleared.history().getFirst().cancelled());
  }

  private CashierState unclear() {
    fixture.insert("zhang-san");
    fixture.tryBill(fixture.bill("B1", "500.00"));
    Faults faults = fixture.town().centre().faults();
    faults.arm(Faults.Plan.once(Kind.LOSE_ANSWER, "2207"));
    faults.arm(Faults.Plan.once(Kind.LOSE_REQUEST, "2601"));
    after(() -> fixture.desk().tender("400.00"));
    CashierState unknown = after(fixture.desk()::settle);
    assertEquals(Stage.UNKNOWN_OUTCOME, unknown.stage(), code(unknown));
    fixture.awaitAttempt();
    return unknown;
  }

  private CashierState send() {
    fixture.desk().drain();
    return fixture.driver().await(state -> held(state).owed() != null && state.notice() != null);
  }

  private CashierState sendAll() {
    fixture.desk().drain();
    return fixture.driver().await(state -> state.open().isEmpty() && state.notice() != null);
  }

  private static OpenItem held(CashierState state) {
    return state.open().stream()
        .filter(item -> item.difference() != null)
        .findFirst()
        .orElseThrow();
  }

  private static String sentence(CashierState state) {
    return requireNonNull(state.notice()).sentence();
  }

  /** What the shift's report says that the drawer holds. */
  private String drawer() {
    after(fixture.desk()::lookAtDay);
    SlipLayout report =
        requireNonNull(after(() -> fixture.desk().choose("REPORT", "REPORT")).post().report());
    return report.lines().stream()
        .filter(SlipLayout.Pair.class::isInstance)
        .map(SlipLayout.Pair.class::cast)
        .filter(pair -> pair.label().equals("应有现金（元）"))
        .map(SlipLayout.Pair::value)
        .findFirst()
        .orElseThrow();
  }

  private AuditRecord last(Act act) {
    return fixture.counter().audit().of(fixture.counter().composition().clock().today()).stream()
        .filter(entry -> entry.act() == act)
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  private CashierState now() {
    return after(() -> {});
  }

  private CashierState after(Runnable command) {
    return fixture.driver().after(command);
  }

  private static Fen yuan(String text) {
    return Fen.ofYuan(text);
  }
}
