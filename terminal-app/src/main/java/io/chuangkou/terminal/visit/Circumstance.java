package io.chuangkou.terminal.visit;

import io.chuangkou.settlement.encounter.Encounter.Clinic;
import io.chuangkou.settlement.message.visit.VisitFacts.Continued;
import org.jspecify.annotations.Nullable;

/** Something about a visit or stay that decides what is paid, beside its kind and its lines. */
public sealed interface Circumstance {

  /** The bill of which it is told. */
  Bill toldOf(Bill bill);

  /**
   * In which clinic a person is seen that stands for itself.
   *
   * @param clinic which; none: in no such clinic
   */
  record InClinic(@Nullable Clinic clinic) implements Circumstance {
    @Override
    public Bill toldOf(Bill bill) {
      return bill.with(bill.particulars().in(clinic));
    }
  }

  /**
   * The disease for which a person is in hospital.
   *
   * @param disease as policies name it; none: the main diagnosis says it
   */
  record OfDisease(@Nullable String disease) implements Circumstance {
    @Override
    public Bill toldOf(Bill bill) {
      return bill.forDisease(disease);
    }
  }

  /**
   * Which stay this one continues, within an alliance of hospitals.
   *
   * @param stay which, and in which direction; none: it continues none
   */
  record Continuing(@Nullable Continued stay) implements Circumstance {
    @Override
    public Bill toldOf(Bill bill) {
      return bill.with(bill.particulars().continuing(stay));
    }
  }

  /**
   * Whether it was an emergency, where the kind of visit does not say so.
   *
   * @param urgent whether it was
   */
  record Urgent(boolean urgent) implements Circumstance {
    @Override
    public Bill toldOf(Bill bill) {
      return bill.urgent(urgent);
    }
  }
}
