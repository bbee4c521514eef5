package io.chuangkou.settlement.calculator;

import io.chuangkou.settlement.calculator.Step.Bucket;
import io.chuangkou.settlement.calculator.YearToDate.Stay;
import io.chuangkou.settlement.encounter.Encounter.Item;
import io.chuangkou.settlement.encounter.Encounter.ItemClass;
import io.chuangkou.settlement.policy.scheme.Benefit;
import io.chuangkou.settlement.policy.scheme.BilingualText;
import io.chuangkou.settlement.policy.scheme.Citation;
import io.chuangkou.settlement.policy.scheme.Facts;
import io.chuangkou.settlement.policy.scheme.Limit;
import io.chuangkou.settlement.policy.scheme.OutOfArea.Terms;
import io.chuangkou.settlement.policy.scheme.Part;
import io.chuangkou.settlement.policy.scheme.Period;
import io.chuangkou.settlement.policy.scheme.Rates;
import io.chuangkou.settlement.policy.scheme.Table.Row;
import io.chuangkou.settlement.policy.scheme.YearCap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the basic fund pays for a benefit: for each of its parts expense limits → deductible → rate
 * → fund limits, all under the year's cap. Confined to one settlement.
 */
final class Payment {

  private static final String CAP = "cap";
  private static final BilingualText OVER = BilingualText.of("超过", "above the ");
  private static final BilingualText WITHIN =
      BilingualText.of("，个人负担其余", ", the person bears the rest");
  private static final BilingualText OUTSIDE =
      BilingualText.of("不属于该病种支付项目", "outside the purposes that are paid for");
  private static final BilingualText AT_LEAST = BilingualText.of("补足至 ", "topped up to ");
  private static final BilingualText SEPARATOR = BilingualText.of("；", "; ");

  private final @Nullable YearCap cap;
  private final Benefit benefit;
  private final Facts facts;
  private final Terms terms;
  private final SplitBill bill;
  private final Accumulations.Draft counters;
  private final Allocation tally;
  private final Bucket rest;
  private final Deduction deduction;
  private List<String> reasons = List.of();

  Payment(
      @Nullable YearCap cap,
      Benefit benefit,
      Facts facts,
      Terms terms,
      SplitBill bill,
      List<Stay> earlier,
      Accumulations.Draft counters,
      Allocation tally) {
    this.cap = cap;
    this.benefit = benefit;
    this.facts = facts;
    this.terms = terms;
    this.bill = bill;
    this.counters = counters;
    this.tally = tally;
    this.rest = benefit.hospitalBearsRest() ? Bucket.HOSPITAL : Bucket.PERSON_SHARE;
    this.deduction = new Deduction(facts, earlier, counters, tally, rest);
  }

  /** The deductibles taken. */
  Deduction deduction() {
    return deduction;
  }

  /** Reasons why parts were not paid. */
  List<String> reasons() {
    return reasons;
  }

  void pay() {
    long left = expenseLeft();
    long counted = Math.min(bill.counted, left);
    long[] counting = bill.scopeUpTo(left);
    // What the benefit is not for at all is outside too, whatever a cap has left of the rest.
    long outside = counted + bill.inScope - bill.counted;
    List<Part> parts = benefit.parts();
    for (int i = 0; i < parts.size(); i++) {
      outside -= pay(parts.get(i), counting);
    }
    tally.add(benefit.citation(), rest, outside, OUTSIDE, outside);
    payAtLeast(counted);
  }

  /** What a year's cap on expense leaves to count; moves its counter. */
  private long expenseLeft() {
    if (cap == null || cap.on() != Limit.On.EXPENSE) {
      return Long.MAX_VALUE;
    }
    long used = counters.add(CAP, Period.YEAR, bill.counted);
    long left = Math.max(0, cap.fen(facts) - used);
    long over = bill.counted - left;
    if (over > 0) {
      Row<?> row = cap.row(facts);
      long after = used + left;
      tally.add(row.citation(), rest, bill.counted, OVER, row.words(), over, used, after);
    }
    return left;
  }

  /** Pays a part and returns the expense of its lines. */
  private long pay(Part part, long[] counting) {
    long base = 0;
    boolean billed = false;
    for (int i = 0; i < counting.length; i++) {
      Item item = bill.items.get(i);
      if (part.isFor(item)) {
        base += counting[i];
        // Class C is outside every benefit: it brings no purpose into a bill.
        billed |= part.purpose() == null || item.itemClass() != ItemClass.C;
      }
    }
    if (!billed) {
      return 0;
    }
    int years = part.yearsAfterDiagnosis();
    if (years > 0 && !facts.isWithinYearsOfDiagnosis(years)) {
      reasons = Stream.concat(reasons.stream(), Stream.of(Reasons.PERIOD_OVER)).toList();
      tally.add(part.citation(), rest, base, Reasons.words(Reasons.PERIOD_OVER), base);
    } else if (part.rateByLine()) {
      payByLine(part, counting, base);
    } else {
      payInOne(part, base);
    }
    return base;
  }

  private void payInOne(Part part, long base) {
    long counted = deduction.from(limitExpense(part, base), part.deductible());
    Row<Integer> row = part.rate().row(facts);
    int rate = rate(row);
    long weighted = Math.multiplyExact(counted, rate);
    fund(part, counted, weighted, rate, row.words(), row.citation());
  }

