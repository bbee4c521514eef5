package io.chuangkou.terminal.workflow;

import static io.chuangkou.terminal.demo.CounterFixture.code;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.centre.Faults;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.unpaid.UnpaidBill;
import io.chuangkou.terminal.unpaid.UnpaidBills;
import io.chuangkou.terminal.unpaid.UnpaidState;
import io.chuangkou.terminal.waiting.WaitingBill;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An unpaid bill of the hospital's system waits for its person, and is settled exactly once. */
class UnpaidAtTheDeskTest {

  private static final String ZHANG_SAN = "320102198003071234";

  @TempDir Path folder;
  private CounterFixture fixture;
  private final Queue<String> told = new ConcurrentLinkedQueue<>();

  @BeforeEach
  void open() {
    fixture = new CounterFixture(folder);
    listen();
  }

  private void listen() {
    bills().watch(change -> told.add(change.bill().id() + " " + name(change.state())));
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private UnpaidBills bills() {
    return fixture.counter().composition().unpaid();
  }

  private Cashier desk() {
    return fixture.desk();
  }

  private CashierState after(Runnable command) {
    return fixture.driver().after(command);
  }

  private static String name(UnpaidState state) {
    return state.getClass().getSimpleName();
  }

  private String state(String id) {
    return bills().state(id).map(UnpaidAtTheDeskTest::name).orElse("");
  }

  private static UnpaidBill unpaid(String id, String idNumber, String yuan) {
    return UnpaidBill.parse(
        """
        {"id": "%s", "call": "A012", "payer": {"name": "张三", "idNumber": "%s"},
         "department": "内科", "doctor": "王医生", "created": "2026-03-02T09:12:00",
         "bill": {"diagnoses": [{"code": "J06.900"}], "lines": [
          {"code": "XJ01CAA040E001020100001", "quantity": "1", "unitPrice": "%s"}]}}
        """
            .formatted(id, idNumber, yuan)
            .getBytes(UTF_8));
  }

  private static UnpaidBill unpaid(String id, String yuan) {
    return unpaid(id, ZHANG_SAN, yuan);
  }

  private void takeAndTry(String id) {
    fixture.insert("zhang-san");
    after(() -> desk().take(id));
    assertEquals(Stage.TRIAL, fixture.trial().stage());
  }

  private static String code(Runnable act) {
    return assertThrows(TerminalException.class, act::run).advice().code();
  }

  @Test
  void it_is_listed_with_its_number_and_offered_to_its_own_person() {
    bills().add(unpaid("H1", "88.00"));
    CashierState other = fixture.insert("li-si");
    WaitingBill listed = other.waiting().bills().getFirst();
    assertEquals("A012", listed.call());
    assertEquals("张*", listed.maskedName());
    assertEquals(Fen.ofYuan("88.00"), listed.total());
    assertEquals("内科 王医生", listed.remark());
    assertEquals("09:12", listed.since());
    assertEquals(null, other.notice());
    CashierState refused = after(() -> desk().take("H1"));
    assertEquals("UNPAID-OTHER", CounterFixture.code(refused));
    assertTrue(requireNonNull(refused.notice()).sentence().contains("张*"));
    after(desk()::next);

    CashierState own = fixture.insert("zhang-san");
    assertTrue(requireNonNull(own.notice()).sentence().contains("88.00"));
    assertTrue(own.waiting().bills().getFirst().isTheirs());
    CashierState taken = after(() -> desk().take("H1"));
    assertEquals("H1", taken.bill().number());
    assertEquals(List.of(), taken.waiting().bills());
  }

  @Test
  void one_that_was_settled_is_never_offered_again() {
    bills().add(unpaid("H1", "88.00"));
    takeAndTry("H1");
    String number = requireNonNull(requireNonNull(fixture.settle().trial()).settlementId());
    assertEquals("Settled", state("H1"));
    assertEquals(List.of("H1 Waiting", "H1 InHand", "H1 Settled"), List.copyOf(told));
    for (int life = 0; life < 2; life++) {
      UnpaidState.Settled answered =
          assertInstanceOf(UnpaidState.Settled.class, bills().add(unpaid("H1", "88.00")));
      assertEquals(number, answered.number());
      assertEquals(Fen.ofYuan("88.00"), answered.bearers().fee());
      assertEquals("UNPAID-SETTLED", code(() -> bills().add(unpaid("H1", "89.00"))));
      assertInstanceOf(UnpaidState.Settled.class, bills().withdraw("H1"));
      assertEquals(List.of(), bills().waiting());
      fixture.reopen();
    }
    assertEquals(Map.of("H1", 1), fixture.effective());
  }

  @Test
  void what_is_settled_at_this_counter_by_its_file_counts_for_it_too() {
    bills().add(unpaid("H1", "88.00"));
    fixture.insert("zhang-san");
    fixture.tryBill(fixture.bill("H1", "88.00"));
    assertEquals("InHand", state("H1"));
    fixture.settle();
    assertEquals("Settled", state("H1"));
  }

  @Test
  void one_that_is_given_up_waits_again_and_not_under_the_key_that_undoes() {
    bills().add(unpaid("H1", "88.00"));
    fixture.insert("zhang-san");
    after(() -> desk().take("H1"));
    assertEquals("UNPAID-IN-HAND", code(() -> bills().withdraw("H1")));
    assertEquals("UNPAID-IN-HAND", code(() -> bills().add(unpaid("H1", "89.00"))));
    assertInstanceOf(UnpaidState.InHand.class, bills().add(unpaid("H1", "88.00")));
    after(desk()::back);
    assertEquals("Waiting", state("H1"));
    fixture.insert("zhang-san");
    assertEquals(List.of(), after(desk()::undoRemove).bill().lines());
    assertInstanceOf(UnpaidState.Withdrawn.class, bills().withdraw("H1"));
    CashierState gone = after(() -> desk().take("H1"));
    assertEquals("UNPAID-NONE", CounterFixture.code(gone));
    assertEquals(List.of(), gone.waiting().bills());
    assertInstanceOf(UnpaidState.Waiting.class, bills().add(unpaid("H1", "89.00")));
    assertEquals(Fen.ofYuan("89.00"), after(() -> desk().take("H1")).bill().total(), "pushed anew");
  }

  @Test
  void one_that_was_withdrawn_is_not_settled_by_its_file() {
    bills().add(unpaid("H1", "88.00"));
    bills().withdraw("H1");
    fixture.insert("zhang-san");
    after(() -> desk().importBill(fixture.bill("H1", "88.00")));
    assertEquals("UNPAID-NONE", CounterFixture.code(after(desk()::trial)));
  }

  @Test
  void one_that_is_held_is_in_hand_until_it_is_let_go() {
    bills().add(unpaid("H1", "88.00"));
    fixture.insert("zhang-san");
    after(() -> desk().take("H1"));
    CashierState held = after(() -> desk().hold(""));
    assertEquals(1, held.waiting().held());
    assertEquals(1, held.waiting().bills().size());
    assertEquals("UNPAID-IN-HAND", code(() -> bills().withdraw("H1")));
    fixture.reopen();
    assertEquals("InHand", state("H1"));
    assertEquals(
        List.of(false),
        after(() -> desk().discardHeld("H1")).waiting().bills().stream()
            .map(WaitingBill::isHeld)
            .toList());
    assertEquals("HOLD-NONE", CounterFixture.code(after(desk()::restoreHeld)));
    assertEquals("Waiting", state("H1"));
  }

  @Test
  void one_on_the_desk_waits_again_after_a_restart() {
    bills().add(unpaid("H1", "88.00"));
    takeAndTry("H1");
    fixture.reopen();
    assertEquals("Waiting", state("H1"));
    assertEquals(1, bills().waiting().size());
  }

  @Test
  void one_whose_answer_is_lost_is_not_offered_before_it_is_clear() {
    bills().add(unpaid("H1", "88.00"));
    takeAndTry("H1");
    fixture.strike(Faults.Kind.LOSE_ANSWER, "2207");
    fixture.strike(Faults.Kind.LOSE_REQUEST, "2601");
    assertEquals(Stage.UNKNOWN_OUTCOME, fixture.settle().stage());
    assertEquals("Unknown", state("H1"));
    assertEquals(List.of(), bills().waiting());
    assertEquals("UNPAID-SETTLED", code(() -> bills().add(unpaid("H1", "89.00"))));
    after(desk()::next);
    fixture.drain();
    assertEquals("Waiting", state("H1"), "the centre took it back");
    takeAndTry("H1");
    assertEquals(Stage.SETTLED, fixture.settle().stage());
    assertEquals("Settled", state("H1"));
    assertEquals(Map.of("H1", 1), fixture.effective());
  }

  @Test
  void one_that_is_settled_without_the_centre_is_told_again_when_the_centre_has_it() {
    bills().add(unpaid("H1", "88.00"));
    fixture.insert("zhang-san");
    fixture.town().centre().down();
    after(() -> desk().take("H1"));
    assertEquals(Stage.TRIAL, fixture.trial().stage());
    assertEquals(Stage.PROVISIONAL, fixture.settle().stage());
    assertEquals("Provisional", state("H1"));
    fixture.reopenAfter(() -> fixture.town().centre().up());
    listen();
    assertEquals(List.of(), bills().waiting());
    fixture.drain();
    fixture.driver().await(state -> told.contains("H1 Settled"));
    assertEquals(Map.of("H1", 1), fixture.effective());
  }

  @Test
  void one_whose_settlement_is_cancelled_is_told_and_not_offered_again() {
    bills().add(unpaid("H1", "88.00"));
    takeAndTry("H1");
    String number = requireNonNull(requireNonNull(fixture.settle().trial()).settlementId());
    assertEquals(Stage.CANCELLED, after(() -> desk().cancelSettlement(number)).stage());
    assertEquals("H1 Cancelled", List.copyOf(told).getLast());
    assertInstanceOf(UnpaidState.Cancelled.class, bills().add(unpaid("H1", "88.00")));
    after(desk()::next);
    fixture.insert("zhang-san");
    CashierState anew = after(desk()::undoRemove);
    assertEquals(1, anew.bill().lines().size());
    assertTrue(!anew.bill().number().equals("H1"), anew.bill().number());
    fixture.reopen();
    assertEquals("Cancelled", state("H1"));
  }

  @Test
  void the_number_that_is_called_can_be_read_until_its_bill_is_paid() {
    bills().add(unpaid("H1", "88.00"));
    CashierState called = after(() -> desk().call("H1"));
    assertEquals("A012", called.waiting().called());
    takeAndTry("H1");
    assertEquals("A012", after(() -> {}).waiting().called());
    assertEquals("", fixture.settle().waiting().called());
    assertEquals("UNPAID-NONE", CounterFixture.code(after(() -> desk().call("H1"))));
  }

  @Test
  void what_could_not_be_billed_here_is_refused_when_it_comes() {
    UnpaidBill bad =
        UnpaidBill.parse(
            "{\"number\": \"H1\", \"lines\": [{\"code\": \"X\", \"quantity\": \"1\", \"unitPrice\": \"1\"}]}"
                .getBytes(UTF_8));
    assertEquals("H1", bad.id());
    assertEquals("BILL-CODE", code(() -> bills().add(bad)));
    assertEquals("BILL-LIMIT", code(() -> bills().add(unpaid("H".repeat(31), "1.00"))));
    assertEquals("BILL-FILE", code(() -> bills().add(unpaid(" ", "1.00"))));
    assertEquals(List.of(), bills().waiting());
  }
}
