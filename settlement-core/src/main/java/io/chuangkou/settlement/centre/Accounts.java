package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.calculator.Calculator;
import io.chuangkou.settlement.calculator.Settlement;
import io.chuangkou.settlement.calculator.Standing;
import io.chuangkou.settlement.story.Encounter;

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
  Standing standing(Session sql, Insured person) {
    Standing standing = Standing.NONE;
    for (Entry entry : ledger.settlements(sql, person.psnNo())) {
      standing =
          calculator
              .settleBriefly(person.insuredAt(), entry.benefit(), entry.encounter(), standing)
              .after();
    }
    return standing;
  }

  /** What an encounter costs whom now. */
  Settlement price(Session sql, Insured person, Encounter encounter) {
    return calculator.settle(
        person.insuredAt(), person.benefit(), encounter, standing(sql, person));
  }

  /** What an encounter costs whom for someone with no year behind. */
  Settlement priceAlone(Insured person, Encounter encounter) {
    return calculator.settleBriefly(person.insuredAt(), person.benefit(), encounter, Standing.NONE);
  }
}
