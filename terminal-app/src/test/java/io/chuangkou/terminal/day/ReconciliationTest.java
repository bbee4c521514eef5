package io.chuangkou.terminal.day;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.centre.Faults;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.notice.Level;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Day;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import io.chuangkou.terminal.workflow.CashierState.Task;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The day's end: what was booked here, against the centre. */
class ReconciliationTest {

  @TempDir private Path folder;
  private CounterFixture fixture;

  @BeforeEach
  void open() {
    fixture = new CounterFixture(folder);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void a_day_with_a_settlement_and_a_cancellation_is_flat() {
    fixture.insert("zhang-san");
    fixture.tryBill(fixture.bill("B1", "300.00"));
    String id = requireNonNull(requireNonNull(fixture.settle().trial()).settlementId());
    fixture.driver().after(() -> fixture.desk().cancelSettlement(id));
    fixture.driver().after(fixture.desk()::next);
    fixture.insert("li-si");
    fixture.tryBill(fixture.bill("B2", "80.00"));
    fixture.settle();

    CashierState compared = reconcile();
    assertEquals(Level.OK, day(compared).level());
    assertEquals(Stage.SETTLED, compared.stage());
  }

  @Test
  void a_settlement_whose_answer_was_lost_shows_until_its_reversal_is_proven() {
    fixture.insert("zhang-san");
    fixture.tryBill(fixture.bill("B1", "300.00"));
    Faults faults = fixture.town().centre().faults();
    faults.arm(Faults.Plan.once(Faults.Kind.LOSE_ANSWER, "2207"));
    faults.arm(new Faults.Plan(Faults.Kind.LOSE_REQUEST, "2601", 0, 0, ""));
    CashierState unknown = fixture.settle();
    assertEquals(Stage.UNKNOWN_OUTCOME, unknown.stage());

    Day differs = day(reconcile());
    assertEquals(Level.WARNING, differs.level());
    String msgid = requireNonNull(requireNonNull(unknown.trial()).msgid());
    assertTrue(
        differs.tasks().stream()
            .map(Task::detail)
            .anyMatch(words -> words.contains(msgid) && words.contains("F8")));

    faults.clear();
    fixture.driver().after(fixture.desk()::drain);
    fixture.driver().await(CounterFixture::isSent);
    assertEquals(Level.OK, day(reconcile()).level());
  }

  @Test
  void what_was_paid_in_full_is_compared_as_the_centre_settled_it() {
    fixture.insert("zhang-san");
    fixture.town().centre().down();
    fixture.tryBill(fixture.bill("B1", "9000.00"));
    fixture.driver().after(fixture.desk()::payInFull);
    fixture.settle();
    fixture.town().centre().up();
    fixture.drain();
    assertEquals(Level.OK, day(reconcile()).level());
  }

  private CashierState reconcile() {
    fixture.driver().after(fixture.desk()::lookAtDay);
    return fixture.driver().after(() -> fixture.desk().choose("RECONCILE", "RECONCILE"));
  }

  private static Day day(CashierState state) {
    return requireNonNull(state.post().day());
  }
}
