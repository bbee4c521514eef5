package io.chuangkou.terminal.workflow;

import io.chuangkou.settlement.story.Encounter.Setting;

/** Which journey over the wire a bill of this counter takes. */
final class Wires {

  private final Counter counter;
  private final OutpatientWire outpatient;
  private final PharmacyWire pharmacy;
  private final StayWire stay;

  Wires(Counter counter, CentreLink centre, Intents intents, PersonNotes notes) {
    this.counter = counter;
    this.outpatient = new OutpatientWire(counter, centre);
    this.pharmacy = new PharmacyWire(counter, centre);
    this.stay = new StayWire(counter, centre, intents, notes);
  }

  Wire of(Bill bill) {
    if (counter.provider().setting() == Setting.PHARMACY) {
      return pharmacy;
    }
    return bill.visit().isStay() ? stay : outpatient;
  }

  StayWire stay() {
    return stay;
  }
}
