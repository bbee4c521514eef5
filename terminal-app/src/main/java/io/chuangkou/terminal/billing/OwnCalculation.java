package io.chuangkou.terminal.billing;

import io.chuangkou.settlement.calculator.Calculator;
import io.chuangkou.settlement.calculator.Settlement;
import io.chuangkou.settlement.calculator.YearToDate;
import io.chuangkou.settlement.encounter.Encounter;
import io.chuangkou.settlement.encounter.Person;
import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.visit.InsuredPerson;
import java.util.Optional;

/** What a bill costs whom by our own calculator, on the last known facts. Thread-safe. */
public final class OwnCalculation {

  private final BillEditor editor;
  private final Calculator calculator;
  private final RegionClock clock;

  /** By the policies in force. */
  public OwnCalculation(BillEditor editor, Calculator calculator, RegionClock clock) {
    this.editor = editor;
    this.calculator = calculator;
    this.clock = clock;
  }

  /** Computes a bill of today; empty where too little is known of the person. */
  public Optional<Settlement> of(InsuredPerson person, Bill bill) {
    Person benefit = person.benefit();
    YearToDate standing = person.standing();
    if (benefit == null || standing == null) {
      return Optional.empty();
    }
    return Optional.of(calculator.settle(person.insuredAt(), benefit, encounter(bill), standing));
  }

  /** The bill of today as the calculator takes it. */
  public Encounter encounter(Bill bill) {
    return editor.encounter(bill, clock.today());
  }
}
