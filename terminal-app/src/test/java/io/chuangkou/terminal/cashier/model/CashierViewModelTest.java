package io.chuangkou.terminal.cashier.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.catalogue.Diagnosis;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.cashier.Sample;
import io.chuangkou.terminal.cashier.ScriptedCashier;
import io.chuangkou.terminal.cashier.model.Panel.Menu;
import io.chuangkou.terminal.cashier.model.Panel.Sheet;
import io.chuangkou.terminal.notice.Level;
import io.chuangkou.terminal.notice.Notice;
import io.chuangkou.terminal.reader.Presence;
import io.chuangkou.terminal.settling.DepositList;
import io.chuangkou.terminal.visit.VisitKind;
import io.chuangkou.terminal.waiting.WaitingBill;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Asked;
import io.chuangkou.terminal.workflow.CashierState.Login;
import io.chuangkou.terminal.workflow.CashierState.Offer;
import io.chuangkou.terminal.workflow.CashierState.Post;
import io.chuangkou.terminal.workflow.CashierState.Settled;
import io.chuangkou.terminal.workflow.CashierState.Sought;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each key means, without a toolkit. */
class CashierViewModelTest {

  private final ScriptedCashier cashier = new ScriptedCashier();
  private final CashierViewModel model = new CashierViewModel(cashier, Runnable::run);

  @Test
  void enterReadsTheCardWhenThereIsNone() {
    model.enter();
    assertEquals("readCard", last());
    assertEquals(Cursor.CODE, model.cursor().get());
  }

  @Test
  void atTheIdleDeskTheCursorStandsWhereAVoucherIsScannedAndEnterHandsItOver() {
    assertEquals(Cursor.MEDIUM, model.cursor().get());
    model.medium().text().set("EC320100202603020019876543210");
    assertFalse(model.digit(3), "digits are typed");
    model.enter();
    assertEquals("identify EC320100202603020019876543210", last());
    assertEquals("", model.medium().text().get());
    assertEquals(Cursor.CODE, model.cursor().get());
  }

  @Test
  void theAccountIsSaidOnlyWhereTheRegionLetsTheCashierSayIt() {
    model.enter();
    model.toggleAccount();
    assertEquals("readCard", last());
    cashier.show(desk -> Sample.asked(desk, new Asked(false, true, true, true, List.of(), null)));
    model.toggleAccount();
    assertEquals("useAccount true", last());
  }

  @Test
  void aDiagnosisIsLookedForAsItIsTypedAndTakenByEnter() {
    model.enter();
    Diagnosis flu = new Diagnosis("J11.100", "流行性感冒");
    cashier.show(
        desk -> Sample.asked(desk, new Asked(false, true, true, true, List.of(flu), null)));
    model.openDiagnoses();
    assertEquals(Cursor.DIAGNOSIS, model.cursor().get());
    model.diagnosis().text().set("lxxgm");
    assertEquals("searchDiagnosis lxxgm", last());
    model.enter();
    assertEquals("addDiagnosis J11.100", cashier.commands.get(cashier.commands.size() - 2));
    assertEquals("", model.diagnosis().text().get());
    model.enter();
    assertEquals(Sheet.NONE, model.panels().shown().get());
  }

  @Test
  void aTraceCodeTypedForACatalogueCodeIsTakenForABox() {
    withBill();
    cashier.show(desk -> Sample.asked(desk, new Asked(false, true, true, true, List.of(), null)));
    model.entry().code().set("81000210012345678901");
    model.enter();
    assertTrue(last().startsWith("scanBox "), last());
    assertEquals("", model.entry().code().get());
    cashier.show(
        desk -> Sample.asked(desk, new Asked(false, true, true, true, List.of(), "XJ01CAA040")));
    assertEquals("XJ01CAA040", model.entry().code().get());
    assertEquals(Cursor.QUANTITY, model.cursor().get());
  }

