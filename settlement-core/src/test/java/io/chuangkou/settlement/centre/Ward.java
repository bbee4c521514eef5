package io.chuangkou.settlement.centre;

import static io.chuangkou.settlement.centre.Counter.accepted;

import io.chuangkou.settlement.gateway.Outcome;
import io.chuangkou.settlement.message.Transaction;
import io.chuangkou.settlement.message.settlement.Cancellation;
import io.chuangkou.settlement.message.settlement.SettlementAnswer;
import io.chuangkou.settlement.message.stay.Admission;
import io.chuangkou.settlement.message.stay.Discharge;
import io.chuangkou.settlement.message.stay.StayBill;
import io.chuangkou.settlement.message.stay.StayFacts;
import io.chuangkou.settlement.message.stay.StayFees;
import io.chuangkou.settlement.message.stay.StayNumber;
import io.chuangkou.settlement.message.stay.StayTransactions;
import io.chuangkou.settlement.message.visit.FeeLine;
import io.chuangkou.settlement.message.visit.FeeSplits;
import io.chuangkou.settlement.message.visit.Split;
import io.chuangkou.settlement.message.visit.VisitFacts.Extension;
import io.chuangkou.settlement.money.Fen;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;

/** Stays of one woman in one hospital in Wujin, for tests. */
final class Ward {

  static final String AT = "320412";
  static final LocalDateTime ADMITTED = LocalDateTime.of(2022, 2, 20, 9, 0);
  static final LocalDateTime DISCHARGED = LocalDateTime.of(2022, 3, 1, 9, 0);

  private final Counter counter;
  private final String psnNo;

  Ward(Counter counter) {
    this.counter = counter;
    this.psnNo = counter.person(Demonstration.ZHAO_MIN).base().psnNo();
  }

  String psnNo() {
    return psnNo;
  }

  <I, O> O call(Transaction<I, O> transaction, I input) {
    return accepted(ask(transaction, input));
  }

  <I, O> Outcome<O> ask(Transaction<I, O> transaction, I input) {
    return counter.client().call(transaction, counter.msgid(), AT, input);
  }

  Admission admission() {
    return new Admission(
        new Admission.Stay(
            psnNo,
            "390",
            ADMITTED,
            Demonstration.ZHAO_MIN.card(),
            "21",
            "IP1",
            new StayFacts("D1", "王医生", "肺炎", "01", "内科", "3-12", "J18", "肺炎", "", Extension.NONE)),
        List.of(Counter.diagnosis()));
  }

  StayNumber admit() {
    return new StayNumber(call(StayTransactions.ADMIT, admission()).mdtrtId(), psnNo);
  }

  /** Uploads charges whose numbers begin with a letter of their own. */
  FeeSplits upload(StayNumber stay, String letter, String... amounts) {
    return call(
        StayTransactions.STAY_FEES,
        new StayFees(
            Counter.fees(stay.mdtrtId(), psnNo, amounts).lines().stream()
                .map(line -> new StayFees.Line("", "21", numbered(line, letter + line.lineNo())))
                .toList()));
  }

  /** A refund of a line of tablets. */
  static StayFees refund(StayNumber stay, String lineNo, String refunds, String amount) {
    FeeLine like = Counter.fees(stay.mdtrtId(), stay.psnNo(), amount).lines().getFirst();
    FeeLine line =
        new FeeLine(
            lineNo,
            like.mdtrtId(),
            like.psnNo(),
            like.batch(),
            "",
            "",
            false,
            like.time(),
            like.item(),
            like.ownItem(),
            like.amount().negated(),
            BigDecimal.ONE.negate(),
            like.unitPrice(),
            like.order(),
            "0",
            like.extension());
    return new StayFees(List.of(new StayFees.Line(refunds, "21", line)));
  }

  private static FeeLine numbered(FeeLine line, String lineNo) {
    return new FeeLine(
        lineNo,
        line.mdtrtId(),
        line.psnNo(),
        line.batch(),
        line.diseaseCode(),
        line.prescription(),
        line.fromOutside(),
        line.time(),
        line.item(),
        line.ownItem(),
        line.amount(),
        line.quantity(),
        line.unitPrice(),
        line.order(),
        line.approval(),
        line.extension());
  }

  void discharge(StayNumber stay) {
    discharge(stay, DISCHARGED);
  }

  void discharge(StayNumber stay, LocalDateTime ends) {
    call(
        StayTransactions.DISCHARGE,
        new Discharge(stay.mdtrtId(), psnNo, "390", ends, "01", "内科", "1"));
  }

  StayBill bill(StayNumber stay, boolean interim, Fen total) {
    return new StayBill(
        psnNo,
        Demonstration.ZHAO_MIN.card(),
        total,
        "01",
        stay.mdtrtId(),
        "390",
        false,
        "",
        interim,
        Split.NONE);
  }

  SettlementAnswer settle(StayNumber stay, boolean interim, String total) {
    return accepted(
        counter
            .client()
            .call(
                StayTransactions.STAY_SETTLE,
                counter.msgid(),
                AT,
                bill(stay, interim, Fen.ofYuan(total))));
  }

  SettlementAnswer cancel(SettlementAnswer settled) {
    return accepted(
        counter
            .client()
            .call(
                StayTransactions.STAY_CANCEL,
                counter.msgid(),
                AT,
                new Cancellation(settled.info().setlId(), settled.info().mdtrtId(), psnNo)));
  }
}
