package io.chuangkou.terminal.workflow;

import io.chuangkou.settlement.message.SettlementTransactions;
import io.chuangkou.settlement.message.Cancellation;
import io.chuangkou.settlement.message.PharmacyBill;

/**
 * A purchase at a pharmacy: 2101 → 2102; back by 2103. The centre numbers the visit when it
 * settles, so that nothing is to be given up before, and a lost answer leaves 2601 alone.
 */
final class PharmacyWire implements Wire {

  private final Counter counter;
  private final CentreLink centre;
  private final RegionClock clock;

  PharmacyWire(Counter counter, CentreLink centre, RegionClock clock) {
    this.counter = counter;
    this.centre = centre;
    this.clock = clock;
  }

  @Override
  public SendResult<Attempt> attempt(KnownPerson person, Bill bill) {
    PharmacyBill purchase = purchase(new WireBill(counter, person, bill, clock.now()));
    String area = person.insuredAt();
    Move settlement =
        new Move(
            SettlementTransactions.PHARMACY_SETTLE, (c, msgid) -> c.call(SettlementTransactions.PHARMACY_SETTLE, msgid, area, purchase));
    return centre
        .ask((c, msgid) -> c.call(SettlementTransactions.PHARMACY_TRIAL, msgid, area, purchase))
        .map(answer -> new Attempt(bill, new Held("", settlement, () -> {}), answer));
  }

  @Override
  public Move cancellation(KnownPerson person, Cancellation cancellation) {
    return new Move(
        SettlementTransactions.PHARMACY_CANCEL,
        (c, msgid) -> c.call(SettlementTransactions.PHARMACY_CANCEL, msgid, person.insuredAt(), cancellation));
  }

  private static PharmacyBill purchase(WireBill wire) {
    return new PharmacyBill(
        new PharmacyBill.Head(
            wire.person().psnNo(),
            wire.person().credential(),
            wire.at(),
            wire.bill().total(),
            wire.bill().number(),
            wire.person().insuranceType(),
            wire.disease(),
            wire.disease(),
            false,
            wire.medType()),
        wire.lines("", ""));
  }
}
