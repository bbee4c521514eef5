package io.chuangkou.settlement.calculator;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.settlement.policy.scheme.BilingualText;

/**
 * One step of the explanation of a settlement.
 *
 * <p>For each {@link Bucket} the sum of the {@code amount}s of its steps is {@link
 * Settlement#part}. An amount is negative only where a fund takes over what an earlier step had
 * left to the person. All amounts in fen.
 *
 * @param reading id of the reading, as {@code NJ-OP}
 * @param clause document and clause, as {@code nanjing-2022 §十五}
 * @param bucket which amount of the settlement the step adds to
 * @param baseFen what went in
 * @param words the rule in words that a clerk reads: rate, limit, deductible
 * @param more words that follow these; none where there is nothing to add
 * @param amountFen what came out
 * @param counterBeforeFen the counter that the rule reads, before; zero where it reads none
 * @param counterAfterFen the same counter after the step
 */
public record Step(
    String reading,
    String clause,
    Bucket bucket,
    long baseFen,
    BilingualText words,
    BilingualText more,
    long amountFen,
    long counterBeforeFen,
    long counterAfterFen) {

  /** What went in. */
  public Fen base() {
    return Fen.of(baseFen);
  }

  /** What came out. */
  public Fen amount() {
    return Fen.of(amountFen);
  }

  /** The counter before the step. */
  public Fen counterBefore() {
    return Fen.of(counterBeforeFen);
  }

  /** The counter after the step. */
  public Fen counterAfter() {
    return Fen.of(counterAfterFen);
  }

  /** The rule in Chinese words. */
  public String rule() {
    return words.chinese() + more.chinese();
  }

  /** The rule in English words. */
  public String ruleEnglish() {
    return words.english() + more.english();
  }

  /** Where a step's amount goes. */
  public enum Bucket {
    /** Wholly self-paid. */
    OWN_PAY,
    /** Above a price ceiling. */
    OVER_LIMIT,
    /** First self-payment of class B. */
    PRE_SELF_PAY,
    /** Deductible borne by the person. */
    DEDUCTIBLE,
    /** The person's share of the in-scope amount beside the deductible. */
    PERSON_SHARE,
    /** Basic fund. */
    BASIC,
    /** Critical-illness insurance. */
    CRITICAL,
    /** Medical assistance. */
    ASSISTANCE,
    /** Borne by the hospital. */
    HOSPITAL
  }
}
