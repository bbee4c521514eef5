package io.chuangkou.settlement.centre;

import static io.chuangkou.settlement.centre.Counter.accepted;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.calculator.YearToDate;
import io.chuangkou.settlement.centre.Faults.Kind;
import io.chuangkou.settlement.centre.Faults.Plan;
import io.chuangkou.settlement.gateway.CentreClient;
import io.chuangkou.settlement.gateway.CentreGateway.Timeouts;
import io.chuangkou.settlement.gateway.Outcome;
import io.chuangkou.settlement.message.RegionalProfiles;
import io.chuangkou.settlement.message.query.KnownVisits;
import io.chuangkou.settlement.message.query.QueryTransactions;
import io.chuangkou.settlement.message.settlement.Amounts;
import io.chuangkou.settlement.message.settlement.Cancellation;
import io.chuangkou.settlement.message.settlement.Reversal;
import io.chuangkou.settlement.message.settlement.SettlementAnswer;
import io.chuangkou.settlement.message.settlement.SettlementTransactions;
import io.chuangkou.settlement.message.stay.StayBill;
import io.chuangkou.settlement.message.stay.StayChange;
import io.chuangkou.settlement.message.stay.StayFacts;
import io.chuangkou.settlement.message.stay.StayFeeCancellation;
import io.chuangkou.settlement.message.stay.StayFees;
import io.chuangkou.settlement.message.stay.StayNumber;
import io.chuangkou.settlement.message.stay.StayTransactions;
import io.chuangkou.settlement.message.visit.FeeSplits;
import io.chuangkou.settlement.message.visit.VisitFacts.Extension;
import io.chuangkou.settlement.money.Fen;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Stays over real HTTP, at a centre that answers in text. */
@ParameterizedClass
@EnumSource(Engine.class)
@ExtendWith(Databases.Extension.class)
class StayJourneyTest {

  private static final String AT = Ward.AT;

  private final Engine engine;

  @TempDir Path directory;

  private ReferenceCentre centre;
  private Counter counter;
  private CentreClient client;
  private Ward ward;

  StayJourneyTest(Engine engine) {
    this.engine = engine;
  }

  @BeforeEach
  void open(Databases databases) {
    String database = databases.fresh(engine, directory);
    centre =
        ReferenceCentre.start(
            CentreConfig.local(0, database, RegionalProfiles.demonstration(AT), Counter.CLOCK));
    counter =
        new Counter(
            centre.url(), Demonstration.WUJIN, RegionalProfiles.demonstration(AT), Timeouts.USUAL);
    client = counter.client();
    ward = new Ward(counter);
  }

  @AfterEach
  void close() {
    centre.close();
  }

  @Test
  void aStayIsSettledAndUnwound() {
    StayNumber stay = ward.admit();
    ward.upload(stay, "A", "1000.00", "2000.00");
    StayBill bill = ward.bill(stay, false, Fen.ofYuan("3000.00"));
    assertRefused("出院", client.call(StayTransactions.STAY_TRIAL, counter.msgid(), AT, bill));
    ward.discharge(stay);

    SettlementAnswer trial =
        accepted(client.call(StayTransactions.STAY_TRIAL, counter.msgid(), AT, bill));
    SettlementAnswer settled =
        accepted(client.call(StayTransactions.STAY_SETTLE, counter.msgid(), AT, bill));
    // Level 3 treated as level 2: 600 deductible, 85 % of the rest.
    assertEquals(Fen.ofYuan("600.00"), settled.info().amounts().deductible());
    assertEquals(Fen.ofYuan("2040.00"), settled.info().amounts().basic());
    assertEquals("21", settled.info().clearingType());
    assertEquals(trial.info().amounts(), settled.info().amounts());

    ward.cancel(settled);
    ward.call(StayTransactions.CANCEL_DISCHARGE, stay);
    ward.call(StayTransactions.CANCEL_STAY_FEES, lines(stay, StayFeeCancellation.ALL));
    ward.call(StayTransactions.CANCEL_ADMISSION, stay);
    assertEquals(YearToDate.NONE, counter.standing(Demonstration.ZHAO_MIN));
  }