  @Test
  void boxesAreScannedLineByLineAndAReasonIsPickedByItsDigit() {
    withBill();
    cashier.show(desk -> Sample.asked(desk, new Asked(false, true, true, true, List.of(), null)));
    model.openBoxes();
    assertEquals(Cursor.BOX, model.cursor().get());
    model.act(Act.ENTRY);
    model.boxes().text().set("MK-0001-0002");
    model.enter();
    assertEquals("scanBox 0 MK-0001-0002 true", last());
    assertFalse(model.boxes().split().get(), "one box was opened, not the next");
    model.act(Act.VISIT);
    assertEquals(Menu.UNTRACED, model.panels().shown().get());
    assertTrue(model.digit(2));
    assertEquals("untraced 0 UNREADABLE", last());
    assertEquals(Sheet.BOXES, model.panels().shown().get());
    model.act(Act.DELETE);
    assertEquals("removeBox 0", last());
  }

  @Test
  void theBatchOfALineIsTypedPartByPartAndACodeThatIsScannedMeanwhileIsABox() {
    withBill();
    cashier.show(desk -> Sample.asked(desk, new Asked(false, true, true, true, List.of(), null)));
    model.openBoxes();
    model.act(Act.IMPORT);
    assertEquals(BoxTyping.Part.LOT, model.boxes().part().get());
    for (String part : List.of("B7", "20250501", "20270430")) {
      assertTrue(model.endsText(), "Enter ends what is typed");
      model.boxes().text().set(part);
      model.enter();
    }
    assertEquals("batch 0 TypedBatch[lot=B7, made=20250501, expires=20270430]", last());
    assertEquals(BoxTyping.Part.CODE, model.boxes().part().get());
    model.act(Act.IMPORT);
    model.boxes().text().set("81000210012345678901");
    model.enter();
    assertEquals("scanBox 0 81000210012345678901 false", last());
  }

  @Test
  void aPrescriptionIsTypedPartByPartAndEscGoesBackToTheOneBefore() {
    withBill();
    model.openPrescription();
    assertEquals(Sheet.NONE, model.panels().shown().get(), "nobody asks for one here");
    Asked asked = new Asked(false, true, true, true, List.of(), null, true);
    cashier.show(desk -> Sample.asked(desk, asked));
    model.openPrescription();
    assertEquals(Cursor.PRESCRIPTION, model.cursor().get());
    for (String part : List.of("WP1", "D77")) {
      model.prescription().text().set(part);
      model.enter();
    }
    model.act(Act.BACK);
    assertEquals("D77", model.prescription().text().get());
    model.enter();
    for (String part : List.of("王医生", "窗口总医院")) {
      model.prescription().text().set(part);
      model.enter();
    }
    assertEquals(
        "prescribe Prescription[number=WP1, doctorCode=D77, doctorName=王医生, hospital=窗口总医院]",
        last());
    assertEquals(Sheet.NONE, model.panels().shown().get());
  }

  @Test
  void aBedsideIsTypedPartByPartAndTheTimeOfAdmissionUntilTheCentreHasHeardOfIt() {
    withBill();
    model.openBedside();
    assertEquals(Sheet.NONE, model.panels().shown().get(), "the visit is no stay");
    cashier.show(desk -> Sample.withVisit(desk, VisitKind.INPATIENT));
    model.openBedside();
    for (String part : List.of("0301", "内科一病区", "18", "D7", "王医生", "2026-03-01 09:30")) {
      assertEquals(Cursor.BEDSIDE, model.cursor().get());
      assertTrue(model.endsText(), "Enter ends what is typed");
      model.bedside().text().set(part);
      model.enter();
    }
    assertEquals("tellBedside 内科一病区 18 2026-03-01 09:30", last());
    assertEquals(Sheet.NONE, model.panels().shown().get());

    cashier.show(Sample::admitted);
    model.openBedside();
    assertEquals(5, model.bedside().parts().size(), "an open stay keeps its time");
    model.enter();
    model.act(Act.BACK);
    model.act(Act.BACK);
    assertEquals(Sheet.NONE, model.panels().shown().get());
  }

