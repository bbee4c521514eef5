package io.chuangkou.terminal.settling;

import io.chuangkou.settlement.message.Transaction;
import io.chuangkou.settlement.message.settlement.Cancellation;
import io.chuangkou.settlement.message.settlement.PharmacyBill;
import io.chuangkou.settlement.message.settlement.SettlementAnswer;
import io.chuangkou.settlement.message.settlement.SettlementTransactions;
import io.chuangkou.terminal.centre.CentreSession;
import io.chuangkou.terminal.centre.SendResult;
import io.chuangkou.terminal.counter.Counter;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.visit.InsuredPerson;
import java.time.LocalDateTime;

/**
 * A purchase at a pharmacy: 2101 → 2102; back by 2103. The centre numbers the visit when it
 * settles, so that nothing is to be given up before, and a lost answer leaves 2601 alone.
 */
final class PharmacyProcedure implements Procedure {

  private final Counter counter;
  private final CentreSession centre;

  PharmacyProcedure(Counter counter, CentreSession centre) {
    this.counter = counter;
    this.centre = centre;
  }

  @Override
  public SendResult<Attempt> attempt(InsuredPerson person, Bill bill, LocalDateTime at) {
    InterfaceBill wire = new InterfaceBill(counter, person, bill, at);
    PharmacyBill trial = purchase(wire, SettlementTransactions.PHARMACY_TRIAL);
    PharmacyBill purchase = purchase(wire, SettlementTransactions.PHARMACY_SETTLE);
    String area = person.insuredAt();
    Move settlement = Move.of(SettlementTransactions.PHARMACY_SETTLE, area, purchase);
    return centre
        .reckon(SettlementTransactions.PHARMACY_TRIAL, area, trial)
        .map(answer -> new Attempt(bill, new Held("", settlement, () -> {}), answer));
  }

  @Override
  public Transaction<?, SettlementAnswer> settles() {
    return SettlementTransactions.PHARMACY_SETTLE;
  }

  @Override
  public Move cancellation(InsuredPerson person, Cancellation cancellation) {
    return Move.of(SettlementTransactions.PHARMACY_CANCEL, person.insuredAt(), cancellation);
  }

  private static PharmacyBill purchase(InterfaceBill wire, Transaction<?, ?> transaction) {
    return new PharmacyBill(
        new PharmacyBill.Head(
            wire.person().psnNo(),
            wire.credential(),
            wire.at(),
            wire.bill().total(),
            wire.bill().number(),
            wire.person().insuranceType(),
            wire.disease(),
            wire.disease(),
            wire.usesAccount(),
            wire.medType()),
        wire.lines("", ""),
        wire.traces(transaction.infno()));
  }
}