  @Test
  void aLostAdmissionIsTakenBack() {
    centre.faults().arm(Plan.once(Kind.LOSE_ANSWER, "2401"));
    String lost = counter.msgid();
    assertInstanceOf(
        Outcome.Unknown.class, client.call(StayTransactions.ADMIT, lost, AT, ward.admission()));
    assertEquals(1, visits().size());
    accepted(
        client.call(
            SettlementTransactions.REVERSE,
            counter.msgid(),
            AT,
            new Reversal(ward.psnNo(), lost, "2401")));
    assertEquals(List.of(), visits());
  }

  @Test
  void anInterimSettlementAndTheRestAddUpToTheWholeStay() {
    Amounts whole = settledAtOnce();

    StayNumber stay = ward.admit();
    ward.upload(stay, "A", "1000.00");
    SettlementAnswer interim = ward.settle(stay, true, "1000.00");
    // 600 deductible, 85 % of the rest.
    assertEquals(Fen.ofYuan("340.00"), interim.info().amounts().basic());
    assertRefused("已结算", ward.ask(StayTransactions.CANCEL_STAY_FEES, lines(stay, "A1")));
    ward.upload(stay, "B", "2000.00");
    ward.discharge(stay);
    assertRefused(
        "已办理出院",
        client.call(
            StayTransactions.STAY_SETTLE,
            counter.msgid(),
            AT,
            ward.bill(stay, true, Fen.ofYuan("2000.00"))));
    SettlementAnswer rest = ward.settle(stay, false, "2000.00");

    assertEquals(Fen.ZERO, rest.info().amounts().deductible());
    assertEquals(
        requireNonNull(requireNonNull(whole.basic())),
        requireNonNull(requireNonNull(interim.info().amounts().basic()))
            .plus(requireNonNull(rest.info().amounts().basic())));
    assertEquals(
        requireNonNull(whole.cash()),
        requireNonNull(requireNonNull(interim.info().amounts().cash()))
            .plus(requireNonNull(rest.info().amounts().cash())));
    assertRefused(
        "之后还有结算",
        client.call(
            StayTransactions.STAY_CANCEL,
            counter.msgid(),
            AT,
            new Cancellation(interim.info().setlId(), stay.mdtrtId(), ward.psnNo())));
    ward.cancel(rest);
    ward.cancel(interim);
    assertEquals(YearToDate.NONE, counter.standing(Demonstration.ZHAO_MIN));
    assertEquals(
        Fen.ofYuan("3000.00"), ward.settle(stay, false, "3000.00").info().amounts().total());
  }

  /** Settles the same charges in one, and leaves nothing behind. */
  private Amounts settledAtOnce() {
    StayNumber stay = ward.admit();
    ward.upload(stay, "A", "1000.00", "2000.00");
    ward.discharge(stay);
    SettlementAnswer settled = ward.settle(stay, false, "3000.00");
    ward.cancel(settled);
    return settled.info().amounts();
  }

  @Test
  void interimSettlementsFollowEachOther() {
    StayNumber stay = ward.admit();
    ward.upload(stay, "A", "1000.00");
    ward.settle(stay, true, "1000.00");
    ward.upload(stay, "B", "500.00");
    ward.settle(stay, true, "500.00");
    ward.upload(stay, "C", "100.00");
    ward.discharge(stay);
    SettlementAnswer rest = ward.settle(stay, false, "100.00");
    // 85 % of what comes after the 600 that the first one took.
    assertEquals(Fen.ofYuan("85.00"), rest.info().amounts().basic());
    assertRefused(
        "已结算",
        client.call(
            StayTransactions.STAY_SETTLE, counter.msgid(), AT, ward.bill(stay, false, Fen.ZERO)));
  }

