package io.chuangkou.terminal.workflow;

import static io.chuangkou.terminal.demo.CounterFixture.code;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.centre.Faults;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.Composition;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.DemoStaff;
import io.chuangkou.terminal.ledger.AuditRecord;
import io.chuangkou.terminal.ledger.AuditRecord.Act;
import io.chuangkou.terminal.slip.ShiftReport;
import io.chuangkou.terminal.slip.SlipLayout;
import io.chuangkou.terminal.tender.Tender;
import io.chuangkou.terminal.tender.TenderKind;
import io.chuangkou.terminal.tender.TenderSums;
import io.chuangkou.terminal.workflow.CashierState.Cancelled;
import io.chuangkou.terminal.workflow.CashierState.OpenItem;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import io.chuangkou.terminal.workflow.CashierState.Task;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What was collected and what the centre decided are two figures: a bill of 500.00 that the trial
 * gives 350.00 to the person (200.00 deductible, half of the rest), and the settlement another
 * amount, because another counter has settled for the same person meanwhile.
 */
class CollectedTest {

  private static final String CARD = "zhang-san";

  @TempDir Path folder;
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
  void the_desk_holds_until_the_rest_is_there_and_the_slip_says_what_was_collected() {
    CashierState held = settledShort();
    assertEquals("SETTLED-SHORT", code(held));
    assertEquals(yuan("150.00"), held.missing());
    assertEquals(yuan("0.00"), held.change());
    assertEquals("350.00", value(held, "实收现金"));
    assertEquals("150.00", value(held, "尚欠现金（待补缴）"));
    assertEquals(yuan("150.00"), requireNonNull(held.open().getFirst().difference()));
    assertEquals(yuan("350.00"), held.history().getFirst().collected());
    assertEquals(yuan("350.00"), last(Act.SETTLE).cash());
    assertDrawer("350.00");

    CashierState settled = fixture.driver().after(fixture.desk()::confirmDifference);
    assertEquals(Stage.SETTLED, settled.stage());
    assertEquals("500.00", value(settled, "实收现金"));
    assertEquals("0.00", value(settled, "找零"));
    assertTrue(settled.open().isEmpty());
    assertEquals(yuan("500.00"), settled.history().getFirst().collected());
    assertEquals(yuan("150.00"), last(Act.CLOSE).cash());
    assertDrawer("500.00");
  }

  @Test
  void what_the_person_leaves_owing_stays_open_also_after_a_restart() {
    settledShort();
    CashierState next = fixture.driver().after(fixture.desk()::next);
    assertEquals(yuan("150.00"), requireNonNull(next.open().getFirst().difference()));

    fixture.reopen();
    CashierState again = fixture.driver().await(state -> !state.open().isEmpty());
    OpenItem owed = again.open().getFirst();
    assertEquals(yuan("150.00"), requireNonNull(owed.difference()));
    assertEquals("张*", owed.maskedName());
    assertDrawer("350.00");
    fixture.driver().after(() -> fixture.desk().choose(owed.id(), "CASH"));
    assertTrue(fixture.approve().open().isEmpty());
    assertDrawer("500.00");
  }

  @Test
  void who_cannot_pay_the_rest_cancels_and_gets_back_what_was_collected_and_owes_nothing() {
    CashierState held = settledShort();
    String number = requireNonNull(requireNonNull(held.trial()).settlementId());
    CashierState cancelled = cancel(number);
    assertEquals(Stage.CANCELLED, cancelled.stage(), code(cancelled));
    assertEquals(yuan("350.00"), requireNonNull(cancelled.cancelled()).refund());
    assertEquals("350.00", value(cancelled, "退还现金"));
    assertEquals(yuan("-350.00"), last(Act.CANCEL).cash());
    assertTrue(cancelled.open().isEmpty(), cancelled.open()::toString);
    assertDrawer("0.00");
    fixture.reopen();
    assertDrawer("0.00");
  }

  @Test
  void a_cancellation_that_the_centre_refuses_leaves_the_rest_to_be_collected() {
    CashierState held = settledShort();
    fixture.strike(Faults.Kind.REFUSE, "2208");
    cancel(requireNonNull(requireNonNull(held.trial()).settlementId()));
    fixture.desk().drain();
    CashierState kept =
        fixture.driver().await(state -> !state.open().getFirst().options().isEmpty());
    assertEquals(Stage.DIFFERENCE, kept.stage());
    CashierState stray = fixture.driver().after(fixture.desk()::settle);
    assertEquals("STAGE", code(stray));
    CashierState settled = fixture.driver().after(fixture.desk()::confirmDifference);
    assertEquals(Stage.SETTLED, settled.stage());
    assertDrawer("500.00");
  }

