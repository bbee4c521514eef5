package io.chuangkou.settlement.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.fail;

import io.chuangkou.settlement.gateway.AnswerCheck.Expected;
import io.chuangkou.settlement.message.RegionalProfile.MutualAid;
import io.chuangkou.settlement.message.settlement.Amounts;
import io.chuangkou.settlement.message.settlement.CentreSettlement;
import io.chuangkou.settlement.message.settlement.FundDetail;
import io.chuangkou.settlement.message.settlement.FundType;
import io.chuangkou.settlement.message.settlement.Identity;
import io.chuangkou.settlement.message.settlement.SettlementAnswer;
import io.chuangkou.settlement.message.settlement.SettlementInfo;
import io.chuangkou.settlement.money.Fen;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An answer is believed only if it is the bill's own and adds up. */
class AnswerCheckTest {

  private static final String MSGID = "M1";
  private static final Expected EXPECTED = new Expected("P1", null, "V1", fen(300));

  /** 300 of which the pooled fund pays 100, the hospital 20, the person's account 60. */
  private static final Parts RIGHT = new Parts(300, 100, 100, 180, 60, 120, 20, 0, 100);

  private final AnswerCheck check = new AnswerCheck(MutualAid.WITHIN);

  /** The amounts that the identities tie together, in fen. */
  private record Parts(
      long inScope,
      long basic,
      long fundTotal,
      long person,
      long account,
      long cash,
      long hospital,
      long mutualAid,
      long fundRow) {

    SettlementAnswer answer(String setlId, String mdtrtId, String psnNo, String msgid) {
      Fen none = Fen.ZERO;
      Amounts amounts =
          new Amounts(
              fen(300),
              none,
              none,
              none,
              fen(inScope),
              none,
              fen(basic),
              none,
              none,
              none,
              none,
              none,
              none,
              none,
              fen(fundTotal),
              fen(person),
              fen(account),
              fen(cash),
              fen(hospital),
              none,
              fen(mutualAid));
      SettlementInfo info =
          new SettlementInfo(
              setlId, mdtrtId, psnNo, "", "", "390", "", "11", null, amounts, msgid, "", "", "11");
      FundDetail row =
          new FundDetail(FundType.POOLED, fen(300), fen(fundRow), fen(fundRow), "居民统筹", "");
      return new SettlementAnswer(info, List.of(row), List.of());
    }

    SettlementAnswer answer() {
      return answer("S1", "V1", "P1", MSGID);
    }
  }

  private static Fen fen(long amount) {
    return Fen.of(amount);
  }

  @Test
  void theBillsOwnAnswerIsAccepted() {
    SettlementAnswer answer = RIGHT.answer();
    assertAccepted(check.trial(EXPECTED).apply(answer));
    assertAccepted(check.booked(MSGID, EXPECTED).apply(answer));
  }

  @Test
  void aTrialNeedsNeitherSettlementNumberNorMessage() {
    SettlementAnswer trial = RIGHT.answer("", "V1", "P1", "");
    assertAccepted(check.trial(EXPECTED).apply(trial));
  }

  @Test
  void aVisitAndAFeeThatTheCentreMakesAreNotHeldAgainstIt() {
    Expected personAlone = new Expected("P1", null, null, null);
    SettlementAnswer answer = RIGHT.answer("S1", "V9", "P1", MSGID);
    assertAccepted(check.booked(MSGID, personAlone).apply(answer));
  }

  @Test
  void anAnswerForAnotherPersonVisitOrFeeDecidesNothing() {
    for (Function<SettlementAnswer, Outcome<CentreSettlement>> check :
        List.of(check.trial(EXPECTED), check.booked(MSGID, EXPECTED))) {
      assertOtherBill(check.apply(RIGHT.answer("S1", "V1", "P2", MSGID)));
      assertOtherBill(check.apply(RIGHT.answer("S1", "V2", "P1", MSGID)));
    }
    Expected dearer = new Expected("P1", null, "V1", fen(301));
    assertOtherBill(check.trial(dearer).apply(RIGHT.answer()));
    assertOtherBill(check.booked(MSGID, dearer).apply(RIGHT.answer()));
  }