  @Test
  void aDepositIsTypedAndOneThatIsLargeWaitsForTheKeyThatSaysSo() {
    withBill();
    model.openDeposits();
    assertEquals(Sheet.NONE, model.panels().shown().get(), "there is no stay to deposit for");
    cashier.show(Sample::admitted);
    model.openDeposits();
    assertEquals(Cursor.DEPOSIT, model.cursor().get());
    model.deposit().amount().set("500");
    model.enter();
    assertEquals("takeDeposit 500", last());
    assertEquals(Sheet.NONE, model.panels().shown().get());

    model.openDeposits();
    model.deposit().amount().set("30000");
    model.enter();
    assertEquals(new Panel.LargeDeposit("30000"), model.panels().shown().get());
    model.enter();
    assertEquals("takeDeposit 30000", last(), "Enter is what everyone presses next");
    model.act(Act.BACK);
    assertEquals("30000", model.deposit().amount().get());
    model.enter();
    model.act(Act.SETTLE);
    assertEquals("takeDeposit 30000 confirmed", last());
    assertEquals(Sheet.NONE, model.panels().shown().get());
  }

  @Test
  void theMarkedDepositIsGivenBackAfterAQuestionAndItsReceiptMadeOnceMore() {
    withBill();
    DepositList.Row first = new DepositList.Row("YJ1", "03-01 09:30", "1001", Fen.of(50000), true);
    DepositList.Row second = new DepositList.Row("YJ2", "03-02 10:00", "1001", Fen.of(20000), true);
    cashier.show(
        desk ->
            Sample.deposited(
                Sample.admitted(desk), new DepositList(List.of(first, second), Fen.of(70000))));
    model.openDeposits();
    model.move(1);
    assertTrue(model.remakeSlip(any -> {}));
    assertEquals("remakeReceipt YJ2", last());
    model.act(Act.DELETE);
    assertEquals(new Panel.ReturnDeposit("张*", second), model.panels().shown().get());
    model.act(Act.BACK);
    assertEquals(Sheet.DEPOSITS, model.panels().shown().get());
    model.move(1);
    model.act(Act.DELETE);
    model.enter();
    assertEquals("giveBackDeposit YJ2", last());
    assertEquals(Sheet.NONE, model.panels().shown().get());
  }

  @Test
  void enterWalksFromCodeToQuantityToPriceAndAddsTheLine() {
    model.enter();
    model.entry().code().set("210300001");
    model.enter();
    assertEquals(Cursor.QUANTITY, model.cursor().get());
    model.enter();
    assertEquals(Cursor.PRICE, model.cursor().get());
    model.entry().price().set("180");
    model.enter();
    assertEquals("addLine 210300001 1 180", last());
    assertEquals(Cursor.CODE, model.cursor().get());
    assertEquals("", model.entry().code().get());
    assertEquals("1", model.entry().quantity().get());
  }

  @Test
  void enterOnAnEmptyCodeTriesTheBill() {
    withBill();
    model.enter();
    assertEquals("trial", last());
    assertEquals(Cursor.TENDER, model.cursor().get());
  }

  @Test
  void anEmptyBillIsNotTried() {
    model.enter();
    model.enter();
    model.act(Act.SETTLE);
    assertEquals(List.of("readCard"), cashier.commands);
  }

  @Test
  void escapeStepsBackFieldByFieldAndThenStageByStage() {
    withBill();
    model.entry().code().set("2103");
    model.enter();
    model.enter();
    model.act(Act.BACK);
    assertEquals(Cursor.QUANTITY, model.cursor().get());
    model.act(Act.BACK);
    assertEquals(Cursor.CODE, model.cursor().get());
    model.act(Act.BACK);
    assertEquals("", model.entry().code().get());
    model.act(Act.BACK);
    model.enter();
    assertEquals("back", last());
  }

  @Test
  void moneyIsTenderedAsItIsTypedAndSettledByEnter() {
    inTrial();
    model.tendering().amount().set("250");
    assertEquals("tender CASH 250.00", last());
    assertEquals("48.63", model.state().get().change().toYuan());
    model.enter();
    assertEquals("settle", last());
  }

