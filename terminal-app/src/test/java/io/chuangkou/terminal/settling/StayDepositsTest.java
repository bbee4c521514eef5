package io.chuangkou.terminal.settling;

import static io.chuangkou.terminal.demo.CounterFixture.code;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.centre.Faults;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.Composition;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.ledger.AuditRecord;
import io.chuangkou.terminal.ledger.AuditRecord.Act;
import io.chuangkou.terminal.slip.SlipLayout;
import io.chuangkou.terminal.tender.Tender;
import io.chuangkou.terminal.tender.TenderKind;
import io.chuangkou.terminal.tender.TenderLine;
import io.chuangkou.terminal.visit.VisitKind;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import io.chuangkou.terminal.workflow.CashierState.Task;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Deposits for a stay of 1300.00, of which the person owes 400.00 in cash: the deductible of 300.00
 * and a tenth of the rest (NJ-IP).
 */
class StayDepositsTest {

  private static final String DRUG = "XJ01CAA040E001020100001";

  @TempDir Path folder;
  private CounterFixture fixture;

  @BeforeEach
  void open() {
    fixture = new CounterFixture(folder);
    fixture.insert("zhang-san");
    after(() -> fixture.desk().chooseVisit(VisitKind.INPATIENT));
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private CashierState after(Runnable command) {
    return fixture.driver().after(command);
  }

  private CashierState deposit(String yuan) {
    return after(() -> fixture.desk().takeDeposit(yuan));
  }

  private CashierState tried(String... deposits) {
    fixture.admit();
    for (String yuan : deposits) {
      deposit(yuan);
    }
    after(() -> fixture.desk().addLine(DRUG, "1", "1300.00"));
    CashierState tried = after(fixture.desk()::trial);
    assertEquals("400.00", requireNonNull(tried.trial()).due().toYuan());
    return tried;
  }

  private CashierState settle(String cash) {
    after(() -> fixture.desk().tender(cash));
    return after(fixture.desk()::settle);
  }

  private static void assertSum(String yuan, CashierState state) {
    assertEquals(yuan, state.deposited().list().sum().toYuan());
  }

  @Test
  void a_deposit_lies_with_its_stay_under_the_number_of_its_receipt_also_after_a_restart() {
    fixture.admit();
    deposit("1000");
    CashierState second = deposit("500.5");
    assertSum("1500.50", second);
    assertEquals(2, second.deposited().list().rows().size());
    DepositList.Row row = second.deposited().list().rows().getLast();
    assertTrue(row.isOfStay());
    assertEquals("1001", row.operator());
    assertEquals(
        List.of("收到现金（元） 500.50", "大写 伍佰元伍角整", "本次住院预交金合计（元） 1500.50"), lines(second, "收到现金（元）"));
    assertEquals(row.number(), value(requireNonNull(second.slip()), "收据编号"));
    assertTrue(second.deposited().isReceipt());
    assertEquals(yuan("500.50"), last(Act.DEPOSIT).cash());
    assertDrawer("1500.50");

    after(fixture.desk()::next);
    assertSum("0.00", fixture.insert("li-si"));
    fixture.reopen();
    CashierState back = fixture.insert("zhang-san");
    assertEquals(second.deposited().list(), back.deposited().list());
    assertDrawer("1500.50");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "0.00", "-5", "12.345", "abc", "6901234567892"})
  void what_is_no_amount_is_not_taken(String typed) {
    fixture.admit();
    CashierState refused = deposit(typed);
    assertEquals("DEPOSIT-AMOUNT", code(refused));
    assertTrue(refused.deposited().list().rows().isEmpty());
    assertDrawer("0.00");
  }

  @Test
  void a_large_deposit_is_taken_on_the_cashiers_word_alone() {
    fixture.admit();
    assertEquals("DEPOSIT-LARGE", code(deposit("20000.01")));
    assertSum("20000.01", after(() -> fixture.desk().takeDeposit("20000.01", true, any -> {})));
    assertSum("40000.01", deposit("20000.00"));
  }

