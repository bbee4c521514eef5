package io.chuangkou.settlement.calculator;

import io.chuangkou.settlement.calculator.Step.Bucket;
import io.chuangkou.settlement.policy.scheme.BilingualText;
import io.chuangkou.settlement.policy.scheme.Citation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who bears what, as it comes about; and, where an explanation is asked for, the step for each
 * amount. Confined to one settlement. All amounts in fen.
 */
final class Allocation {

  private static final BilingualText RELIEF =
      BilingualText.of("由基金支付，个人少负担：", "borne by the fund instead of the person: ");

  private long ownPay;
  private long overLimit;
  private long preSelfPay;
  private long deductible;
  private long personShare;
  private long basic;
  private long critical;
  private long assistance;
  private long hospital;
  private final @Nullable List<Step> steps;

  Allocation(boolean explained) {
    this.steps = explained ? new ArrayList<>() : null;
  }

  boolean explains() {
    return steps != null;
  }

  List<Step> steps() {
    return steps == null ? List.of() : Collections.unmodifiableList(steps);
  }

  /** What the person bears so far as first self-payment. */
  long preSelfPay() {
    return preSelfPay;
  }

  /** What the person bears so far as deductible. */
  long deductible() {
    return deductible;
  }

  /** What the person bears so far as a share. */
  long personShare() {
    return personShare;
  }

  /** What the basic fund bears so far. */
  long basic() {
    return basic;
  }

  /** What critical-illness insurance bears so far. */
  long critical() {
    return critical;
  }

  /** What medical assistance bears so far. */
  long assistance() {
    return assistance;
  }

  /** What the hospital bears so far. */
  long hospital() {
    return hospital;
  }

  private void put(Bucket bucket, long amount) {
    switch (bucket) {
      case OWN_PAY -> ownPay += amount;
      case OVER_LIMIT -> overLimit += amount;
      case PRE_SELF_PAY -> preSelfPay += amount;
      case DEDUCTIBLE -> deductible += amount;
      case PERSON_SHARE -> personShare += amount;
      case BASIC -> basic += amount;
      case CRITICAL -> critical += amount;
      case ASSISTANCE -> assistance += amount;
      case HOSPITAL -> hospital += amount;
    }
  }

  /**
   * Every fen lies in exactly one bucket: checked in every settlement, explained or not.
   *
   * @throws IllegalStateException if it does not
   */
  void check(Settlement settlement) {
    long person = preSelfPay + deductible + personShare;
    long sum = ownPay + overLimit + person + basic + critical + assistance + hospital;
    boolean nothingNegative = Math.min(preSelfPay, Math.min(deductible, personShare)) >= 0;
    if (sum != settlement.total().fen() || !nothingNegative) {
      throw new IllegalStateException("the parts do not add up to the total");
    }
  }

  /** Adds an amount that no counter decides. */
  void add(Citation citation, Bucket bucket, long base, BilingualText rule, long amount) {
    add(citation, bucket, base, rule, BilingualText.NONE, amount, 0, 0);
  }

  /**
   * Adds an amount.
   *
   * @param rule words of the rule
   * @param more words to put after them
   */
  void add(
      Citation citation,
      Bucket bucket,
      long base,
      BilingualText rule,
      BilingualText more,
      long amount,
      long counterBefore,
      long counterAfter) {
    if (amount == 0 && base == 0) {
      return;
    }
    put(bucket, amount);
    if (steps != null) {
      steps.add(
          new Step(
              citation.reading(),
              citation.source(),
              bucket,
              base,
              rule,
              more,
              amount,
              counterBefore,
              counterAfter));
    }
  }

  /**
   * Takes off the person what a fund has paid: first the share, then the deductible, then the first
   * self-payment.
   */
  void relieve(Citation citation, BilingualText fund, long amount) {
    long left = takeOff(citation, fund, Bucket.PERSON_SHARE, personShare, amount);
    left = takeOff(citation, fund, Bucket.DEDUCTIBLE, deductible, left);
    left = takeOff(citation, fund, Bucket.PRE_SELF_PAY, preSelfPay, left);
    if (left != 0) {
      throw new IllegalStateException("a fund paid more than the person had to bear");
    }
  }

  private long takeOff(
      Citation citation, BilingualText fund, Bucket bucket, long borne, long amount) {
    long taken = Math.min(amount, borne);
    if (taken > 0) {
      add(citation, bucket, taken, RELIEF, fund, -taken, 0, 0);
    }
    return amount - taken;
  }
}
