package io.chuangkou.settlement.calculator;

import io.chuangkou.settlement.calculator.Step.Bucket;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.settlement.policy.Citation;
import io.chuangkou.settlement.policy.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who bears what, as it comes about; and, where an explanation is asked for, the step for each
 * amount. Confined to one settlement. All amounts in fen.
 */
final class Tally {

  private static final Words RELIEF =
      Words.of("由基金支付，个人少负担：", "borne by the fund instead of the person: ");

  private final Map<Bucket, Long> borne = new EnumMap<>(Bucket.class);
  private final @Nullable List<Step> steps;

  Tally(boolean explained) {
    this.steps = explained ? new ArrayList<>() : null;
  }

  boolean explains() {
    return steps != null;
  }

  List<Step> steps() {
    return steps == null ? List.of() : List.copyOf(steps);
  }

  /** What is borne in a bucket so far. */
  long of(Bucket bucket) {
    return borne.getOrDefault(bucket, 0L);
  }

  /** Adds an amount that no counter decides. */
  void add(Citation citation, Bucket bucket, long base, Words rule, long amount) {
    add(citation, bucket, base, rule, Words.NONE, amount, 0, 0);
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
      Words rule,
      Words more,
      long amount,
      long counterBefore,
      long counterAfter) {
    if (amount == 0 && base == 0) {
      return;
    }
    borne.merge(bucket, amount, Long::sum);
    if (steps != null) {
      steps.add(
          new Step(
              citation.reading(),
              citation.source(),
              bucket,
              Fen.of(base),
              rule.chinese() + more.chinese(),
              rule.english() + more.english(),
              Fen.of(amount),
              Fen.of(counterBefore),
              Fen.of(counterAfter)));
    }
  }

  /**
   * Takes off the person what a fund has paid: first the share, then the deductible, then the first
   * self-payment.
   */
  void relieve(Citation citation, Words fund, long amount) {
    long left = takeOff(citation, fund, Bucket.PERSON_SHARE, amount);
    left = takeOff(citation, fund, Bucket.DEDUCTIBLE, left);
    left = takeOff(citation, fund, Bucket.PRE_SELF_PAY, left);
    if (left != 0) {
      throw new IllegalStateException("a fund paid more than the person had to bear");
    }
  }

  private long takeOff(Citation citation, Words fund, Bucket bucket, long amount) {
    long taken = Math.min(amount, of(bucket));
    if (taken > 0) {
      add(citation, bucket, taken, RELIEF, fund, -taken, 0, 0);
    }
    return amount - taken;
  }
}
