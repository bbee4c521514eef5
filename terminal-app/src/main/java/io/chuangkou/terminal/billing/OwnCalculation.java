package io.chuangkou.terminal.billing;

import io.chuangkou.settlement.calculator.Calculator;
import io.chuangkou.settlement.calculator.Settlement;
import io.chuangkou.settlement.calculator.YearToDate;
import io.chuangkou.settlement.encounter.Encounter;
import io.chuangkou.settlement.encounter.Person;
import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.visit.InsuredPerson;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What a bill costs whom by our own calculator, on the last known facts. Who is insured in another
 * province is settled by rules that no policy here holds. Thread-safe.
 */
public final class OwnCalculation {

  /** Insurances of residents (§3.1): those whose policies are known here. */
  private static final Set<String> RESIDENTS = Set.of("380", "390", "391");

  private final String region;
  private final BillEditor editor;
  private final Calculator calculator;
  private final RegionClock clock;

  /** In a region, by the policies in force. */
  public OwnCalculation(
      String region, BillEditor editor, Calculator calculator, RegionClock clock) {
    this.region = region;
    this.editor = editor;
    this.calculator = calculator;
    this.clock = clock;
  }

  /** By which clock a day is today's. */
  public RegionClock clock() {
    return clock;
  }

  /** Whether a policy holds today that a person's bill can be computed by. */
  public boolean hasPolicyFor(InsuredPerson person) {
    return hasPolicyFor(person, clock.today());
  }

  private boolean hasPolicyFor(InsuredPerson person, LocalDate day) {
    return !person.isFromAnotherProvince(region) && calculator.knows(person.insuredAt(), day);
  }

  /** Computes a bill of today; empty where no policy holds or too little is known of the person. */
  public Optional<Settlement> of(InsuredPerson person, Bill bill) {
    return of(person, bill, clock.today());
  }

  /** Computes a bill of a day; empty where too little is known of the person. */
  public Optional<Settlement> of(InsuredPerson person, Bill bill, LocalDate day) {
    Person benefit = person.benefit();
    YearToDate standing = person.standing();
    if (benefit == null || standing == null || !isToldOf(person) || !bill.isClassified()) {
      return Optional.empty();
    }
    Encounter encounter = editor.encounter(bill, day);
    return hasPolicyFor(person, encounter.settled())
        ? Optional.of(calculator.explain(person.insuredAt(), benefit, encounter, standing))
        : Optional.empty();
  }

  /** What the centre tells of a person with several insurances is about that of residents. */
  private static boolean isToldOf(InsuredPerson person) {
    return person.insurances().size() < 2 || RESIDENTS.contains(person.insuranceType());
  }

  /** The bill of today as the calculator takes it. */
  public Encounter encounter(Bill bill) {
    return editor.encounter(bill, clock.today());
  }
}