  @Test
  void aBillOfNothingIsSettledByItsKeyAfterAQuestionAndNeverByEnter() {
    cashier.show(Sample::nothing);
    for (int press = 0; press < 3; press++) {
      model.enter();
    }
    assertEquals(Sheet.NONE, model.panels().shown().get());
    model.act(Act.SETTLE);
    assertInstanceOf(Panel.SettleForNothing.class, model.panels().shown().get());
    model.enter();
    model.enter();
    assertTrue(cashier.commands.stream().noneMatch(command -> command.startsWith("settle")));
    model.act(Act.SETTLE);
    assertEquals("settleForNothing", last());
  }

  @Test
  void theQuestionAboutABillOfNothingIsPutAwayByEscape() {
    cashier.show(Sample::nothing);
    model.act(Act.SETTLE);
    model.act(Act.BACK);
    assertEquals(Sheet.NONE, model.panels().shown().get());
    assertTrue(cashier.commands.isEmpty());
  }

  @Test
  void whatIsMissingIsSaidAndNoChangeIsPromised() {
    inTrial();
    model.tendering().amount().set("201.36");
    assertEquals(Fen.of(1), model.state().get().missing());
    assertEquals(Fen.ZERO, model.state().get().change());
  }

  @Test
  void theNextTrialStartsWithoutTheMoneyOfTheLast() {
    inTrial();
    model.tendering().amount().set("250");
    model.act(Act.BACK);
    model.act(Act.SETTLE);
    assertEquals("", model.tendering().amount().get());
  }

  @Test
  void settlingFirstPutsTheCursorWhereTheMoneyIsTyped() {
    inTrial();
    model.cursor().set(Cursor.DESK);
    model.act(Act.SETTLE);
    assertEquals(Cursor.TENDER, model.cursor().get());
    assertFalse(cashier.commands.contains("settle"));
  }

  @Test
  void whileTheDeskWaitsOnlyHelpAndQueueOpen() {
    inTrial();
    for (Stage stage :
        List.of(Stage.READING, Stage.IDENTIFYING, Stage.TRYING, Stage.SETTLING, Stage.CANCELLING)) {
      cashier.show(desk -> Sample.at(desk, stage));
      assertEquals(List.of(Act.HELP, Act.QUEUE), enabled(), stage.name());
    }
  }

  @Test
  void enterDoesNotClearADeskWhoseOutcomeIsUnknown() {
    ended(Stage.UNKNOWN_OUTCOME);
    model.enter();
    assertEquals(Sheet.SLIP, model.panels().shown().get());
    assertFalse(cashier.commands.contains("next"));
  }

  @Test
  void enterCallsTheNextPatientOnceSettled() {
    for (Stage stage : List.of(Stage.SETTLED, Stage.PROVISIONAL, Stage.CANCELLED)) {
      ended(stage);
      model.enter();
      assertEquals("next", last(), stage.name());
    }
  }

  @Test
  void aBillIsHeldWithANoteAndTakenCalledAndDeletedFromTheList() {
    withBill();
    model.openHold();
    assertEquals(Sheet.HOLD, model.panels().shown().get());
    assertEquals(Cursor.NOTE, model.cursor().get());
    model.holding().note().set("去取钱");
    model.enter();
    assertTrue(model.panels().none());
    assertEquals("hold 去取钱", last());

    WaitingBill held = waiting("G1", WaitingBill.Source.HELD);
    WaitingBill unpaid = waiting("H1", WaitingBill.Source.HOSPITAL);
    cashier.show(desk -> Sample.waiting(desk, held, unpaid));
    model.openWaiting();
    model.act(Act.DELETE);
    assertEquals(new Panel.DiscardHeld(held), model.panels().shown().get());
    model.enter();
    assertEquals("discardHeld G1", last());
    assertEquals(Sheet.WAITING, model.panels().shown().get());
    model.undo();
    assertEquals("restoreHeld", last());
    model.move(1);
    model.act(Act.DELETE);
    assertEquals(Sheet.WAITING, model.panels().shown().get(), "not ours to delete");
    model.act(Act.ENTRY);
    assertEquals("call H1", last());
    model.enter();
    assertEquals("take H1", last());
    assertTrue(model.panels().none());
  }