  @Test
  void nothing_is_deposited_before_the_person_is_admitted() {
    assertEquals("STAGE", code(deposit("1000")));
    assertDrawer("0.00");
  }

  @Test
  void a_deposit_is_given_back_once_with_a_receipt_that_says_so() {
    fixture.admit();
    String number = deposit("1000").deposited().list().rows().getFirst().number();
    deposit("300");
    CashierState back = after(() -> fixture.desk().giveBackDeposit(number));
    assertSum("300.00", back);
    SlipLayout receipt = requireNonNull(back.slip());
    assertEquals(number, value(receipt, "收据编号"));
    assertEquals("1000.00", value(receipt, "退还现金（元）"));
    assertTrue(
        receipt.lines().stream().anyMatch(line -> line.toString().contains("原收据作废")),
        receipt::toString);
    assertEquals(yuan("-1000.00"), last(Act.DEPOSIT_RETURN).cash());
    assertDrawer("300.00");

    CashierState twice = after(() -> fixture.desk().giveBackDeposit(number));
    assertEquals("DEPOSIT-NONE", code(twice));
    assertDrawer("300.00");
  }

  @Test
  void a_deposit_is_given_back_to_its_own_person_alone() {
    fixture.admit();
    String number = deposit("1000").deposited().list().rows().getFirst().number();
    after(fixture.desk()::next);
    fixture.insert("li-si");
    assertEquals("DEPOSIT-NONE", code(after(() -> fixture.desk().giveBackDeposit(number))));
    assertDrawer("1000.00");
  }

  @Test
  void an_admission_is_undone_once_its_deposits_are_given_back() {
    fixture.admit();
    String number = deposit("1000").deposited().list().rows().getFirst().number();
    CashierState refused = after(fixture.desk()::cancelAdmission);
    assertEquals("DEPOSIT-LEFT", code(refused));
    assertTrue(refused.bill().isOpenStay());
    after(() -> fixture.desk().giveBackDeposit(number));
    assertFalse(after(fixture.desk()::cancelAdmission).bill().isOpenStay());
    assertDrawer("0.00");
  }

  /**
   * Deposits, cash that is handed over beside them, what goes back, and the slip's words for it.
   */
  @ParameterizedTest
  @CsvSource({
    "400,       0,      0.00,   应付现金 400.00|预交金 400.00|退还预交金（现金） 0.00",
    "150,     300,     50.00,   应付现金 400.00|预交金 150.00|实收现金 300.00|找零 50.00",
    "1000,      0,    600.00,   应付现金 400.00|预交金 1000.00|退还预交金（现金） 600.00",
  })
  void a_stay_is_settled_against_its_deposits_and_the_drawer_keeps_what_is_due(
      String deposited, String cash, String back, String slip) {
    CashierState tried = tried(deposited);
    assertEquals(yuan(deposited), tried.tendered());
    CashierState settled = settle(cash);
    assertEquals(Stage.SETTLED, settled.stage(), code(settled));
    assertEquals(yuan(back), settled.change());
    assertEquals(List.of(slip.split("\\|")), lines(settled, "应付现金"));
    assertEquals(yuan("400.00").minus(yuan(deposited)), last(Act.SETTLE).cash());
    assertSum("0.00", settled);
    assertDrawer("400.00");
    fixture.reopen();
    assertTrue(fixture.insert("zhang-san").deposited().list().rows().isEmpty());
    assertDrawer("400.00");
  }

  @Test
  void what_deposits_do_not_cover_is_collected_and_may_come_by_a_card() {
    tried("100", "50");
    assertEquals("CASH-SHORT", code(settle("249.99")));
    TenderLine card = new TenderLine(TenderKind.BANK_CARD, yuan("250.01"), "");
    after(() -> fixture.desk().tender(new Tender(List.of(card))));
    assertEquals("TENDER-CASHLESS", code(after(fixture.desk()::settle)));
    TenderLine exact = new TenderLine(TenderKind.BANK_CARD, yuan("250.00"), "");
    after(() -> fixture.desk().tender(new Tender(List.of(exact))));
    assertEquals(Stage.SETTLED, after(fixture.desk()::settle).stage());
    assertDrawer("150.00");
  }

