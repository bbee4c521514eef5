package io.chuangkou.terminal.workflow;

import io.chuangkou.settlement.story.Encounter.Setting;

/** Which journey over the wire a bill of this counter takes. */
public final class Wires {

  private final Counter counter;
  private final OutpatientWire outpatient;
  private final PharmacyWire pharmacy;
  private final StayWire stay;

  /** Of a counter, at its centre. */
  public Wires(
      Counter counter, CentreLink centre, Intents intents, PersonNotes notes, RegionClock clock) {
    this.counter = counter;
    this.outpatient = new OutpatientWire(counter, centre, clock);
    this.pharmacy = new PharmacyWire(counter, centre, clock);
    this.stay = new StayWire(counter, centre, intents, notes, clock);
  }

  Wire of(Bill bill) {
    if (counter.provider().setting() == Setting.PHARMACY) {
      return pharmacy;
    }
    return bill.visit().isStay() ? stay : outpatient;
  }

  /** That of stays. */
  public StayWire stay() {
    return stay;
  }
}