  private static WaitingBill waiting(String id, WaitingBill.Source source) {
    return new WaitingBill(id, source, "A1", "张*", 1, Fen.of(100), "09:00", "1001", false);
  }

  @Test
  void clearingAnUnsettledBillIsAskedFirstAndNamesWhoseItIs() {
    withBill();
    model.act(Act.NEXT);
    Panel asked =
        new Panel.ClearDesk("张*", Sample.LINES.size(), Fen.ofYuan("328.20"), false, Panel.Way.NEXT);
    assertEquals(asked, model.panels().shown().get());
    assertFalse(cashier.commands.contains("next"));
    model.enter();
    assertEquals("next", last());
  }

  @Test
  void escOnABillAsksBeforeItIsCleared() {
    withBill();
    model.act(Act.BACK);
    assertInstanceOf(Panel.ClearDesk.class, model.panels().shown().get());
    model.act(Act.BACK);
    assertEquals(Sheet.NONE, model.panels().shown().get());
    assertFalse(cashier.commands.contains("back"));
    model.act(Act.BACK);
    model.enter();
    assertEquals("back", last());
  }

  @Test
  void anotherPersonsCardTakesThePlaceOfABillOnTheCashiersWordAlone() {
    withBill();
    cashier.show(desk -> Sample.withPresence(desk, Presence.OTHER));
    model.act(Act.READ);
    assertInstanceOf(Panel.ClearDesk.class, model.panels().shown().get());
    assertEquals(1, reads());
    model.enter();
    assertEquals(2, reads());
  }

  private long reads() {
    return cashier.commands.stream().filter("readCard"::equals).count();
  }

  @Test
  void aCardThatWasHandedBackIsConfirmedWithItsKeyAlsoAtTheTrial() {
    cashier.show(desk -> Sample.tried(desk, false));
    model.act(Act.READ);
    assertFalse(cashier.commands.contains("readCard"));
    cashier.show(desk -> Sample.withPresence(desk, Presence.TAKEN_OUT));
    model.act(Act.READ);
    assertEquals("readCard", last());
  }

  @Test
  void aHalfTypedLineIsNotLeftForTheNextPerson() {
    withBill();
    model.entry().code().set("2103");
    cashier.show(desk -> Sample.at(desk, Stage.READING));
    assertEquals("", model.entry().code().get());
  }

  @ParameterizedTest
  @EnumSource(
      value = Stage.class,
      names = {"SETTLED", "DIFFERENCE", "PROVISIONAL", "PAID_IN_FULL"})
  void cancellingAsksAndNamesTheSettlementThatWasJustMade(Stage stage) {
    ended(stage);
    model.act(Act.CANCEL);
    assertInstanceOf(Panel.CancelReason.class, model.panels().shown().get());
    model.act(Act.BACK);
    assertEquals(Sheet.NONE, model.panels().shown().get());
    model.act(Act.CANCEL);
    assertTrue(model.digit(2));
    assertInstanceOf(Panel.CancelSettlement.class, model.panels().shown().get());
    String made = model.state().get().history().getFirst().settlementId();
    model.enter();
    assertEquals("cancelSettlement " + made + " 刷错卡", last());
    assertEquals(Sheet.NONE, model.panels().shown().get());
  }

  @Test
  void anotherReasonIsTypedAndNothingIsCancelledWithoutOne() {
    ended(Stage.SETTLED);
    model.act(Act.CANCEL);
    model.digit(3);
    assertEquals(Cursor.REASON, model.cursor().get());
    model.enter();
    assertInstanceOf(Panel.CancelTyped.class, model.panels().shown().get());
    model.cancelReason().set(" 票据打错 ");
    model.enter();
    model.enter();
    assertEquals("cancelSettlement 3201002603120118 票据打错", last());
  }

  @Test
  void whatIsCancelledAlreadyIsNotCancelledAgain() {
    model.act(Act.CANCEL);
    model.move(1);
    model.enter();
    assertEquals(Sheet.HISTORY, model.panels().shown().get());
  }