  @Test
  void aStayIsPricedAsAWholeAndNotAfterItsOwnInterimSettlement() {
    StayNumber stay = ward.admit();
    ward.upload(stay, "A", "60000.00");
    Amounts interim = ward.settle(stay, true, "60000.00").info().amounts();
    ward.upload(stay, "B", "60000.00");
    ward.discharge(stay);
    Amounts rest = ward.settle(stay, false, "60000.00").info().amounts();
    // 85 % of 119,400. What is left of 120,000, 18,510, is not above the 20,000 of critical
    // illness;
    // after the 9,510 of the interim settlement it would be.
    assertEquals(
        Fen.ofYuan("101490.00"),
        requireNonNull(requireNonNull(interim.basic())).plus(requireNonNull(rest.basic())));
    assertEquals(
        Fen.ZERO,
        requireNonNull(requireNonNull(interim.critical())).plus(requireNonNull(rest.critical())));
  }

  @Test
  void aStayCountsOnceHoweverOftenItWasSettled() {
    StayNumber once = ward.admit();
    ward.upload(once, "A", "1000.00", "2000.00");
    ward.discharge(once);
    SettlementAnswer settled = ward.settle(once, false, "3000.00");
    Map<String, Long> counters = counter.standing(Demonstration.ZHAO_MIN).counters();
    ward.cancel(settled);

    StayNumber twice = ward.admit();
    ward.upload(twice, "A", "1000.00");
    ward.settle(twice, true, "1000.00");
    ward.upload(twice, "B", "2000.00");
    ward.discharge(twice);
    ward.settle(twice, false, "2000.00");
    assertEquals(counters, counter.standing(Demonstration.ZHAO_MIN).counters());
  }

  @Test
  void anInterimSettlementIsNotCancelledUnderTheRestInTheNextYear() {
    StayNumber stay = ward.admit();
    ward.upload(stay, "A", "1000.00");
    SettlementAnswer interim = ward.settle(stay, true, "1000.00");
    ward.upload(stay, "B", "2000.00");
    ward.discharge(stay, Ward.DISCHARGED.plusYears(1));
    ward.settle(stay, false, "2000.00");
    assertRefused(
        "之后还有结算",
        client.call(
            StayTransactions.STAY_CANCEL,
            counter.msgid(),
            AT,
            new Cancellation(interim.info().setlId(), stay.mdtrtId(), ward.psnNo())));
  }

  @Test
  void anAdmissionIsNotReversedUnderItsSettlement() {
    String admitted = counter.msgid();
    StayNumber stay =
        new StayNumber(
            accepted(client.call(StayTransactions.ADMIT, admitted, AT, ward.admission())).mdtrtId(),
            ward.psnNo());
    ward.upload(stay, "A", "1000.00");
    ward.discharge(stay);
    SettlementAnswer settled = ward.settle(stay, false, "1000.00");
    Reversal reversal = new Reversal(ward.psnNo(), admitted, "2401");
    assertRefused(
        "请先撤销结算", client.call(SettlementTransactions.REVERSE, counter.msgid(), AT, reversal));
    ward.cancel(settled);
    accepted(client.call(SettlementTransactions.REVERSE, counter.msgid(), AT, reversal));
    assertEquals(List.of(), visits());
  }

  @Test
  void aRefundThatIsAChargeIsRefused() {
    StayNumber stay = ward.admit();
    ward.upload(stay, "A", "1000.00");
    assertRefused(
        "应为负数",
        ward.ask(
            StayTransactions.STAY_FEES,
            new StayFees(
                Counter.stayFees(stay.mdtrtId(), stay.psnNo(), "5.00").lines().stream()
                    .map(line -> new StayFees.Line("A1", "21", line.line()))
                    .toList())));
    ward.discharge(stay);
    ward.settle(stay, false, "1000.00");
  }

