package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.calculator.Calculator;
import io.chuangkou.settlement.calculator.Settlement;
import io.chuangkou.settlement.calculator.YearToDate;
import io.chuangkou.settlement.encounter.Encounter;
import java.util.List;

/**
 * Persons' years so far. Counters are not stored: they are what the settlements in force add up to,
 * so that a cancellation restores every one of them.
 */
final class Accounts {

  private final Calculator calculator;
  private final Ledger ledger;

  Accounts(Calculator calculator, Ledger ledger) {
    this.calculator = calculator;
    this.ledger = ledger;
  }

  /** The person's year so far. */
  YearToDate standing(Session sql, PersonRow person) {
    return standing(person, ledger.settlements(sql, person.psnNo()));
  }

  /**
   * What an encounter costs whom after these settlements; a stay as a whole, as if no part of it
   * were settled.
   */
  Settlement price(PersonRow person, Encounter encounter, List<LedgerRow> settlements) {
    List<LedgerRow> others =
        settlements.stream().filter(entry -> !isPartOf(entry, encounter)).toList();
    return calculator.settle(
        person.insuredAt(), person.benefit(), encounter, standing(person, others));
  }

  private YearToDate standing(PersonRow person, List<LedgerRow> settlements) {
    YearToDate standing = YearToDate.NONE;
    for (LedgerRow entry : settlements) {
      if (!isSuperseded(entry, settlements)) {
        standing =
            calculator
                .settleBriefly(person.insuredAt(), entry.benefit(), entry.encounter(), standing)
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
  Settlement priceAlone(PersonRow person, Encounter encounter) {
    return calculator.settleBriefly(
        person.insuredAt(), person.benefit(), encounter, YearToDate.NONE);
  }
}