  private void payByLine(Part part, long[] counting, long base) {
    long weighted = 0;
    BilingualText words = BilingualText.NONE;
    for (int i = 0; i < counting.length; i++) {
      Row<Integer> row = part.rate().row(facts.on(bill.items.get(i)));
      weighted = Math.addExact(weighted, Math.multiplyExact(counting[i], rate(row)));
      if (tally.explains() && !words.chinese().contains(row.words().chinese())) {
        words = words.chinese().isEmpty() ? row.words() : words.then(SEPARATOR).then(row.words());
      }
    }
    fund(part, base, weighted, 0, words, part.citation());
  }

  /** The rate of a row in 1/10000, after what the terms take off it. */
  private int rate(Row<Integer> row) {
    Integer rate = row.value();
    return rate == null ? 0 : Math.max(0, rate - terms.lessPoints());
  }

  private long limitExpense(Part part, long base) {
    long counted = base;
    List<Limit> limits = part.expenseLimits();
    for (int i = 0; i < limits.size(); i++) {
      Limit limit = limits.get(i);
      Row<Long> row = limit.amount().row(facts);
      Long most = row.value();
      if (most == null) {
        continue;
      }
      long used = counters.get(limit.counter(), limit.period());
      long within = Math.min(counted, Math.max(0, most - used));
      long over = counted - within;
      if (over > 0) {
        long after = used + within;
        tally.add(row.citation(), rest, counted, OVER, row.words(), over, used, after);
      }
      counters.add(limit.counter(), limit.period(), within);
      counted = within;
    }
    return counted;
  }

  /**
   * Pays by rate, within the fund limits and the cap.
   *
   * @param counted expense after limits and deductible
   * @param weighted the same times its rate, in 1/10000 fen
   * @param rate the rate; 0 where lines have different ones
   */
  private void fund(
      Part part, long counted, long weighted, int rate, BilingualText words, Citation citation) {
    long asked = terms.pay(weighted);
    Row<?> tight = null;
    long paid = asked;
    List<Limit> limits = part.fundLimits();
    for (int i = 0; i < limits.size(); i++) {
      Limit limit = limits.get(i);
      Row<Long> row = limit.amount().row(facts);
      Long most = row.value();
      long left =
          most == null ? paid : Math.max(0, most - counters.get(limit.counter(), limit.period()));
      if (paid > left) {
        paid = left;
        tight = row;
      }
    }
    Part beyond = tight == null || rate == 0 ? null : part.beyond();
    long continued = beyond == null ? 0 : counted - terms.expenseFor(paid, rate);
    long covered = counted - continued;
    paid = capped(paid);
    boolean isCounted = capsFund() || !limits.isEmpty();
    long before = moveFundLimits(limits, paid);
    long after = isCounted ? before + paid : before;
    tally.add(citation, Bucket.BASIC, covered, words, terms.words(), paid, before, after);
    if (covered > paid) {
      Row<?> bound = tight == null && paid < asked && cap != null ? cap.row(facts) : tight;
      if (bound == null) {
        tally.add(citation, rest, covered, words, WITHIN, covered - paid, 0, 0);
      } else {
        tally.add(bound.citation(), rest, covered, bound.words(), WITHIN, covered - paid, 0, 0);
      }
    }
    if (beyond != null) {
      payInOne(beyond, continued);
    }
  }

  /**
   * Moves the counters of the fund limits by what was paid in the end. Returns what the limit's
   * counter, or else the cap's, had before.
   */
  private long moveFundLimits(List<Limit> limits, long paid) {
    if (limits.isEmpty()) {
      return capsFund() ? counters.get(CAP, Period.YEAR) - paid : 0;
    }
    long before = 0;
    for (int i = 0; i < limits.size(); i++) {
      before = counters.add(limits.get(i).counter(), limits.get(i).period(), paid);
    }
    return before;
  }

  private boolean capsFund() {
    return cap != null && cap.on() == Limit.On.FUND;
  }

  /** What the year's cap on the fund leaves of a payment; moves its counter. */
  private long capped(long paid) {
    if (paid == 0 || cap == null || cap.on() != Limit.On.FUND) {
      return paid;
    }
    long left = Math.max(0, cap.fen(facts) - counters.get(CAP, Period.YEAR));
    long within = Math.min(paid, left);
    counters.add(CAP, Period.YEAR, within);
    return within;
  }

  /** Tops up to the least share, unless the terms pay only a part. */
  private void payAtLeast(long counted) {
    if (benefit.atLeast() == 0 || terms.share() < Rates.WHOLE) {
      return;
    }
    int least = benefit.atLeast() - (benefit.atLeastLosesPoints() ? terms.lessPoints() : 0);
    long missing = Rates.share(counted, least) - tally.basic();
    long paid = missing > 0 ? capped(missing) : 0;
    if (paid > 0) {
      String share = Rates.text(least);
      BilingualText words = AT_LEAST.then(BilingualText.of(share, share));
      tally.add(benefit.citation(), Bucket.BASIC, counted, words, paid);
      tally.relieve(benefit.citation(), words, paid);
    }
  }
}
