package io.chuangkou.terminal.workflow;

import static io.chuangkou.terminal.demo.CounterFixture.code;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.centre.Demonstration;
import io.chuangkou.settlement.centre.Faults;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.store.queue.Item;
import io.chuangkou.terminal.Composition;
import io.chuangkou.terminal.counter.OfflineReason.Cause;
import io.chuangkou.terminal.counter.OfflineRules;
import io.chuangkou.terminal.counter.OfflineRules.Mode;
import io.chuangkou.terminal.counter.ProviderRules;
import io.chuangkou.terminal.counter.ProviderRules.Outage;
import io.chuangkou.terminal.counter.ProviderRules.StopList;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.MovableClock;
import io.chuangkou.terminal.ledger.AuditRecord;
import io.chuangkou.terminal.ledger.AuditRecord.Act;
import io.chuangkou.terminal.ledger.ClosingReason;
import io.chuangkou.terminal.slip.SlipLayout;
import io.chuangkou.terminal.visit.VisitKind;
import io.chuangkou.terminal.workflow.CashierState.OpenItem;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may be done while the centre is away, rule by rule, over a real centre and a real store. */
class OfflineTest {

  private static final OfflineRules RULES = OfflineRules.defaults();

  @TempDir Path folder;
  private final MovableClock clock = new MovableClock();
  private CounterFixture fixture;

