package io.chuangkou.terminal.settling;

import io.chuangkou.settlement.message.Transaction;
import io.chuangkou.settlement.message.settlement.Cancellation;
import io.chuangkou.settlement.message.settlement.DrugTrace;
import io.chuangkou.settlement.message.settlement.OutpatientBill;
import io.chuangkou.settlement.message.settlement.SettlementAnswer;
import io.chuangkou.settlement.message.settlement.SettlementTransactions;
import io.chuangkou.settlement.message.visit.FeeCancellation;
import io.chuangkou.settlement.message.visit.FeeLine;
import io.chuangkou.settlement.message.visit.FeeSplits;
import io.chuangkou.settlement.message.visit.FeeUpload;
import io.chuangkou.settlement.message.visit.Registration;
import io.chuangkou.settlement.message.visit.Split;
import io.chuangkou.settlement.message.visit.Visit;
import io.chuangkou.settlement.message.visit.VisitFacts;
import io.chuangkou.settlement.message.visit.VisitTransactions;
import io.chuangkou.terminal.billing.InterfaceLimits;
import io.chuangkou.terminal.centre.CentreSession;
import io.chuangkou.terminal.centre.SendResult;
import io.chuangkou.terminal.counter.Counter;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.visit.InsuredPerson;
import java.time.LocalDateTime;
import java.util.List;

/** A visit: 2201 → 2203 → 2204 → 2206 → 2207; back by 2208, or by 2205 and 2202 before that. */
final class OutpatientProcedure implements Procedure {

  private static final String BATCH = "1";
  private static final String GENERAL_PRACTICE = "A03";

  private final Counter counter;
  private final CentreSession centre;

  OutpatientProcedure(Counter counter, CentreSession centre) {
    this.counter = counter;
    this.centre = centre;
  }

  @Override
  public SendResult<Attempt> attempt(InsuredPerson person, Bill bill, LocalDateTime at) {
    InterfaceBill wire = new InterfaceBill(counter, person, bill, at);
    String area = person.insuredAt();
    return centre
        .ask(VisitTransactions.REGISTER, area, registration(wire))
        .then(visit -> upload(wire, visit).afterVisit(() -> giveUp(area, visit)));
  }

  private SendResult<Attempt> upload(InterfaceBill wire, Visit visit) {
    String area = wire.person().insuredAt();
    return centre
        .ask(VisitTransactions.VISIT_FACTS, area, facts(wire, visit))
        .then(nothing -> uploaded(wire, visit))
        .then(fees -> tried(wire, visit, fees.sum()));
  }

  /** All lines, in as many messages as it takes; they are one batch. */
  private SendResult<FeeSplits> uploaded(InterfaceBill wire, Visit visit) {
    List<FeeLine> lines = wire.lines(visit.mdtrtId(), BATCH);
    SendResult<FeeSplits> told = SendResult.of(new FeeSplits(List.of()));
    for (int from = 0; from < lines.size(); from += InterfaceLimits.MOST_LINES_OF_MESSAGE) {
      int first = from;
      int end = Math.min(lines.size(), from + InterfaceLimits.MOST_LINES_OF_MESSAGE);
      told =
          told.then(before -> uploaded(wire, first, lines.subList(first, end)).map(before::with));
    }
    return told;
  }

  private SendResult<FeeSplits> uploaded(InterfaceBill wire, int first, List<FeeLine> lines) {
    List<Bill.Line> billed = wire.bill().lines().subList(first, first + lines.size());
    return centre
        .ask(VisitTransactions.FEES, wire.person().insuredAt(), new FeeUpload(lines))
        .then(new AnsweredLines(billed, first + 1, lines)::checked);
  }

  private SendResult<Attempt> tried(InterfaceBill wire, Visit visit, Split split) {
    String area = wire.person().insuredAt();
    OutpatientBill trial = due(wire, visit, split, traces(wire, SettlementTransactions.TRIAL));
    OutpatientBill due = due(wire, visit, split, traces(wire, SettlementTransactions.SETTLE));
    Move settlement = Move.of(SettlementTransactions.SETTLE, area, due);
    Held held = new Held(visit.mdtrtId(), settlement, () -> giveUp(area, visit));
    return centre
        .reckon(SettlementTransactions.TRIAL, area, trial)
        .map(answer -> new Attempt(wire.bill(), held, answer));
  }

  private static List<DrugTrace> traces(InterfaceBill wire, Transaction<?, ?> transaction) {
    return wire.traces(transaction.infno());
  }

  @Override
  public Transaction<?, SettlementAnswer> settles() {
    return SettlementTransactions.SETTLE;
  }

  @Override
  public Move cancellation(InsuredPerson person, Cancellation cancellation) {
    return Move.of(SettlementTransactions.CANCEL, person.insuredAt(), cancellation);
  }

  /** Fees and registration, as far as the centre hears us. */
  private void giveUp(String area, Visit visit) {
    FeeCancellation fees = new FeeCancellation(visit.mdtrtId(), FeeCancellation.ALL, visit.psnNo());
    centre.send(
        centre.newMsgid(), (c, msgid) -> c.call(VisitTransactions.CANCEL_FEES, msgid, area, fees));
    centre.send(
        centre.newMsgid(),
        (c, msgid) -> c.call(VisitTransactions.CANCEL_REGISTRATION, msgid, area, visit));
  }

  private static Registration registration(InterfaceBill wire) {
    return new Registration(
        wire.person().psnNo(),
        wire.person().insuranceType(),
        wire.at(),
        wire.credential(),
        wire.bill().number(),
        wire.orderedFirst().doctorNo(),
        wire.orderedFirst().doctorName(),
        wire.orderedFirst().deptCode(),
        wire.orderedFirst().deptName(),
        GENERAL_PRACTICE);
  }

  private static VisitFacts facts(InterfaceBill wire, Visit visit) {
    return new VisitFacts(
        new VisitFacts.Care(
            visit.mdtrtId(),
            wire.person().psnNo(),
            wire.medType(),
            wire.at(),
            wire.condition(),
            wire.disease(),
            wire.disease(),
            wire.extension()),
        wire.diagnoses());
  }

  private static OutpatientBill due(
      InterfaceBill wire, Visit visit, Split split, List<DrugTrace> traces) {
    return new OutpatientBill(
        wire.person().psnNo(),
        wire.credential(),
        wire.medType(),
        wire.bill().total(),
        wire.settledBy(),
        visit.mdtrtId(),
        BATCH,
        wire.person().insuranceType(),
        wire.usesAccount(),
        "",
        split,
        traces);
  }
}
