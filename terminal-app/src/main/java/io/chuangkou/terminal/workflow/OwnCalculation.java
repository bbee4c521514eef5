package io.chuangkou.terminal.workflow;

import io.chuangkou.settlement.calculator.Calculator;
import io.chuangkou.settlement.calculator.Settlement;
import io.chuangkou.settlement.calculator.Standing;
import io.chuangkou.settlement.story.Encounter;
import io.chuangkou.settlement.story.Person;
import java.util.Optional;

/** What a bill costs whom by our own calculator, on the last known facts. Thread-safe. */
public final class OwnCalculation {

  private final BillMaker maker;
  private final Calculator calculator;
  private final RegionClock clock;

  /** By the policies in force. */
  public OwnCalculation(BillMaker maker, Calculator calculator, RegionClock clock) {
    this.maker = maker;
    this.calculator = calculator;
    this.clock = clock;
  }

  /** Computes a bill of today; empty where too little is known of the person. */
  Optional<Settlement> of(KnownPerson person, Bill bill) {
    Person benefit = person.benefit();
    Standing standing = person.standing();
    if (benefit == null || standing == null) {
      return Optional.empty();
    }
    return Optional.of(calculator.settle(person.insuredAt(), benefit, encounter(bill), standing));
  }

  /** The bill of today as the calculator takes it. */
  Encounter encounter(Bill bill) {
    return maker.encounter(bill, clock.today());
  }
}