  @Test
  void a_large_deposit_that_goes_back_is_nobodys_slip_of_the_finger() {
    tried("5000");
    assertEquals(Stage.SETTLED, settle("0").stage());
    assertDrawer("400.00");
  }

  @Test
  void deposits_lie_where_they_lay_when_the_centre_refuses_the_settlement() {
    tried("1000");
    fixture.strike(Faults.Kind.REFUSE, "2304");
    CashierState refused = settle("0");
    assertEquals("CENTRE-REFUSED", code(refused));
    assertSum("1000.00", refused);
    assertDrawer("1000.00");
    assertEquals(Stage.SETTLED, after(fixture.desk()::settle).stage());
    assertDrawer("400.00");
  }

  @ParameterizedTest
  @EnumSource(names = {"LOSE_REQUEST", "LOSE_ANSWER"})
  void while_the_outcome_is_unclear_no_deposit_comes_or_goes_and_none_is_lost(Faults.Kind fault) {
    String number = tried("1000").deposited().list().rows().getFirst().number();
    Faults faults = fixture.town().centre().faults();
    fixture.strike(fault, "2304");
    faults.arm(new Faults.Plan(Faults.Kind.REFUSE, "2601", 0, 0, "忙"));
    CashierState unknown = settle("0");
    assertEquals(Stage.UNKNOWN_OUTCOME, unknown.stage());
    assertDrawer("1000.00");
    after(fixture.desk()::next);
    fixture.insert("zhang-san");
    assertEquals("PERSON-LOCKED", code(after(() -> fixture.desk().giveBackDeposit(number))));
    assertEquals("PERSON-LOCKED", code(deposit("100")));

    faults.clear();
    String reversal = "R-";
    fixture.driver().await(state -> !state.open().isEmpty());
    CashierState parked =
        fixture
            .driver()
            .await(state -> state.open().stream().anyMatch(item -> !item.options().isEmpty()));
    String id =
        parked.open().stream()
            .filter(item -> item.id().startsWith(reversal))
            .findFirst()
            .orElseThrow()
            .id();
    after(() -> fixture.desk().choose(id, "RELEASE"));
    fixture.approve();
    fixture.drain();
    CashierState clear = after(() -> fixture.desk().giveBackDeposit(number));
    assertSum("0.00", clear);
    assertTrue(clear.open().isEmpty(), clear.open()::toString);
    assertDrawer("0.00");
  }

  @Test
  void what_a_person_adopts_is_settled_against_the_deposits_and_the_rest_goes_back_by_a_key() {
    tried("1000");
    fixture.strike(Faults.Kind.LOSE_ANSWER, "2304");
    fixture.town().centre().faults().arm(new Faults.Plan(Faults.Kind.REFUSE, "2601", 0, 0, "忙"));
    assertEquals(Stage.UNKNOWN_OUTCOME, settle("0").stage());
    adoptTheOnlyRow();
    CashierState adopted = fixture.driver().await(state -> state.stage() != Stage.UNKNOWN_OUTCOME);
    assertEquals(Stage.DIFFERENCE, adopted.stage());
    assertEquals(yuan("-600.00"), requireNonNull(adopted.open().getFirst().difference()));
    assertSum("0.00", adopted);
    assertDrawer("1000.00");
    CashierState settled = after(fixture.desk()::confirmDifference);
    assertEquals(Stage.SETTLED, settled.stage());
    assertDrawer("400.00");
  }

  private void adoptTheOnlyRow() {
    fixture.driver().await(state -> !state.open().getLast().options().isEmpty());
    after(fixture.desk()::lookAtDay);
    CashierState compared = after(() -> fixture.desk().choose("RECONCILE", "RECONCILE"));
    Task row =
        requireNonNull(compared.post().day()).tasks().stream()
            .filter(task -> task.options().stream().anyMatch(o -> o.id().equals("ADOPT")))
            .findFirst()
            .orElseThrow();
    after(() -> fixture.desk().choose(row.id(), "ADOPT"));
    fixture.approve();
  }

