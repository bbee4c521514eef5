package io.chuangkou.terminal.workflow;

import io.chuangkou.settlement.message.SettlementTransactions;
import io.chuangkou.settlement.message.VisitTransactions;
import io.chuangkou.settlement.message.Cancellation;
import io.chuangkou.settlement.message.FeeCancellation;
import io.chuangkou.settlement.message.FeeUpload;
import io.chuangkou.settlement.message.Registration;
import io.chuangkou.settlement.message.Split;
import io.chuangkou.settlement.message.Visit;
import io.chuangkou.settlement.message.VisitFacts;
import java.util.List;

/** A visit: 2201 → 2203 → 2204 → 2206 → 2207; back by 2208, or by 2205 and 2202 before that. */
final class OutpatientWire implements Wire {

  private static final String BATCH = "1";
  private static final String GENERAL_PRACTICE = "A03";

  private final Counter counter;
  private final CentreLink centre;
  private final RegionClock clock;

  OutpatientWire(Counter counter, CentreLink centre, RegionClock clock) {
    this.counter = counter;
    this.centre = centre;
    this.clock = clock;
  }

  @Override
  public SendResult<Attempt> attempt(KnownPerson person, Bill bill) {
    WireBill wire = new WireBill(counter, person, bill, clock.now());
    String area = person.insuredAt();
    return centre
        .ask((c, msgid) -> c.call(VisitTransactions.REGISTER, msgid, area, registration(wire)))
        .then(visit -> tried(wire, visit).afterVisit(() -> giveUp(area, visit)));
  }

  private SendResult<Attempt> tried(WireBill wire, Visit visit) {
    String area = wire.person().insuredAt();
    return centre
        .ask((c, msgid) -> c.call(VisitTransactions.VISIT_FACTS, msgid, area, facts(wire, visit)))
        .then(nothing -> centre.ask((c, msgid) -> c.call(VisitTransactions.FEES, msgid, area, fees(wire, visit))))
        .then(fees -> tried(wire, visit, due(wire, visit, fees.sum())));
  }

  private SendResult<Attempt> tried(
      WireBill wire, Visit visit, io.chuangkou.settlement.message.Bill due) {
    String area = wire.person().insuredAt();
    Move settlement = new Move(SettlementTransactions.SETTLE, (c, msgid) -> c.call(SettlementTransactions.SETTLE, msgid, area, due));
    Held held = new Held(visit.mdtrtId(), settlement, () -> giveUp(area, visit));
    return centre
        .ask((c, msgid) -> c.call(SettlementTransactions.TRIAL, msgid, area, due))
        .map(answer -> new Attempt(wire.bill(), held, answer));
  }

  @Override
  public Move cancellation(KnownPerson person, Cancellation cancellation) {
    return new Move(
        SettlementTransactions.CANCEL, (c, msgid) -> c.call(SettlementTransactions.CANCEL, msgid, person.insuredAt(), cancellation));
  }

  /** Fees and registration, as far as the centre hears us. */
  private void giveUp(String area, Visit visit) {
    FeeCancellation fees = new FeeCancellation(visit.mdtrtId(), FeeCancellation.ALL, visit.psnNo());
    centre.send(centre.newMsgid(), (c, msgid) -> c.call(VisitTransactions.CANCEL_FEES, msgid, area, fees));
    centre.send(centre.newMsgid(), (c, msgid) -> c.call(VisitTransactions.CANCEL_REGISTRATION, msgid, area, visit));
  }

  private Registration registration(WireBill wire) {
    return new Registration(
        wire.person().psnNo(),
        wire.person().insuranceType(),
        wire.at(),
        wire.person().credential(),
        wire.bill().number(),
        counter.doctor().code(),
        counter.doctor().name(),
        counter.department().code(),
        counter.department().name(),
        GENERAL_PRACTICE);
  }

  private static VisitFacts facts(WireBill wire, Visit visit) {
    return new VisitFacts(
        new VisitFacts.Care(
            visit.mdtrtId(),
            wire.person().psnNo(),
            wire.medType(),
            wire.at(),
            "",
            wire.disease(),
            wire.disease(),
            wire.extension()),
        List.of());
  }

  private static FeeUpload fees(WireBill wire, Visit visit) {
    return new FeeUpload(wire.lines(visit.mdtrtId(), BATCH));
  }

  private static io.chuangkou.settlement.message.Bill due(WireBill wire, Visit visit, Split split) {
    return new io.chuangkou.settlement.message.Bill(
        wire.person().psnNo(),
        wire.person().credential(),
        wire.medType(),
        wire.bill().total(),
        io.chuangkou.settlement.message.Bill.BY_ITEM,
        visit.mdtrtId(),
        BATCH,
        wire.person().insuranceType(),
        false,
        "",
        split);
  }
}