  @Test
  void aSettlementOfAnotherMessageOrWithoutNumbersDecidesNothing() {
    Function<SettlementAnswer, Outcome<CentreSettlement>> booked = check.booked(MSGID, EXPECTED);
    assertOtherBill(booked.apply(RIGHT.answer("S1", "V1", "P1", "M2")));
    assertOtherBill(booked.apply(RIGHT.answer("", "V1", "P1", MSGID)));
    Expected anyVisit = new Expected("P1", null, null, fen(300));
    assertOtherBill(check.booked(MSGID, anyVisit).apply(RIGHT.answer("S1", "", "P1", MSGID)));
  }

  @ParameterizedTest
  @EnumSource
  void anAnswerThatBreaksAnIdentityDecidesNothingAndNamesIt(Identity identity) {
    SettlementAnswer broken = broken(identity).answer();
    assertBroken(identity, check.trial(EXPECTED).apply(broken));
    assertBroken(identity, check.booked(MSGID, EXPECTED).apply(broken));
  }

  private static Parts broken(Identity identity) {
    return switch (identity) {
      case FEE_PARTS -> new Parts(299, 100, 100, 180, 60, 120, 20, 0, 100);
      case FUNDS -> new Parts(300, 99, 100, 180, 60, 120, 20, 0, 100);
      case SIGNS -> new Parts(300, 650, 650, -350, 0, -350, 0, 0, 650);
      case BEARERS -> new Parts(300, 100, 100, 179, 60, 119, 20, 0, 100);
      case PERSON_PARTS -> new Parts(300, 100, 100, 180, 60, 119, 20, 0, 100);
      case FUND_ROWS -> new Parts(300, 100, 100, 180, 60, 120, 20, 0, 99);
    };
  }

  @Test
  void aRelativesAccountCountsWhereTheRegionPutsIt() {
    SettlementAnswer beside = new Parts(300, 100, 100, 180, 60, 110, 20, 10, 100).answer();
    SettlementAnswer within = new Parts(300, 100, 100, 180, 60, 120, 20, 10, 100).answer();
    AnswerCheck elsewhere = new AnswerCheck(MutualAid.BESIDE);
    assertAccepted(elsewhere.trial(EXPECTED).apply(beside));
    assertAccepted(check.trial(EXPECTED).apply(within));
    assertBroken(Identity.PERSON_PARTS, check.trial(EXPECTED).apply(beside));
    assertBroken(Identity.PERSON_PARTS, elsewhere.trial(EXPECTED).apply(within));
  }

  @Test
  void whatASettlementLeavesOutIsNotHeldAgainstIt() {
    SettlementAnswer bare = RIGHT.answer("S1", "", "", "");
    CentreSettlement settled = assertAccepted(check.booked(MSGID, EXPECTED).apply(bare));
    assertEquals("V1", settled.mdtrtId());
  }

  @Test
  void aCancellationIsRecognisedByWhatItCancels() {
    Expected cancelled = new Expected("P1", "S1", "V1", null);
    SettlementAnswer underItsOriginalsMessage = RIGHT.answer("S2", "V1", "P1", "M0");
    assertEquals(
        "S2", assertAccepted(check.cancelled(cancelled).apply(underItsOriginalsMessage)).setlId());
    SettlementAnswer bare = RIGHT.answer("", "", "", "");
    assertEquals("S1", assertAccepted(check.cancelled(cancelled).apply(bare)).setlId());
    assertOtherBill(check.cancelled(cancelled).apply(RIGHT.answer("S2", "V1", "P2", "")));
    assertOtherBill(check.cancelled(cancelled).apply(RIGHT.answer("S2", "V2", "P1", "")));
  }

  private static CentreSettlement assertAccepted(Outcome<CentreSettlement> outcome) {
    return outcome instanceof Outcome.Accepted<CentreSettlement> accepted
        ? accepted.value()
        : fail(outcome.toString());
  }

  private static void assertOtherBill(Outcome<?> outcome) {
    assertEquals(CentreFaultCode.CENTRE_OTHER_BILL, fault(outcome).code());
  }

  private static void assertBroken(Identity identity, Outcome<?> outcome) {
    assertEquals(new CentreFault(CentreFaultCode.CENTRE_SUM, identity.chinese()), fault(outcome));
  }

  private static CentreFault fault(Outcome<?> outcome) {
    return assertInstanceOf(Outcome.Unknown.class, outcome).fault();
  }
}