  @Test
  void while_nobody_knows_of_its_cancellation_the_rest_is_nobodys_to_collect() {
    CashierState held = settledShort();
    Faults faults = fixture.town().centre().faults();
    faults.arm(Faults.Plan.once(Faults.Kind.LOSE_ANSWER, "2208"));
    faults.arm(new Faults.Plan(Faults.Kind.GARBAGE, "2601", 0, 0, ""));
    cancel(requireNonNull(requireNonNull(held.trial()).settlementId()));
    fixture.awaitAttempt();
    CashierState unclear = fixture.driver().after(fixture.desk()::lookAtDay);
    OpenItem rest =
        unclear.open().stream().filter(item -> item.difference() != null).findFirst().orElseThrow();
    assertEquals(List.of(), rest.options());

    faults.clear();
    fixture.drain();
    fixture.desk().drain();
    CashierState kept =
        fixture.driver().await(state -> !state.open().getFirst().options().isEmpty());
    assertEquals(yuan("150.00"), requireNonNull(kept.open().getFirst().difference()));
    assertDrawer("350.00");
  }

  @Test
  void change_is_what_the_centre_decided_less_than_was_tendered() {
    fixture.insert(CARD);
    fixture.tryBill(fixture.bill("B1", "500.00"));
    // Its deductible is used up there: half of 500.00 is left to pay here.
    Elsewhere.settle(fixture, CARD, "200.00");
    fixture.driver().after(() -> fixture.desk().tender("400.00"));
    CashierState settled = fixture.driver().after(fixture.desk()::settle);
    assertEquals(Stage.SETTLED, settled.stage());
    assertEquals("SETTLED-OTHERWISE", code(settled));
    assertEquals(yuan("150.00"), settled.change());
    assertEquals("150.00", value(settled, "找零"));
    assertTrue(settled.open().isEmpty());
    assertEquals(yuan("250.00"), last(Act.SETTLE).cash());
    assertDrawer("250.00");
  }