  @Test
  void aSettlementOfAnyDayIsLookedForAndTakenFromWhatIsFound() {
    model.act(Act.CANCEL);
    assertEquals(Cursor.SETTLEMENT, model.cursor().get());
    model.history().text().set("120118");
    assertTrue(model.endsText());
    model.enter();
    assertEquals("searchSettlements 120118", last());
    assertEquals(Sheet.HISTORY, model.panels().shown().get());
    List<Settled> found = model.state().get().history().subList(2, 3);
    cashier.show(desk -> Sample.seeking(desk, new Sought("120118", found, false, false)));
    assertFalse(model.endsText());
    model.enter();
    assertEquals(new Panel.CancelReason(found.getFirst()), model.panels().shown().get());
    assertFalse(model.cursor().get().inForm());
    model.digit(1);
    model.enter();
    assertEquals("cancelSettlement " + found.getFirst().settlementId() + " 收费错误", last());
  }

  @Test
  void whatIsTypedAnewIsLookedForBeforeAnythingIsTaken() {
    model.act(Act.CANCEL);
    model.history().text().set("B1");
    model.enter();
    cashier.show(desk -> Sample.seeking(desk, new Sought("B1", desk.history(), false, false)));
    model.history().text().set("B12");
    model.act(Act.CANCEL);
    assertEquals("searchSettlements B12", last());
    assertEquals(Sheet.HISTORY, model.panels().shown().get());
    model.act(Act.BACK);
    assertEquals("searchSettlements", last());
    assertEquals("", model.history().text().get());
    model.act(Act.BACK);
    assertEquals(Sheet.NONE, model.panels().shown().get());
  }

  @Test
  void whatIsDoneAboutAnOpenItemIsChosenFromItsOwnList() {
    cashier.show(desk -> Sample.withOpen(desk, Sample.OPEN));
    model.act(Act.QUEUE);
    model.enter();
    assertEquals(Sheet.QUEUE, model.panels().shown().get());
    model.move(2);
    model.enter();
    assertInstanceOf(Panel.Choose.class, model.panels().shown().get());
    model.move(1);
    model.enter();
    assertEquals("choose H32010200145202603120831090003 TRANSFER", last());
    assertEquals(Sheet.QUEUE, model.panels().shown().get());
  }

  @Test
  void payingInFullNeedsTheCashiersOwnWord() {
    withBill();
    Post offered = new Post("0172", null, new Offer(Fen.ofYuan("300.00"), "太多"), null, null);
    cashier.show(desk -> Sample.withPost(desk, offered));
    assertInstanceOf(Panel.PayInFull.class, model.panels().shown().get());
    model.act(Act.SETTLE);
    model.act(Act.SETTLE);
    assertFalse(cashier.commands.contains("payInFull"));
    model.enter();
    assertEquals("payInFull", last());
  }

  @Test
  void anOfferThatIsGoneIsNoLongerAsked() {
    withBill();
    Post offered = new Post("0172", null, new Offer(Fen.ofYuan("300.00"), "太多"), null, null);
    cashier.show(desk -> Sample.withPost(desk, offered));
    cashier.show(desk -> Sample.withPost(desk, new Post("0172", null, null, null, null)));
    assertEquals(Sheet.NONE, model.panels().shown().get());
  }

  @Test
  void aLogInLiesOverEverythingAndWhatWasShownComesBackAfterIt() {
    cashier.show(desk -> Sample.withOpen(desk, Sample.OPEN));
    model.act(Act.QUEUE);
    Post asked = new Post("0172", new Login("撤销超过限额的结算"), null, null, null);
    cashier.show(desk -> Sample.withPost(desk, asked));
    assertEquals(List.of(Act.BACK), enabled());
    model.login().number().set("9001");
    model.enter();
    assertEquals(Cursor.PASSWORD, model.cursor().get());
    model.login().password().set("secret-word");
    model.enter();
    assertEquals("logIn 9001 11", last());
    assertEquals("", model.login().password().get());
    assertEquals(Sheet.QUEUE, model.panels().shown().get());
  }