  @Test
  void aRefundComesOffItsChargeAndNoMoreThanIt() {
    StayNumber stay = ward.admit();
    FeeSplits charged = ward.upload(stay, "A", "1000.00", "2000.00");
    assertRefused(
        "没有可退的费用明细", ward.ask(StayTransactions.STAY_FEES, Ward.refund(stay, "R0", "A9", "1.00")));
    assertRefused(
        "退费超过", ward.ask(StayTransactions.STAY_FEES, Ward.refund(stay, "R1", "A1", "999.00")));
    FeeSplits refunded =
        ward.call(StayTransactions.STAY_FEES, Ward.refund(stay, "R1", "A1", "1000.00"));
    assertEquals(Fen.ofYuan("2000.00"), charged.sum().plus(refunded.sum()).total());
    assertRefused(
        "没有可退的费用明细", ward.ask(StayTransactions.STAY_FEES, Ward.refund(stay, "R2", "A1", "1.00")));
    ward.discharge(stay);
    SettlementAnswer settled = ward.settle(stay, false, "2000.00");
    assertEquals(Fen.ofYuan("2000.00"), settled.info().amounts().inScope());
  }

  @Test
  void aRefundAfterAnInterimSettlementIsReturnedWithTheRest() {
    StayNumber stay = ward.admit();
    ward.upload(stay, "A", "1000.00", "2000.00");
    ward.settle(stay, true, "3000.00");
    ward.call(StayTransactions.STAY_FEES, Ward.refund(stay, "R1", "A1", "1000.00"));
    ward.discharge(stay);
    SettlementAnswer rest = ward.settle(stay, false, "-1000.00");
    // 85 % of the 1,000 go back to the fund, the others to the woman.
    assertEquals(Fen.ofYuan("-850.00"), rest.info().amounts().basic());
    assertEquals(Fen.ofYuan("-150.00"), rest.info().amounts().cash());
  }

  @Test
  void aChangeOfAStayTakesThePlaceOfWhatWasToldBefore() {
    StayNumber stay = ward.admit();
    ward.call(StayTransactions.CHANGE_STAY, change(stay, "52"));
    KnownVisits.Row known = visits().getFirst();
    assertEquals("52", known.medType());
    assertEquals("IP2", known.hospitalNo());
    assertEquals(Ward.ADMITTED.plusHours(1), known.begins());

    ward.call(StayTransactions.CHANGE_STAY, change(stay, "21"));
    ward.upload(stay, "A", "1000.00");
    ward.discharge(stay);
    ward.settle(stay, false, "1000.00");
    assertRefused("已结算", ward.ask(StayTransactions.CHANGE_STAY, change(stay, "52")));
  }

  private StayChange change(StayNumber stay, String medType) {
    return new StayChange(
        new StayChange.Stay(
            stay.mdtrtId(),
            ward.psnNo(),
            "390",
            Ward.ADMITTED.plusHours(1),
            null,
            Demonstration.ZHAO_MIN.card(),
            medType,
            "IP2",
            new StayFacts("D1", "王医生", "肺炎", "01", "内科", "3-14", "J18", "肺炎", "", Extension.NONE)),
        List.of(Counter.diagnosis()));
  }

  private StayFeeCancellation lines(StayNumber stay, String lineNo) {
    return new StayFeeCancellation(
        List.of(new StayFeeCancellation.Line(lineNo, stay.mdtrtId(), ward.psnNo())));
  }

  private List<KnownVisits.Row> visits() {
    return ward.call(
            QueryTransactions.KNOWN_VISITS,
            new KnownVisits.Query(ward.psnNo(), Ward.ADMITTED, Ward.DISCHARGED.plusDays(1), ""))
        .visits();
  }

  private static void assertRefused(String words, Outcome<?> outcome) {
    String detail = assertInstanceOf(Outcome.Refused.class, outcome).fault().detail();
    assertTrue(detail.contains(words), detail);
  }
}
