package io.chuangkou.terminal.settling;

import io.chuangkou.settlement.encounter.Encounter.Setting;
import io.chuangkou.terminal.billing.BillCheck;
import io.chuangkou.terminal.billing.SpecialDrugCheck;
import io.chuangkou.terminal.centre.CentreSession;
import io.chuangkou.terminal.centre.ReversibleSender;
import io.chuangkou.terminal.counter.Counter;
import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.ledger.StaysAndFilings;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.visit.InsuredPerson;

/** Which journey over the wire a bill of this counter takes. */
public final class Procedures {

  private final Counter counter;
  private final OutpatientProcedure outpatient;
  private final PharmacyProcedure pharmacy;
  private final StayProcedure stay;
  private final SpecialDrugCheck specialDrugs;

  /** Of a counter, at its centre. */
  public Procedures(
      Counter counter,
      CentreSession centre,
      ReversibleSender intents,
      StaysAndFilings notes,
      RegionClock clock,
      SpecialDrugCheck specialDrugs) {
    this.counter = counter;
    this.specialDrugs = specialDrugs;
    this.outpatient = new OutpatientProcedure(counter, centre);
    this.pharmacy = new PharmacyProcedure(counter, centre);
    this.stay = new StayProcedure(counter, centre, intents, notes, clock);
  }

  Procedure of(Bill bill) {
    if (counter.provider().setting() == Setting.PHARMACY) {
      return pharmacy;
    }
    return bill.visit().isStay() ? stay : outpatient;
  }

  /**
   * Refuses a bill of a person that lacks what this counter demands.
   *
   * @throws TerminalException with what is missing
   */
  void requireComplete(InsuredPerson person, Bill bill) {
    BillCheck.require(bill, counter);
    specialDrugs.require(person, bill);
  }

  /** That of stays. */
  public StayProcedure stay() {
    return stay;
  }
}