  @Test
  void aWindowWithoutAnOperatorCanOnlyBeLoggedInTo() {
    cashier.show(desk -> Sample.withPost(desk, new Post("", new Login(""), null, null, null)));
    assertEquals(List.of(), enabled());
    model.act(Act.BACK);
    assertInstanceOf(Panel.LogIn.class, model.panels().shown().get());
  }

  @Test
  void underAPanelTheDeskCannotBeWorked() {
    withBill();
    model.act(Act.HELP);
    assertEquals(List.of(Act.HELP, Act.BACK), enabled());
    model.act(Act.SETTLE);
    assertFalse(cashier.commands.contains("trial"));
  }

  @Test
  void theFirstF1OpensThePageOfTheCodeThatIsShownAndTheNextTheKeys() {
    Notice mute = new Notice(Level.DOWN, "CARD-MUTE", "卡片没有应答。", "请确认芯片朝上。");
    cashier.show(desk -> Sample.withNotice(desk, mute));
    model.act(Act.HELP);
    assertEquals(new Panel.Fault(mute), model.panels().shown().get());
    assertEquals(List.of(Act.HELP, Act.BACK), enabled());
    model.act(Act.HELP);
    assertEquals(Sheet.HELP, model.panels().shown().get());
    model.act(Act.HELP);
    assertEquals(Sheet.NONE, model.panels().shown().get());
  }

  @Test
  void anIdleWindowIsClosedAtOnce() {
    List<String> closed = new ArrayList<>();
    cashier.show(desk -> CashierState.BLANK);
    model.leave(() -> closed.add("closed"));
    assertEquals(List.of("closed"), closed);
  }

  @Test
  void aWindowWithAnUnsettledBillIsClosedOnTheCashiersWordAlone() {
    List<String> closed = new ArrayList<>();
    withBill();
    model.leave(() -> closed.add("closed"));
    model.act(Act.BACK);
    assertEquals(List.of(), closed);
    assertEquals(Sheet.NONE, model.panels().shown().get());
    model.leave(() -> closed.add("closed"));
    model.enter();
    assertEquals(List.of("closed"), closed);
  }

  @Test
  void closingWaitsForASettlementUnderWayAndAsksOnceItsOutcomeIsShown() {
    List<String> closed = new ArrayList<>();
    withBill();
    cashier.show(desk -> Sample.at(desk, Stage.SETTLING));
    model.leave(() -> closed.add("closed"));
    model.enter();
    assertEquals(List.of(), closed);
    cashier.show(desk -> Sample.ended(desk, Stage.SETTLED));
    Panel.Leave asked = assertInstanceOf(Panel.Leave.class, model.panels().shown().get());
    assertFalse(asked.waits());
    assertTrue(asked.isSettled());
    model.enter();
    assertEquals(List.of("closed"), closed);
  }

  @Test
  void aShiftWithoutAReportIsToldBeforeTheWindowIsClosed() {
    List<String> closed = new ArrayList<>();
    model.leave(() -> closed.add("closed"));
    Panel.Leave asked = assertInstanceOf(Panel.Leave.class, model.panels().shown().get());
    assertTrue(asked.isUnreported());
    assertEquals(List.of(), closed);
  }

  @Test
  void deletingTakesTheMarkedLineAndUndoingBringsItBack() {
    withBill();
    model.line().set(2);
    model.act(Act.DELETE);
    assertEquals("removeLine 2", last());
    model.undo();
    assertEquals("undoRemove", last());
  }

  @Test
  void theMarkStaysAmongTheLines() {
    withBill();
    model.move(100);
    assertEquals(5, model.line().get());
    model.move(-100);
    assertEquals(0, model.line().get());
  }

  @Test
  void aKindOfVisitIsPickedByItsDigitOrAsTheMarkedRow() {
    withBill();
    model.act(Act.VISIT);
    assertEquals(Menu.VISITS, model.panels().shown().get());
    assertTrue(model.digit(2));
    assertEquals("chooseVisit EMERGENCY", last());
    assertTrue(model.panels().none());

    model.act(Act.VISIT);
    assertEquals(1, model.panels().row().get());
    model.move(2);
    model.enter();
    assertEquals("chooseVisit PRENATAL", last());
    assertFalse(model.digit(2), "without a menu a digit is text");
  }