  @BeforeEach
  void open() {
    fixture = new CounterFixture(folder, clock);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private void rules(ProviderRules rules) {
    fixture.close();
    fixture = new CounterFixture(folder.resolve("other"), clock, rules);
  }

  private void offline(OfflineRules offline) {
    ProviderRules usual = ProviderRules.defaults();
    rules(new ProviderRules(offline, usual.stopped(), usual.outages(), usual.cancelLimit()));
  }

  private void outage() {
    fixture.insert("zhang-san");
    fixture.town().centre().down();
  }

  private CashierState provisional(String number, String yuan) {
    fixture.tryBill(fixture.bill(number, yuan));
    CashierState settled = fixture.settle();
    assertEquals(Stage.PROVISIONAL, settled.stage());
    return settled;
  }

  private void again() {
    fixture.driver().after(fixture.desk()::next);
    assertEquals(Stage.IDENTIFIED, fixture.insert("zhang-san").stage());
  }

  @Test
  void a_large_sum_is_offered_in_full_and_taken_only_on_the_cashiers_word() {
    outage();
    CashierState refused = fixture.tryBill(fixture.bill("B1", "9000.00"));
    assertEquals(Stage.IDENTIFIED, refused.stage());
    assertEquals("OFFLINE-AMOUNT", code(refused));
    assertEquals(Fen.ofYuan("9000.00"), requireNonNull(refused.post().offer()).total());

    CashierState taken = fixture.driver().after(fixture.desk()::payInFull);
    assertEquals(Stage.TRIAL, taken.stage());
    assertTrue(requireNonNull(taken.trial()).inFull());
    assertEquals(Fen.ofYuan("9000.00"), requireNonNull(taken.trial()).due());
    assertEquals(Stage.PAID_IN_FULL, fixture.settle().stage());
  }

  @Test
  void an_offer_that_is_not_taken_up_leaves_the_bill_as_it_was() {
    outage();
    fixture.tryBill(fixture.bill("B1", "9000.00"));
    CashierState back = fixture.driver().after(fixture.desk()::back);
    assertNull(back.post().offer());
    assertEquals(Stage.IDENTIFIED, back.stage());
    assertEquals(1, back.bill().lines().size());
    assertEquals("STAGE", code(fixture.driver().after(fixture.desk()::payInFull)));
  }

  @Test
  void what_was_paid_in_full_is_settled_later_and_the_funds_part_goes_back() {
    outage();
    fixture.tryBill(fixture.bill("B1", "9000.00"));
    fixture.driver().after(fixture.desk()::payInFull);
    CashierState paid = fixture.settle();
    assertTrue(words(requireNonNull(paid.slip())).contains("A0"), "the reason is on the voucher");
    assertTrue(paid.open().getFirst().what().endsWith("A0"), paid.open().getFirst().what());

    fixture.town().centre().up();
    OpenItem refund = fixture.drain().open().getFirst();
    assertEquals(Map.of("B1", 1), fixture.effective());
    // Half of what lies above the deductible, up to the limit of the year (NJ-OP).
    assertEquals(Fen.ofYuan("-3100.00"), refund.difference());
  }

  @Test
  void an_unknown_person_pays_in_full_and_is_identified_when_the_centre_is_back() {
    fixture.town().centre().down();
    assertEquals(Stage.IDENTIFIED, fixture.insert("li-si").stage());
    CashierState refused = fixture.tryBill(fixture.bill("B1", "300.00"));
    assertEquals("OFFLINE-NO-FACTS", code(refused));
    fixture.driver().after(fixture.desk()::payInFull);
    assertEquals(Stage.PAID_IN_FULL, fixture.settle().stage());

    fixture.town().centre().up();
    fixture.drain();
    assertEquals(Map.of("B1", 1), fixture.effective());
  }

  @Test
  void a_kind_of_visit_without_a_mode_is_neither_settled_nor_offered() {
    offline(
        new OfflineRules(
            Map.of(VisitKind.EMERGENCY, Set.of(Mode.PROVISIONAL)),
            RULES.maxFund(),
            RULES.maxFundPerPerson(),
            RULES.maxPerPerson(),
            RULES.maxFactsAge(),
            RULES.maxAway(),
            RULES.maxStopListAge()));
    outage();
    CashierState refused = fixture.tryBill(fixture.bill("B1", "30.00"));
    assertEquals("OFFLINE-VISIT", code(refused));
    assertNull(refused.post().offer());
  }

  @Test
  void the_sum_for_one_person_holds_across_a_restart() {
    offline(
        new OfflineRules(
            RULES.visits(),
            RULES.maxFund(),
            Fen.ofYuan("200.00"),
            RULES.maxPerPerson(),
            RULES.maxFactsAge(),
            RULES.maxAway(),
            RULES.maxStopListAge()));
    outage();
    provisional("B1", "500.00");
    fixture.reopen();
    assertEquals(Stage.IDENTIFIED, fixture.insert("zhang-san").stage());
    assertEquals("OFFLINE-SUM", code(fixture.tryBill(fixture.bill("B2", "500.00"))));
  }

  @Test
  void a_special_drug_is_not_settled_provisionally() {
    outage();
    Path drug =
        fixture.file(
            "drug.json",
            """
            {"number": "B1", "lines": [
              {"code": "XL01XEY008A001010100017", "quantity": "1", "unitPrice": "30.00"}]}
            """);
    assertEquals("OFFLINE-VISIT", code(fixture.tryBill(drug)));
  }

  @Test
  void what_was_paid_in_full_does_not_count_as_provisional() {
    offline(
        new OfflineRules(
            RULES.visits(),
            RULES.maxFund(),
            RULES.maxFundPerPerson(),
            1,
            RULES.maxFactsAge(),
            RULES.maxAway(),
            RULES.maxStopListAge()));
    outage();
    fixture.tryBill(fixture.bill("B1", "9000.00"));
    fixture.driver().after(fixture.desk()::payInFull);
    assertEquals(Stage.PAID_IN_FULL, fixture.settle().stage());
    again();
    provisional("B2", "30.00");
    again();
    assertEquals("OFFLINE-COUNT", code(fixture.tryBill(fixture.bill("B3", "30.00"))));
  }

  @Test
  void an_estimate_goes_on_from_the_one_before_unless_that_was_withdrawn() {
    outage();
    String first = provisional("B1", "300.00").history().getFirst().settlementId();
    again();
    // The deductible of 200 is used up: half of 300 at a community provider (NJ-OP).
    assertEquals(Fen.ofYuan("150.00"), fundOf(fixture.tryBill(fixture.bill("B2", "300.00"))));
    again();
    withdraw(first);
    again();
    assertEquals(Fen.ofYuan("50.00"), fundOf(fixture.tryBill(fixture.bill("B2", "300.00"))));
  }

  @Test
  void an_estimate_withdrawn_while_its_person_is_at_the_desk_does_not_count_for_the_next() {
    outage();
    String first = provisional("B1", "300.00").history().getFirst().settlementId();
    again();
    withdraw(first);
    assertEquals(Fen.ofYuan("50.00"), fundOf(fixture.tryBill(fixture.bill("B2", "300.00"))));
  }

  @Test
  void an_estimate_withdrawn_while_somebody_else_is_at_the_desk_leaves_them_there() {
    outage();
    String first = provisional("B1", "300.00").history().getFirst().settlementId();
    fixture.driver().after(fixture.desk()::next);
    fixture.insert("li-si");
    assertEquals("李*", requireNonNull(withdraw(first).person()).maskedName());
  }

  @Test
  void what_is_being_sent_is_not_paid_back() {
    outage();
    String number = provisional("B1", "300.00").history().getFirst().settlementId();
    // The queue has tried, and does not try again by itself while this goes on.
    fixture.awaitAttempt();
    Composition terminal = fixture.counter().composition();
    Item item = terminal.journal().find(number).orElseThrow();
    assertTrue(terminal.journal().sending(item, terminal.centre().newMsgid()));
    CashierState refused = fixture.driver().after(() -> fixture.desk().cancelSettlement(number));
    assertEquals("CANCEL-NONE", code(refused));
    assertNull(refused.cancelled());
  }

  /** The desk after a withdrawal was seen and put away. */
  private CashierState withdraw(String number) {
    CashierState withdrawn = fixture.driver().after(() -> fixture.desk().cancelSettlement(number));
    assertEquals(Stage.CANCELLED, withdrawn.stage(), code(withdrawn));
    CashierState back = fixture.driver().after(fixture.desk()::next);
    assertEquals(Stage.IDENTIFIED, back.stage());
    return back;
  }

  private static Fen fundOf(CashierState tried) {
    return requireNonNull(tried.trial()).settlement().fundTotal();
  }

  @Test
  void the_number_for_one_person_holds_across_a_restart() {
    outage();
    for (String number : List.of("B1", "B2", "B3")) {
      provisional(number, "30.00");
      again();
    }
    fixture.reopen();
    fixture.insert("zhang-san");
    assertEquals("OFFLINE-COUNT", code(fixture.tryBill(fixture.bill("B4", "30.00"))));
  }

  @Test
  void a_centre_away_for_too_long_ends_provisional_settlements_even_after_a_restart() {
    outage();
    clock.move(Duration.ofHours(25));
    fixture.reopen();
    fixture.insert("zhang-san");
    assertEquals("OFFLINE-AWAY", code(fixture.tryBill(fixture.bill("B1", "30.00"))));
  }

  @Test
  void a_centre_that_answered_for_somebody_else_since_was_not_away() {
    fixture.insert("zhang-san");
    fixture.driver().after(fixture.desk()::next);
    clock.move(Duration.ofHours(23));
    fixture.insert("li-si");
    fixture.town().centre().down();
    clock.move(Duration.ofHours(2));
    again();
    assertEquals(Stage.TRIAL, fixture.tryBill(fixture.bill("B1", "30.00")).stage());
  }

  @Test
  void a_centre_that_refuses_the_sign_in_is_not_away() {
    fixture.insert("zhang-san");
    fixture.counter().composition().centre().signOut();
    fixture.strike(Faults.Kind.REFUSE, "9001");
    CashierState refused = fixture.tryBill(fixture.bill("B1", "30.00"));
    assertEquals("CENTRE-REFUSED", code(refused));
    assertEquals(Stage.IDENTIFIED, refused.stage());
    assertNull(refused.post().offer());
  }

  @Test
  void facts_that_are_too_old_are_not_settled_on() {
    offline(
        new OfflineRules(
            RULES.visits(),
            RULES.maxFund(),
            RULES.maxFundPerPerson(),
            RULES.maxPerPerson(),
            Duration.ofHours(1),
            RULES.maxAway(),
            RULES.maxStopListAge()));
    outage();
    clock.move(Duration.ofHours(2));
    assertEquals("OFFLINE-FACTS-OLD", code(fixture.tryBill(fixture.bill("B1", "30.00"))));
  }

  @Test
  void a_card_on_the_stop_list_is_not_taken() {
    ProviderRules usual = ProviderRules.defaults();
    StopList stopped =
        new StopList(Set.of(Demonstration.ZHANG_SAN.cardSn()), LocalDate.of(2026, 3, 1));
    rules(new ProviderRules(RULES, stopped, usual.outages(), usual.cancelLimit()));
    CashierState refused = fixture.insert("zhang-san");
    assertEquals("CARD-BLACKLISTED", code(refused));
    assertEquals(Stage.NO_CARD, refused.stage());
  }

  @Test
  void a_stop_list_that_is_too_old_is_not_relied_on() {
    ProviderRules usual = ProviderRules.defaults();
    StopList old = new StopList(Set.of(), LocalDate.of(2026, 2, 1));
    rules(new ProviderRules(RULES, old, usual.outages(), usual.cancelLimit()));
    outage();
    assertEquals("OFFLINE-STOP-LIST", code(fixture.tryBill(fixture.bill("B1", "30.00"))));
  }

  @Test
  void an_announced_outage_is_the_reason_on_slip_queue_and_audit() {
    ProviderRules usual = ProviderRules.defaults();
    Outage yearChange =
        new Outage(
            Cause.YEAR_CHANGE,
            LocalDate.of(2026, 3, 1).atStartOfDay(),
            LocalDate.of(2026, 3, 4).atStartOfDay());
    rules(new ProviderRules(RULES, usual.stopped(), List.of(yearChange), usual.cancelLimit()));
    outage();
    CashierState settled = provisional("B1", "30.00");
    assertTrue(words(requireNonNull(settled.slip())).contains("E0 医保年度结转"));
    assertTrue(settled.open().getFirst().what().endsWith("E0"));
    assertEquals("E0", last(Act.PROVISIONAL).detail());
  }

  @Test
  void one_persons_trouble_does_not_hold_up_the_next() {
    outage();
    provisional("B1", "30.00");
    fixture.driver().after(fixture.desk()::next);
    fixture.town().centre().up();
    fixture.insert("li-si");
    fixture.town().centre().down();
    provisional("B2", "30.00");
    fixture.town().centre().up();
    fixture.strike(Faults.Kind.LOSE_ANSWER, "2207");

    fixture.desk().drain();
    fixture
        .driver()
        .await(state -> state.open().stream().noneMatch(item -> item.maskedName().equals("李*")));
    assertEquals(1, fixture.effective().get("B2"));
  }

  @Test
  void what_the_centre_refuses_waits_for_a_person_and_is_sent_again_on_their_word() {
    outage();
    provisional("B1", "30.00");
    fixture.strike(Faults.Kind.REFUSE, "2207");
    fixture.town().centre().up();
    fixture.desk().drain();
    OpenItem parked =
        fixture
            .driver()
            .await(state -> !state.open().getFirst().options().isEmpty())
            .open()
            .getFirst();
    fixture.desk().drain();
    assertEquals(1, fixture.driver().after(fixture.desk()::lookAtDay).open().size());
    assertEquals(Map.of(), fixture.effective());
    String said =
        fixture.counter().composition().journal().lastNote(parked.id()).orElseThrow().words();
    assertTrue(said.contains("测试拒绝"), said);

    fixture.driver().after(() -> fixture.desk().choose(parked.id(), ClosingReason.RELEASE.name()));
    fixture.approve();
    fixture.drain();
    assertEquals(Map.of("B1", 1), fixture.effective());
  }

  @Test
  void every_act_is_told_with_who_did_it() {
    fixture.insert("zhang-san");
    fixture.tryBill(fixture.bill("B1", "500.00"));
    String id = requireNonNull(requireNonNull(fixture.settle().trial()).settlementId());
    fixture.driver().after(() -> fixture.desk().cancelSettlement(id));
    fixture.reopen();

    AuditRecord settled = last(Act.SETTLE);
    assertEquals("1001", settled.operator());
    assertEquals(id, settled.object());
    assertEquals(Fen.ofYuan("350.00"), settled.cash());
    assertEquals(Fen.ofYuan("-350.00"), last(Act.CANCEL).cash());
    assertFalse(records().toString().contains("张"));
    assertEquals("1001", last(Act.LOGIN).operator());
    assertEquals("CASHIER", last(Act.LOGIN).detail());
  }

  private AuditRecord last(Act act) {
    return records().reversed().stream()
        .filter(record -> record.act() == act)
        .findFirst()
        .orElseThrow();
  }

  private List<AuditRecord> records() {
    return fixture.counter().audit().of(LocalDate.ofInstant(clock.instant(), clock.getZone()));
  }

  private static String words(SlipLayout slip) {
    return slip.lines().toString();
  }
}