  @ParameterizedTest
  @CsvSource({"150,250", "1000,0"})
  void a_cancelled_settlement_gives_back_in_cash_what_was_due_and_the_deposits_stay_used_up(
      String deposited, String cash) {
    tried(deposited);
    settle(cash);
    after(fixture.desk()::lookAtDay);
    String number = fixture.driver().await(state -> true).history().getFirst().settlementId();
    after(() -> fixture.desk().cancelSettlement(number));
    CashierState cancelled = fixture.approve();
    assertEquals(Stage.CANCELLED, cancelled.stage(), code(cancelled));
    assertEquals(Tender.cash(yuan("400.00")), requireNonNull(cancelled.cancelled()).back());
    assertDrawer("0.00");

    after(fixture.desk()::next);
    CashierState again = fixture.insert("zhang-san");
    assertTrue(again.bill().isOpenStay());
    assertSum("0.00", again);
    deposit("400");
    assertEquals(Stage.TRIAL, after(fixture.desk()::trial).stage());
    assertEquals(Stage.SETTLED, settle("0").stage());
    assertDrawer("400.00");
  }

  @Test
  void the_reports_of_two_shifts_have_lines_for_deposits_and_tile_the_drawer() {
    fixture.admit();
    deposit("1000");
    String number = deposit("200").deposited().list().rows().getLast().number();
    SlipLayout first = report();
    assertEquals("2 笔", value(first, "收预交金（现金）"));
    assertEquals("1200.00", value(first, "应有现金（元）"));
    assertTrue(first.lines().stream().noneMatch(line -> line.toString().contains("退预交金")));

    after(() -> fixture.desk().giveBackDeposit(number));
    after(() -> fixture.desk().addLine(DRUG, "1", "1300.00"));
    after(fixture.desk()::trial);
    settle("0");
    SlipLayout second = report();
    assertEquals("1 笔", value(second, "退预交金（现金）"));
    assertEquals("-800.00", value(second, "应有现金（元）"));
    assertEquals("1000.00", value(second, "　预交金 收"));
    assertEquals("800.00", value(second, "　现金 退"));
  }

  private SlipLayout report() {
    after(fixture.desk()::lookAtDay);
    CashierState reported = after(() -> fixture.desk().choose("REPORT", "REPORT"));
    assertEquals("", code(reported));
    return requireNonNull(reported.post().report());
  }

  private void assertDrawer(String yuan) {
    Composition terminal = fixture.counter().composition();
    assertEquals(
        yuan, terminal.till().soFar().money().of(TenderKind.CASH).toYuan(), "the cash so far");
    var drawer = terminal.reports().preview("1001", terminal.list().known()).drawer();
    assertEquals(yuan, drawer.cash().toYuan(), "the drawer of the report");
    assertTrue(drawer.agrees(), drawer::toString);
  }

  private AuditRecord last(Act act) {
    Composition terminal = fixture.counter().composition();
    return terminal.audit().of(terminal.clock().today()).stream()
        .filter(entry -> entry.act() == act)
        .reduce((before, entry) -> entry)
        .orElseThrow();
  }

  /** The slip's lines from a label on to the next rule. */
  private static List<String> lines(CashierState state, String label) {
    return requireNonNull(state.slip()).lines().stream()
        .dropWhile(line -> !(line instanceof SlipLayout.Pair pair && pair.label().equals(label)))
        .takeWhile(SlipLayout.Pair.class::isInstance)
        .map(SlipLayout.Pair.class::cast)
        .map(pair -> pair.label() + " " + pair.value())
        .toList();
  }

  private static String value(SlipLayout slip, String label) {
    return slip.lines().stream()
        .filter(SlipLayout.Pair.class::isInstance)
        .map(SlipLayout.Pair.class::cast)
        .filter(pair -> pair.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new AssertionError(label + " is not in " + slip))
        .value();
  }

  private static Fen yuan(String amount) {
    return Fen.ofYuan(amount);
  }
}
