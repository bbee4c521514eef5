package io.chuangkou.terminal.workflow;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.Composition;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.DemoStaff;
import io.chuangkou.terminal.ledger.AuditRecord;
import io.chuangkou.terminal.ledger.AuditRecord.Act;
import io.chuangkou.terminal.staff.OperatorSession;
import io.chuangkou.terminal.tender.Tender;
import io.chuangkou.terminal.workflow.CashierState.Login;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A window that was left is locked: nothing is done at it, and nothing is lost. */
class LockedWindowTest {

  @TempDir private Path folder;
  private CounterFixture counter;

  @BeforeEach
  void open() {
    counter = new CounterFixture(folder);
  }

  @AfterEach
  void close() {
    counter.close();
  }

  @Test
  void what_lies_on_the_desk_is_there_again_when_the_same_operator_unlocks() {
    tried();
    CashierState before = counter.driver().after(() -> counter.desk().tender("700.00"));
    CashierState locked = lock();
    assertEquals("1001", requireNonNull(locked.post().login()).lockedBy());
    CashierState unlocked = unlock();
    assertNull(unlocked.post().login());
    assertEquals(before.trial(), unlocked.trial());
    assertEquals(Fen.ofYuan("700.00"), unlocked.tendered());
    assertEquals(Stage.SETTLED, counter.driver().after(counter.desk()::settle).stage());
    assertEquals(List.of(Act.LOCK_SCREEN, Act.UNLOCK_SCREEN), audited());
  }

  @Test
  void nothing_is_done_that_is_told_while_it_is_locked() {
    tried();
    counter.driver().after(() -> counter.desk().tender("700.00"));
    lock();
    for (Runnable act :
        List.<Runnable>of(
            counter.desk()::settle,
            counter.desk()::next,
            counter.desk()::back,
            counter.desk()::lookAtDay,
            () -> counter.desk().choose("LOG_OUT", "LOG_OUT"))) {
      CashierState refused = counter.driver().after(act);
      assertEquals("SCREEN-LOCKED", CounterFixture.code(refused));
      assertEquals(Stage.TRIAL, refused.stage());
    }
  }

  @Test
  void money_is_not_counted_while_it_is_locked() {
    tried();
    counter.driver().after(() -> counter.desk().tender("700.00"));
    lock();
    Tender other = Tender.cash(Fen.ofYuan("9000.00"));
    for (Runnable act :
        List.<Runnable>of(
            () -> counter.desk().tender("9000.00"),
            () -> counter.desk().tender(other),
            () -> counter.desk().searchDiagnosis("J06"))) {
      CashierState refused = counter.driver().after(act);
      assertEquals("SCREEN-LOCKED", CounterFixture.code(refused));
      assertEquals(Fen.ofYuan("700.00"), refused.tendered());
      assertEquals(List.of(), refused.asked().found());
    }
    assertEquals(Fen.ofYuan("700.00"), unlock().tendered());
  }

  @Test
  void what_was_said_before_is_said_again() {
    tried();
    counter.driver().after(() -> counter.desk().tender("1.00"));
    CashierState refused = counter.driver().after(counter.desk()::settle);
    assertEquals("CASH-SHORT", CounterFixture.code(refused));
    lock();
    CashierState wrong = counter.logIn("1001", "no-such-password".toCharArray());
    assertEquals("OPERATOR-WRONG", CounterFixture.code(wrong));
    assertTrue(isLocked(wrong));
    assertEquals("CASH-SHORT", CounterFixture.code(unlock()));
  }

  @Test
  void a_settlement_under_way_ends_before_the_window_is_locked() {
    tried();
    counter.driver().after(() -> counter.desk().tender("700.00"));
    List<CashierState> seen = new CopyOnWriteArrayList<>();
    Runnable unwatch = counter.desk().watch(seen::add);
    counter.desk().settle();
    counter.desk().lock();
    CashierState locked = counter.driver().await(LockedWindowTest::isLocked);
    unwatch.run();
    assertEquals(Stage.SETTLED, locked.stage());
    assertTrue(seen.stream().noneMatch(state -> state.stage().isBusy() && isLocked(state)));
    CashierState unlocked = unlock();
    assertEquals(Stage.SETTLED, unlocked.stage());
    assertFalse(unlocked.change().isZero(), "the change is still to be given");
  }

  @Test
  void another_operator_logs_in_as_after_any_other_and_the_first_ones_shift_is_reported() {
    tried();
    lock();
    CashierState relieved =
        counter.logIn(DemoStaff.RELIEF.number(), DemoStaff.password(DemoStaff.RELIEF));
    assertNull(relieved.post().login());
    assertTrue(relieved.post().operator().startsWith("1002"), relieved.post().operator());
    assertEquals(Stage.TRIAL, relieved.stage(), "the patient at the window waits no longer");
    counter.driver().after(() -> counter.desk().tender("700.00"));
    assertEquals(Stage.SETTLED, counter.driver().after(counter.desk()::settle).stage());
  }

  @Test
  void whoever_guesses_is_locked_out() {
    lock();
    CashierState last = lock();
    for (int i = 0; i < OperatorSession.MOST_FAILURES; i++) {
      last = counter.logIn("1001", "no-such-password".toCharArray());
    }
    assertEquals("OPERATOR-LOCKED", CounterFixture.code(last));
    assertEquals("OPERATOR-LOCKED", CounterFixture.code(unlock()));
    assertTrue(isLocked(counter.driver().await(state -> true)));
  }

  private void tried() {
    counter.insert("zhang-san");
    counter.tryBill(counter.bill("B1", "900.00"));
  }

  private CashierState lock() {
    return counter.driver().after(counter.desk()::lock);
  }

  private CashierState unlock() {
    return counter.logIn(DemoStaff.CASHIER.number(), DemoStaff.password(DemoStaff.CASHIER));
  }

  private static boolean isLocked(CashierState state) {
    Login login = state.post().login();
    return login != null && login.isLocked();
  }

  private List<Act> audited() {
    Composition terminal = counter.counter().composition();
    return terminal.audit().of(terminal.clock().today()).stream()
        .map(AuditRecord::act)
        .filter(act -> act == Act.LOCK_SCREEN || act == Act.UNLOCK_SCREEN)
        .toList();
  }
}
