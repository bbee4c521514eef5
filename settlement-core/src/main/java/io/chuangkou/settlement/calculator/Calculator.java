package io.chuangkou.settlement.calculator;

import io.chuangkou.settlement.encounter.Encounter;
import io.chuangkou.settlement.encounter.Person;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.settlement.policy.Policies;
import io.chuangkou.settlement.policy.scheme.Scheme;
import java.time.LocalDate;
import java.util.List;

/**
 * From a person, an encounter and the standing so far to a settlement. Pure, immutable and
 * thread-safe. The policy is the one in force on the settling date (READINGS C-YEAR).
 */
public final class Calculator {

  private final Policies policies;

  /** A calculator on these policies. */
  public Calculator(Policies policies) {
    this.policies = policies;
  }

  /** The policies that it goes by. */
  public Policies policies() {
    return policies;
  }

  /**
   * Settles an encounter and explains every fen.
   *
   * @param region division code of the person's scheme, as {@code 320100}
   * @param before the standing after the encounter settled before; {@link YearToDate#NONE} at first
   * @throws io.chuangkou.settlement.policy.document.PolicyException if no policy holds for region
   *     and day, or it does not have the person's category
   * @throws ArithmeticException if amounts are beyond all reason
   */
  public Settlement settle(String region, Person person, Encounter encounter, YearToDate before) {
    return new SettlementCalculation(
            scheme(region, encounter.settled()), person, encounter, before, true)
        .settle();
  }

  /**
   * The same settlement for a person who reads it: after its steps, as steps that add nothing, on
   * which assumptions of the policy it rests. Settles once more for each that concerns it.
   */
  public Settlement explain(String region, Person person, Encounter encounter, YearToDate before) {
    Settlement settled = settle(region, person, encounter, before);
    Scheme scheme = scheme(region, encounter.settled());
    return new RestsOn(scheme, person, encounter, before).told(settled);
  }

  /** The same settlement without its steps, for many at once. */
  public Settlement settleBriefly(
      String region, Person person, Encounter encounter, YearToDate before) {
    return new SettlementCalculation(
            scheme(region, encounter.settled()), person, encounter, before, false)
        .settle();
  }

  /**
   * The benefits of a region as they stand on a day.
   *
   * @throws io.chuangkou.settlement.policy.document.PolicyException if no policy holds for region
   *     and day
   */
  public Scheme scheme(String region, LocalDate day) {
    return policies.region(region).on(day);
  }

  /** Whether a policy of a region holds on a day. */
  public boolean knows(String region, LocalDate day) {
    return policies.knows(region, day);
  }

  /** A bill as the catalogue splits it, all of it borne by the person. */
  public static Settlement split(Encounter encounter) {
    SplitBill bill = new SplitBill(encounter.items(), null);
    Fen none = Fen.ZERO;
    return new Settlement(
        encounter.id(),
        Fen.of(bill.total),
        Fen.of(bill.ownPay),
        Fen.of(bill.overLimit),
        Fen.of(bill.preSelfPay),
        Fen.of(bill.inScope),
        none,
        none,
        none,
        none,
        none,
        List.of(),
        List.of(),
        YearToDate.NONE);
  }
}