  @Test
  void cash_that_was_kept_while_the_outcome_was_unknown_is_held_against_what_is_adopted() {
    fixture.insert(CARD);
    fixture.tryBill(fixture.bill("B1", "500.00"));
    fixture.strike(Faults.Kind.LOSE_ANSWER, "2207");
    fixture.town().centre().faults().arm(new Faults.Plan(Faults.Kind.REFUSE, "2601", 0, 0, "忙"));
    fixture.driver().after(() -> fixture.desk().tender("400.00"));
    CashierState unknown = fixture.driver().after(fixture.desk()::settle);
    assertEquals(Stage.UNKNOWN_OUTCOME, unknown.stage());
    assertEquals("400.00", value(unknown, "已收现金（待查期间由窗口保管）"));

    adoptTheOnlyRow();
    CashierState adopted = fixture.driver().await(state -> state.stage() != Stage.UNKNOWN_OUTCOME);
    assertEquals(Stage.DIFFERENCE, adopted.stage());
    assertEquals(yuan("50.00"), adopted.change());
    assertEquals(yuan("-50.00"), requireNonNull(adopted.open().getFirst().difference()));
    assertEquals(yuan("400.00"), last(Act.ADOPT).cash());
    assertDrawer("400.00");

    CashierState settled = fixture.driver().after(fixture.desk()::confirmDifference);
    assertEquals(Stage.SETTLED, settled.stage());
    assertEquals("50.00", value(settled, "找零"));
    assertTrue(settled.open().isEmpty());
    assertDrawer("350.00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "-3", "-1", "0"})
  void a_cancellation_is_booked_and_refunded_whatever_amounts_its_answer_tells(String factor) {
    String number = settled();
    answerTold(factor);
    CashierState cancelled = cancel(number);
    assertEquals(Stage.CANCELLED, cancelled.stage(), code(cancelled));
    assertTrue(cancelled.history().getFirst().cancelled());
    assertEquals(yuan("350.00"), requireNonNull(cancelled.cancelled()).refund());
    assertEquals("350.00", value(cancelled, "退还现金"));
    boolean isContradicted = factor.endsWith("3");
    assertEquals(isContradicted ? "CANCEL-DIFFERS" : "", code(cancelled));
    AuditRecord act = last(Act.CANCEL);
    assertEquals(yuan("-350.00"), act.cash());
    assertEquals(isContradicted, act.detail().contains("CANCEL-DIFFERS"), act.detail());
    assertDrawer("0.00");
  }

  @Test
  void a_cancellation_says_whose_cash_goes_back_and_leaves_the_trial_that_it_interrupts() {
    String number = settled();
    fixture.driver().after(fixture.desk()::next);
    fixture.insert("li-si");
    CashierState tried = fixture.tryBill(fixture.bill("B2", "120.00"));
    fixture.driver().after(() -> fixture.desk().tender("200.00"));

    CashierState cancelled = cancel(number);
    assertEquals(new Cancelled(number, "张*", Tender.cash(yuan("350.00"))), cancelled.cancelled());
    assertEquals("张*", requireNonNull(cancelled.person()).maskedName());
    assertEquals("B1", cancelled.bill().number());
    assertNull(cancelled.trial());

    CashierState back = fixture.driver().after(fixture.desk()::next);
    assertEquals(Stage.TRIAL, back.stage());
    assertNull(back.cancelled());
    assertEquals("B2", back.bill().number());
    assertEquals(requireNonNull(tried.trial()), back.trial());
    assertEquals("李*", requireNonNull(back.person()).maskedName());
    assertEquals(Stage.SETTLED, fixture.settle().stage());
  }

  /** 350.00 in hand; the fund's limit of the year is used up at another counter meanwhile. */
  private CashierState settledShort() {
    fixture.insert(CARD);
    fixture.tryBill(fixture.bill("B1", "500.00"));
    Elsewhere.settle(fixture, CARD, "40000.00");
    CashierState held = fixture.settle();
    assertEquals(Stage.DIFFERENCE, held.stage(), code(held));
    return held;
  }

  private String settled() {
    fixture.insert(CARD);
    fixture.tryBill(fixture.bill("B1", "500.00"));
    return requireNonNull(requireNonNull(fixture.settle().trial()).settlementId());
  }

  private CashierState cancel(String number) {
    return fixture.driver().after(() -> fixture.desk().cancelSettlement(number));
  }

  private void answerTold(String factor) {
    Faults.Plan plan = new Faults.Plan(Faults.Kind.OTHER_AMOUNTS, "2208", 1, 0, factor);
    fixture.town().centre().faults().arm(plan);
  }

  private void adoptTheOnlyRow() {
    fixture.driver().await(state -> !state.open().getLast().options().isEmpty());
    fixture.driver().after(fixture.desk()::lookAtDay);
    CashierState compared =
        fixture.driver().after(() -> fixture.desk().choose("RECONCILE", "RECONCILE"));
    Task row =
        requireNonNull(compared.post().day()).tasks().stream()
            .filter(task -> task.options().stream().anyMatch(o -> o.id().equals("ADOPT")))
            .findFirst()
            .orElseThrow();
    fixture.driver().after(() -> fixture.desk().choose(row.id(), "ADOPT"));
    fixture.approve();
  }

  /** What the drawer must hold, by the shift's list and by the journal's entries alike. */
  private void assertDrawer(String yuan) {
    Composition terminal = fixture.counter().composition();
    ShiftReport report =
        terminal.reports().preview(DemoStaff.CASHIER.number(), terminal.list().known());
    TenderSums cash = TenderSums.of(TenderKind.CASH, yuan(yuan));
    assertEquals(new ShiftReport.Drawer(Fen.ZERO, cash, cash), report.drawer());
  }

  private AuditRecord last(Act act) {
    Composition terminal = fixture.counter().composition();
    List<AuditRecord> acts =
        terminal.audit().of(terminal.clock().today()).stream().filter(e -> e.act() == act).toList();
    assertFalse(acts.isEmpty(), act::toString);
    return acts.getLast();
  }

  private static String value(CashierState state, String label) {
    SlipLayout slip = state.slip();
    assertNotNull(slip);
    return slip.lines().stream()
        .filter(SlipLayout.Pair.class::isInstance)
        .map(SlipLayout.Pair.class::cast)
        .filter(pair -> pair.label().equals(label))
        .map(SlipLayout.Pair::value)
        .findFirst()
        .orElseThrow();
  }

  private static Fen yuan(String text) {
    return Fen.ofYuan(text);
  }
}
