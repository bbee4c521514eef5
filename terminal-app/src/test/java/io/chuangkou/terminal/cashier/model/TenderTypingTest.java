package io.chuangkou.terminal.cashier.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.terminal.cashier.Sample;
import io.chuangkou.terminal.cashier.ScriptedCashier;
import io.chuangkou.terminal.cashier.model.Panel.Sheet;
import io.chuangkou.terminal.cashier.model.TenderTyping.Refusal;
import io.chuangkou.terminal.tender.TenderKind;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The keys that take money, while 201.37 are due. */
class TenderTypingTest {

  private final ScriptedCashier cashier = new ScriptedCashier();
  private final CashierViewModel model = new CashierViewModel(cashier, Runnable::run);
  private final TenderTyping tendering = model.tendering();

  @BeforeEach
  void inTrial() {
    cashier.show(desk -> Sample.tried(Sample.identified(desk), false));
    assertEquals("201.37", model.state().get().missing().toYuan());
  }

  @Test
  void cashIsTypedAndSettledByTheKeyThatSettles() {
    tendering.amount().set("300");
    model.act(Act.SETTLE);
    assertEquals("settle", last());
    assertTrue(cashier.commands.contains("tender CASH 300.00"));
  }

  @Test
  void theExactAmountIsOneKeyAndAnotherKindOneMore() {
    model.act(Act.VISIT);
    model.act(Act.ENTRY);
    assertEquals("201.37", tendering.amount().get());
    assertEquals("tender BANK_CARD 201.37", last());
    model.act(Act.SETTLE);
    assertEquals("settle", last());
  }

  @Test
  void severalKindsAreTakenLineByLine() {
    tendering.amount().set("100");
    model.enter();
    assertEquals(TenderKind.BANK_CARD, tendering.entry().get().kind());
    model.act(Act.ENTRY);
    assertEquals("101.37", tendering.amount().get());
    model.enter();
    assertEquals(Cursor.REFERENCE, model.cursor().get());
    tendering.reference().set("００３７12");
    assertEquals("tender CASH 100.00 BANK_CARD 101.37 003712", last());
    model.enter();
    assertEquals("settle", last());
  }

  @Test
  void theLineTakenLastIsDroppedOnceNothingIsTyped() {
    tendering.amount().set("100");
    model.enter();
    tendering.amount().set("1");
    model.act(Act.DELETE);
    assertEquals("", tendering.amount().get());
    assertEquals("tender CASH 100.00", last());
    model.act(Act.DELETE);
    assertEquals("tender", last());
    assertEquals(TenderKind.CASH, tendering.entry().get().kind());
  }

  @Test
  void theKindsComeRoundToCash() {
    for (TenderKind kind :
        new TenderKind[] {
          TenderKind.BANK_CARD, TenderKind.WECHAT, TenderKind.ALIPAY, TenderKind.CASH
        }) {
      model.act(Act.VISIT);
      assertEquals(kind, tendering.entry().get().kind());
    }
  }

  @ParameterizedTest
  @CsvSource({"300.5.5, NO_AMOUNT", "-300, SIGN", "6901234567892, TOO_MUCH"})
  void whatIsNoTenderStaysInItsFieldAndSettlesNothing(String typed, Refusal why) {
    tendering.amount().set("300");
    tendering.amount().set(typed);
    assertEquals(why, tendering.entry().get().refusal());
    assertEquals("tender", last(), "what counted before counts no more");
    model.act(Act.SETTLE);
    model.enter();
    assertEquals("tender", last());
    assertTrue(tendering.entry().get().isInsisted());
    assertEquals(typed, tendering.amount().get());
  }

  @Test
  void moreByACardThanIsDueIsNoTender() {
    model.act(Act.VISIT);
    tendering.amount().set("201.38");
    assertEquals(Refusal.OVER_DUE, tendering.entry().get().refusal());
    tendering.amount().set("201.37");
    assertNull(tendering.entry().get().refusal());
  }

  @Test
  void farMoreThanIsDueIsAskedAboutAndEnterIsNoAnswer() {
    tendering.amount().set("12345670");
    model.enter();
    assertInstanceOf(Panel.LargeTender.class, model.panels().shown().get());
    model.enter();
    assertEquals("tender CASH 12345670.00", last());
    model.act(Act.BACK);
    assertEquals(Sheet.NONE, model.panels().shown().get());
    assertEquals("12345670", tendering.amount().get());
    model.act(Act.SETTLE);
    model.act(Act.SETTLE);
    assertEquals("settleAsTendered", last());
  }

  @Test
  void whatWasTakenStaysWhereTheSettlementDidNotComeAbout() {
    tendering.amount().set("100");
    model.enter();
    cashier.show(desk -> Sample.at(desk, Stage.SETTLING));
    cashier.show(desk -> Sample.tried(Sample.identified(desk), true));
    assertEquals(1, tendering.entry().get().lines().size());
    assertEquals("tender CASH 100.00", last());
  }

  @Test
  void theNextPersonsMoneyBeginsAtNothing() {
    tendering.amount().set("100");
    model.enter();
    cashier.show(Sample::identified);
    assertEquals(0, tendering.entry().get().lines().size());
    assertEquals("", tendering.amount().get());
  }

  private String last() {
    return cashier.commands.getLast();
  }
}
