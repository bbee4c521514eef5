package io.chuangkou.terminal.workflow;

import static io.chuangkou.terminal.demo.CounterFixture.code;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.Composition;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.ledger.AuditRecord;
import io.chuangkou.terminal.ledger.AuditRecord.Act;
import io.chuangkou.terminal.slip.SlipLayout;
import io.chuangkou.terminal.tender.Tender;
import io.chuangkou.terminal.tender.TenderKind;
import io.chuangkou.terminal.tender.TenderLine;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the person hands over for a bill of 500.00 of which 350.00 are due. */
class TenderTest {

  private static final TenderLine CARD =
      new TenderLine(TenderKind.BANK_CARD, Fen.ofYuan("150.00"), "003712");
  private static final Tender MIXED = Tender.cash(Fen.ofYuan("300.00")).plus(CARD);

  @TempDir Path folder;
  private CounterFixture fixture;

  @BeforeEach
  void open() {
    fixture = new CounterFixture(folder);
    fixture.insert("zhang-san");
    fixture.tryBill(fixture.bill("B1", "500.00"));
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void what_is_no_amount_is_no_tender_whatever_was_typed_before() {
    fixture.driver().after(() -> fixture.desk().tender("400.5"));
    CashierState typed = fixture.driver().after(() -> fixture.desk().tender("400.5.5"));
    assertEquals("TENDER-AMOUNT", code(typed));
    refused("CASH-SHORT");
  }

  @Test
  void a_bar_code_is_no_tender() {
    fixture.driver().after(() -> fixture.desk().tender("6901234567892"));
    refused("CASH-SHORT");
  }

  @Test
  void far_more_than_is_due_is_settled_on_the_cashiers_word_alone() {
    fixture.driver().after(() -> fixture.desk().tender("1350.01"));
    refused("TENDER-LARGE");
    CashierState settled = fixture.driver().after(fixture.desk()::settleAsTendered);
    assertEquals(Stage.SETTLED, settled.stage());
    assertEquals("1000.01", settled.change().toYuan());
  }

  @Test
  void a_thousand_more_than_is_due_is_settled_without_a_word() {
    fixture.driver().after(() -> fixture.desk().tender("1350.00"));
    assertEquals(Stage.SETTLED, fixture.driver().after(fixture.desk()::settle).stage());
  }

  @Test
  void more_by_a_card_than_is_due_is_not_settled() {
    TenderLine card = new TenderLine(TenderKind.BANK_CARD, Fen.ofYuan("350.01"), "");
    fixture.driver().after(() -> fixture.desk().tender(new Tender(List.of(card))));
    refused("TENDER-CASHLESS");
  }

  private void refused(String code) {
    CashierState refused = fixture.driver().after(fixture.desk()::settle);
    assertEquals(Stage.TRIAL, refused.stage());
    assertEquals(code, code(refused));
    assertTrue(fixture.effective().isEmpty());
  }

  @Test
  void slip_journal_and_audit_tell_by_what_it_was_paid_and_the_change_is_cash() {
    CashierState settled = settle(MIXED);
    assertEquals(Stage.SETTLED, settled.stage());
    assertEquals(
        List.of("实收合计 450.00", "　现金 300.00", "　银行卡 150.00", "　　凭证号 003712", "找零 100.00"),
        money(settled, "实收合计"));
    assertEquals("200.00", last(Act.SETTLE).cash().toYuan());
    fixture.reopen();
    CashierState cancelled = cancel();
    assertEquals(Tender.cash(Fen.ofYuan("200.00")).plus(CARD), back(cancelled));
  }

  @Test
  void a_cancellation_gives_back_by_the_way_it_came() {
    settle(MIXED);
    CashierState cancelled = cancel();
    assertEquals(
        List.of("退款合计（按原收款方式） 350.00", "　现金 200.00", "　银行卡 150.00", "　　凭证号 003712"),
        money(cancelled, "退款合计（按原收款方式）"));
    assertEquals("-200.00", last(Act.CANCEL).cash().toYuan());
  }

  @Test
  void what_was_settled_provisionally_goes_back_by_the_way_it_came_also_after_it_was_sent() {
    fixture.town().centre().down();
    CashierState provisional = settle(MIXED);
    assertEquals(Stage.PROVISIONAL, provisional.stage(), code(provisional));
    fixture.town().centre().up();
    fixture.drain();
    assertEquals(Tender.cash(Fen.ofYuan("200.00")).plus(CARD), back(cancel()));
  }

  @Test
  void a_rest_that_the_centre_decided_is_collected_in_cash() {
    Elsewhere.settle(fixture, "zhang-san", "40000.00");
    CashierState held = settle(new Tender(List.of(CARD)).plus(cash("200.00")));
    assertEquals(Stage.DIFFERENCE, held.stage());
    CashierState settled = fixture.driver().after(fixture.desk()::confirmDifference);
    assertEquals("350.00", settled.tender().kept(settled.tendered()).of(TenderKind.CASH).toYuan());
    assertEquals(new Tender(List.of(cash("350.00"), CARD)), back(cancel()));
  }

  @Test
  void what_the_centre_decided_less_than_the_card_paid_goes_back_in_cash() {
    Elsewhere.settle(fixture, "zhang-san", "200.00");
    TenderLine card = new TenderLine(TenderKind.BANK_CARD, Fen.ofYuan("350.00"), "");
    CashierState settled = settle(new Tender(List.of(card)));
    assertEquals("100.00", settled.change().toYuan());
    assertEquals("-100.00", last(Act.SETTLE).cash().toYuan());
    assertEquals("250.00", back(cancel()).cashless().toYuan());
  }

  private static TenderLine cash(String yuan) {
    return new TenderLine(TenderKind.CASH, Fen.ofYuan(yuan), "");
  }

  private CashierState settle(Tender tender) {
    if (!fixture.town().centre().isUp()) {
      fixture.driver().after(fixture.desk()::back);
      fixture.trial();
    }
    fixture.driver().after(() -> fixture.desk().tender(tender));
    return fixture.driver().after(fixture.desk()::settle);
  }

  private CashierState cancel() {
    fixture.driver().after(fixture.desk()::lookAtDay);
    String number = fixture.driver().await(state -> true).history().getFirst().settlementId();
    return fixture.driver().after(() -> fixture.desk().cancelSettlement(number));
  }

  private static Tender back(CashierState cancelled) {
    assertEquals(Stage.CANCELLED, cancelled.stage(), code(cancelled));
    return requireNonNull(cancelled.cancelled()).back();
  }

  private AuditRecord last(Act act) {
    Composition terminal = fixture.counter().composition();
    return terminal.audit().of(terminal.clock().today()).stream()
        .filter(entry -> entry.act() == act)
        .reduce((before, entry) -> entry)
        .orElseThrow();
  }

  /** The slip's lines from a label on to the next rule. */
  private static List<String> money(CashierState state, String label) {
    return requireNonNull(state.slip()).lines().stream()
        .dropWhile(line -> !(line instanceof SlipLayout.Pair pair && pair.label().equals(label)))
        .takeWhile(SlipLayout.Pair.class::isInstance)
        .map(SlipLayout.Pair.class::cast)
        .map(pair -> pair.label() + " " + pair.value())
        .toList();
  }
}