  @Test
  void aChronicVisitAsksForTheDiseaseAndEachLineForItsPurpose() {
    model.enter();
    model.act(Act.VISIT);
    model.digit(3);
    assertEquals(Menu.DISEASES, model.panels().shown().get());
    model.digit(1);
    assertEquals("chooseDisease malignancy", last());

    model.entry().code().set("210300001");
    model.enter();
    model.enter();
    model.entry().price().set("180");
    model.enter();
    assertEquals(Cursor.PURPOSE, model.cursor().get());
    model.digit(2);
    model.enter();
    assertEquals("addLine 210300001 1 180 targeted", last());
    assertEquals(Cursor.CODE, model.cursor().get());
    assertEquals("targeted", model.entry().purpose().get(), "stays for the next line");
  }

  @Test
  void aStayIsAdmittedFirstAndThenTriedAndItsDeskIsClearedWithoutAQuestion() {
    withBill();
    model.act(Act.VISIT);
    model.digit(6);
    assertEquals("chooseVisit INPATIENT", last());
    model.act(Act.SETTLE);
    assertEquals(new Panel.Admit("张*", model.now().bill()), model.panels().shown().get());
    model.enter();
    assertEquals("admit", last());
    model.act(Act.NEXT);
    assertEquals("next", last());
  }

  @Test
  void anAdmissionIsUndoneOnlyAfterAQuestion() {
    withBill();
    cashier.show(desk -> Sample.withVisit(desk, VisitKind.INPATIENT));
    cashier.show(Sample::admitted);
    model.act(Act.VISIT);
    model.digit(0);
    assertEquals(new Panel.CancelAdmission("张*", 6), model.panels().shown().get());
    model.enter();
    assertEquals("cancelAdmission", last());
  }

  @Test
  void aReferralAndAFilingAreTypedFieldByField() {
    model.enter();
    model.act(Act.VISIT);
    model.digit(8);
    assertEquals(Cursor.PROVIDER, model.cursor().get());
    model.picking().provider().set("C1");
    model.enter();
    assertEquals("refer C1", last());

    model.act(Act.VISIT);
    model.digit(9);
    assertEquals(Menu.FILINGS, model.panels().shown().get());
    model.digit(1);
    assertEquals(Cursor.ESTABLISHED, model.cursor().get());
    model.picking().established().set("20260115");
    model.enter();
    assertEquals(Cursor.FROM, model.cursor().get());
    model.picking().from().set("20260302");
    model.enter();
    model.enter();
    assertEquals("register maternity 20260115 20260302", last());
    assertEquals(Cursor.CODE, model.cursor().get());
  }

  @Test
  void aFilingIsWithdrawnOnlyAfterAQuestion() {
    model.enter();
    model.act(Act.VISIT);
    model.digit(9);
    model.digit(4);
    assertTrue(model.panels().shown().get() instanceof Panel.Withdraw);
    model.enter();
    assertEquals("withdraw 7", last());
  }

  @Test
  void aTypedPathLosesItsQuotesAndAnEmptyOneStays() {
    model.act(Act.IMPORT);
    assertEquals(Cursor.PATH, model.cursor().get());
    model.enter();
    assertEquals(Sheet.IMPORT, model.panels().shown().get());
    model.importing().path().text().set("\"bills/0118.json\" ");
    model.enter();
    assertEquals("importBill bills/0118.json", last());
    assertTrue(model.panels().none());
  }

  private void withBill() {
    model.enter();
    cashier.show(desk -> Sample.withLines(desk, Sample.LINES));
  }

  private void inTrial() {
    withBill();
    model.act(Act.SETTLE);
  }

  private void ended(Stage stage) {
    cashier.show(desk -> Sample.ended(Sample.identified(desk), stage));
  }

  private List<Act> enabled() {
    return Arrays.stream(Act.values()).filter(model::enabled).toList();
  }

  private String last() {
    return cashier.commands.getLast();
  }
}
