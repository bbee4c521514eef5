package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.calculator.Calculator;
import io.chuangkou.settlement.calculator.Settlement;
import io.chuangkou.settlement.calculator.YearToDate;
import io.chuangkou.settlement.encounter.Encounter;
import io.chuangkou.settlement.money.Fen;
import java.time.LocalDate;
import java.util.List;

/**
 * Persons' years so far. Counters and balances are not stored: they are what the settlements in
 * force add up to, so that a cancellation restores every one of them.
 */
final class Accounts {

  private final Calculator calculator;
  private final List<InventedBenefit> invented = InventedBenefit.load();

  Accounts(Calculator calculator) {
    this.calculator = calculator;
  }

  /**
   * Whether a policy decides the benefits of an insurance on a day, instead of an invented rule.
   */
  boolean hasPolicy(Cover cover, LocalDate day) {
    return hasPolicy(cover.insuranceType(), cover.insuredAt(), day);
  }

  private boolean hasPolicy(String insuranceType, String insuredAt, LocalDate day) {
    return insuranceType.equals(Cover.RESIDENTS) && calculator.knows(insuredAt, day);
  }

  /**
   * What an encounter costs whom after these settlements; a stay as a whole, as if no part of it
   * were settled.
   */
  Settlement price(
      PersonRow person, Cover cover, Encounter encounter, List<LedgerRow> settlements) {
    List<LedgerRow> others =
        settlements.stream().filter(entry -> !isPartOf(entry, encounter)).toList();
    if (hasPolicy(cover, encounter.settled())) {
      return calculator.explain(cover.insuredAt(), person.benefit(), encounter, standing(others));
    }
    Fen borne =
        others.stream()
            .filter(entry -> entry.insuranceType().equals(cover.insuranceType()))
            .filter(entry -> entry.settledOn().getYear() == encounter.settled().getYear())
            .map(LedgerRow::deductible)
            .reduce(Fen.ZERO, Fen::plus);
    return benefit(cover).settle(Calculator.split(encounter), borne);
  }

  /** The rule that stands in for a policy. */
  InventedBenefit benefit(Cover cover) {
    return invented.stream()
        .filter(benefit -> benefit.insurance().equals(cover.insuranceType()))
        .findFirst()
        .orElseThrow(
            () -> new Refusal("INSURANCE-UNKNOWN", "险种 " + cover.insuranceType() + " 没有待遇规则"));
  }

  /** What the personal account holds after these settlements. */
  static Fen balance(PersonRow person, List<LedgerRow> settlements) {
    return settlements.stream()
        .map(entry -> entry.account().own())
        .reduce(person.account(), Fen::minus);
  }

  /** What a relative's account holds for the person after these settlements. */
  static Fen familyBalance(PersonRow person, List<LedgerRow> settlements) {
    return settlements.stream()
        .map(entry -> entry.account().family())
        .reduce(person.familyAccount(), Fen::minus);
  }

  /** The years so far of the person whose settlements these are. */
  YearToDate standing(List<LedgerRow> settlements) {
    YearToDate standing = YearToDate.NONE;
    for (LedgerRow entry : settlements) {
      if (hasPolicy(entry.insuranceType(), entry.office(), entry.settledOn())
          && !isSuperseded(entry, settlements)) {
        standing =
            calculator
                .settleBriefly(entry.office(), entry.benefit(), entry.encounter(), standing)
                .after();
      }
    }
    return standing;
  }

  /** A later settlement of a stay holds all that an interim one held. */
  private static boolean isSuperseded(LedgerRow entry, List<LedgerRow> settlements) {
    return settlements.stream()
        .anyMatch(other -> other.id() > entry.id() && isPartOf(entry, other.encounter()));
  }

  private static boolean isPartOf(LedgerRow entry, Encounter stay) {
    return stay.kind().isStay() && stay.id().equals(entry.encounter().id());
  }

  /** What an encounter costs whom for someone with no year behind. */
  Settlement priceAlone(PersonRow person, Cover cover, Encounter encounter) {
    return hasPolicy(cover, encounter.settled())
        ? calculator.settleBriefly(cover.insuredAt(), person.benefit(), encounter, YearToDate.NONE)
        : Calculator.split(encounter);
  }
}
