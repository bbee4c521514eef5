package io.chuangkou.settlement.calculator;

import io.chuangkou.settlement.calculator.Step.Bucket;
import io.chuangkou.settlement.policy.Benefit;
import io.chuangkou.settlement.policy.Citation;
import io.chuangkou.settlement.policy.Deductible;
import io.chuangkou.settlement.policy.Deductible.OfStay;
import io.chuangkou.settlement.policy.Deductible.Periodic;
import io.chuangkou.settlement.policy.Facts;
import io.chuangkou.settlement.policy.Limit;
import io.chuangkou.settlement.policy.OutOfArea.Terms;
import io.chuangkou.settlement.policy.Part;
import io.chuangkou.settlement.policy.Period;
import io.chuangkou.settlement.policy.Rates;
import io.chuangkou.settlement.policy.Scheme;
import io.chuangkou.settlement.policy.Table.Row;
import io.chuangkou.settlement.policy.Words;
import io.chuangkou.settlement.policy.YearCap;
import io.chuangkou.settlement.story.Encounter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the basic fund pays for a benefit: for each of its parts expense limits → deductible → rate
 * → fund limits, all under the year's cap. Confined to one settlement.
 */
final class Payment {

  static final String STAYS = "stays";

  private static final String CAP = "cap";
  private static final Words OVER = Words.of("超过", "above the ");
  private static final Words WITHIN = Words.of("，个人负担其余", ", the person bears the rest");
  private static final Words OUTSIDE =
      Words.of("不属于该病种支付项目", "outside the purposes that are paid for");
  private static final Words AT_LEAST = Words.of("补足至 ", "topped up to ");

  private final Scheme scheme;
  private final Benefit benefit;
  private final Encounter encounter;
  private final Facts facts;
  private final Terms terms;
  private final Bill bill;
  private final Standing before;
  private final Counters.Draft counters;
  private final Tally tally;
  private final int year;
  private final Bucket rest;

  /** Reasons why parts were not paid. */
  final List<String> reasons = new ArrayList<>(0);

  /** Deductible taken, as the settlement shows it. */
  long deductible;

  /** What the deductible of this stay left unpaid. */
  long unpaid;

  Payment(
      Scheme scheme,
      Benefit benefit,
      Encounter encounter,
      Facts facts,
      Terms terms,
      Bill bill,
      Standing before,
      Counters.Draft counters,
      Tally tally) {
    this.scheme = scheme;
    this.benefit = benefit;
    this.encounter = encounter;
    this.facts = facts;
    this.terms = terms;
    this.bill = bill;
    this.before = before;
    this.counters = counters;
    this.tally = tally;
    this.year = Period.YEAR.of(encounter.settled());
    this.rest = benefit.hospitalBearsRest() ? Bucket.HOSPITAL : Bucket.PERSON_SHARE;
  }

  void pay() {
    long[] counting = counting();
    long counted = 0;
    long inParts = 0;
    for (long fen : counting) {
      counted += fen;
    }
    for (Part part : benefit.parts()) {
      inParts += pay(part, counting);
    }
    tally.add(benefit.citation(), rest, counted - inParts, OUTSIDE, counted - inParts);
    payAtLeast(counted);
    if (encounter.kind().isStay()) {
      counters.add(STAYS, year, 1);
    }
  }

  /** The scope of each line that still counts under a year's cap on expense. */
  private long[] counting() {
    YearCap cap = scheme.cap();
    if (cap == null || cap.on() != Limit.On.EXPENSE) {
      return bill.scope;
    }
    long used = counters.get(CAP, year);
    counters.add(CAP, year, bill.inScope);
    long left = Math.max(0, cap.fen(facts) - used);
    if (bill.inScope > left) {
      Row<?> row = cap.row(facts);
      tally.add(
          row.citation(),
          rest,
          bill.inScope,
          OVER,
          row.words(),
          bill.inScope - left,
          used,
          used + left);
    }
    return bill.scopeUpTo(left);
  }

  /** Pays a part and returns the expense of its lines. */
  private long pay(Part part, long[] counting) {
    long base = 0;
    boolean billed = false;
    for (int i = 0; i < counting.length; i++) {
      if (isFor(part, i)) {
        base += counting[i];
        billed = true;
      }
    }
    if (!billed) {
      return 0;
    }
    int years = part.yearsAfterDiagnosis();
    if (years > 0 && !facts.isWithinYearsOfDiagnosis(years)) {
      reasons.add(Reasons.PERIOD_OVER);
      tally.add(part.citation(), rest, base, Reasons.words(Reasons.PERIOD_OVER), base);
    } else if (part.rateByLine()) {
      payByLine(part, counting, base);
    } else {
      payInOne(part, base);
    }
    return base;
  }

  private boolean isFor(Part part, int line) {
    String purpose = part.purpose();
    return purpose == null || purpose.equals(bill.items.get(line).purpose());
  }

  private void payInOne(Part part, long base) {
    long counted = takeDeductible(part, limitExpense(part, base));
    Row<Integer> rate = part.rate().row(facts);
    fund(
        part,
        counted,
        Math.multiplyExact(counted, rate(rate)),
        rate(rate),
        rate.words(),
        rate.citation());
  }

  private void payByLine(Part part, long[] counting, long base) {
    long weighted = 0;
    Words words = Words.NONE;
    for (int i = 0; i < counting.length; i++) {
      Row<Integer> row = part.rate().row(facts.on(bill.items.get(i)));
      weighted = Math.addExact(weighted, Math.multiplyExact(counting[i], rate(row)));
      if (tally.explains() && !words.chinese().contains(row.words().chinese())) {
        words = words.chinese().isEmpty() ? row.words() : words.then(SEPARATOR).then(row.words());
      }
    }
    fund(part, base, weighted, 0, words, part.citation());
  }

  private static final Words SEPARATOR = Words.of("；", "; ");

  /** The rate of a row in 1/10000, after what the terms take off it. */
  private long rate(Row<Integer> row) {
    Integer rate = row.value();
    return rate == null ? 0 : Math.max(0, rate - terms.lessPoints());
  }

  private long limitExpense(Part part, long base) {
    long counted = base;
    for (Limit limit : part.limits()) {
      Row<Long> row = limit.amount().row(facts);
      Long most = row.value();
      if (limit.on() != Limit.On.EXPENSE || most == null) {
        continue;
      }
      int period = limit.period().of(encounter.settled());
      long used = used(limit, period);
      long within = Math.min(counted, Math.max(0, most - used));
      if (within < counted) {
        tally.add(
            row.citation(),
            rest,
            counted,
            OVER,
            row.words(),
            counted - within,
            used,
            used + within);
      }
      move(limit, period, within);
      counted = within;
    }
    return counted;
  }

  /** Takes the deductible off and returns what is left. */
  private long takeDeductible(Part part, long counted) {
    Deductible rule = part.deductible();
    return switch (rule) {
      case null -> counted;
      case Periodic periodic -> counted - takePeriodic(periodic, counted);
      case OfStay ofStay -> counted - takeOfStay(ofStay, counted);
    };
  }

  private long takePeriodic(Periodic rule, long counted) {
    Row<Long> row = rule.amount().row(facts);
    int period = rule.period().of(encounter.settled());
    long used = rule.period() == Period.VISIT ? 0 : counters.get(rule.counter(), period);
    long taken = Math.min(counted, Math.max(0, fen(row) - used));
    if (rule.period() != Period.VISIT) {
      counters.add(rule.counter(), period, taken);
    }
    if (rule.counted()) {
      deductible += taken;
    }
    if (taken > 0) {
      Bucket bucket = rule.counted() ? Bucket.DEDUCTIBLE : rest;
      tally.add(
          row.citation(), bucket, counted, row.words(), Words.NONE, taken, used, used + taken);
    }
    return taken;
  }

  private long takeOfStay(OfStay rule, long counted) {
    Row<Long> row = rule.amount().row(facts);
    long settled = counters.get(STAYS, year);
    Stays.Due due = new Stays(encounter, before.stays()).due(rule, fen(row), settled);
    long taken = Math.min(counted, due.fen());
    deductible += taken;
    unpaid = due.fen() - taken;
    tally.add(row.citation(), Bucket.DEDUCTIBLE, counted, row.words(), due.words(), taken, 0, 0);
    return taken;
  }

  /**
   * Pays by rate, within the fund limits and the cap.
   *
   * @param counted expense after limits and deductible
   * @param weighted the same times its rate, in 1/10000 fen
   * @param rate the rate; 0 where lines have different ones
   */
  private void fund(
      Part part, long counted, long weighted, long rate, Words words, Citation citation) {
    long asked = terms.pay(weighted);
    long paid = asked;
    Limit tight = null;
    for (Limit limit : part.limits()) {
      Long most = limit.on() == Limit.On.FUND ? limit.amount().row(facts).value() : null;
      if (most != null) {
        long left = Math.max(0, most - used(limit, limit.period().of(encounter.settled())));
        if (paid > left) {
          paid = left;
          tight = limit;
        }
      }
    }
    Part beyond = tight == null || rate == 0 ? null : part.beyond();
    long continued = beyond == null ? 0 : counted - terms.expenseFor(paid, (int) rate);
    paid = capped(paid);
    tallyFund(part, counted - continued, paid, asked, tight, words, citation);
    if (beyond != null) {
      payInOne(beyond, continued);
    }
  }

  private void tallyFund(
      Part part,
      long covered,
      long paid,
      long asked,
      @Nullable Limit tight,
      Words words,
      Citation citation) {
    long counter = 0;
    for (Limit limit : part.limits()) {
      if (limit.on() == Limit.On.FUND) {
        int period = limit.period().of(encounter.settled());
        counter = used(limit, period);
        move(limit, period, paid);
      }
    }
    tally.add(citation, Bucket.BASIC, covered, words, terms.words(), paid, counter, counter + paid);
    if (paid < asked && tight == null) {
      YearCap cap = scheme.cap();
      Row<?> row = Objects.requireNonNull(cap).row(facts);
      tally.add(row.citation(), rest, covered, row.words(), WITHIN, covered - paid, 0, 0);
    } else if (tight != null) {
      Row<Long> row = tight.amount().row(facts);
      tally.add(
          row.citation(),
          rest,
          covered,
          row.words(),
          WITHIN,
          covered - paid,
          counter,
          counter + paid);
    } else if (covered > paid) {
      tally.add(citation, rest, covered, words.then(terms.words()), WITHIN, covered - paid, 0, 0);
    }
  }

  /** What the year's cap on the fund leaves of a payment; moves its counter. */
  private long capped(long paid) {
    YearCap cap = scheme.cap();
    if (cap == null || cap.on() != Limit.On.FUND) {
      return paid;
    }
    long within = Math.min(paid, Math.max(0, cap.fen(facts) - counters.get(CAP, year)));
    counters.add(CAP, year, within);
    return within;
  }

  /** Tops up to the least share, unless the terms pay only a part. */
  private void payAtLeast(long counted) {
    if (benefit.atLeast() == 0 || terms.share() < Rates.WHOLE) {
      return;
    }
    long missing = Rates.share(counted, benefit.atLeast()) - tally.of(Bucket.BASIC);
    long paid = missing > 0 ? capped(missing) : 0;
    if (paid > 0) {
      String share = Rates.text(benefit.atLeast());
      Words words = AT_LEAST.then(Words.of(share, share));
      tally.add(benefit.citation(), Bucket.BASIC, counted, words, paid);
      tally.relieve(benefit.citation(), words, paid);
    }
  }

  private long used(Limit limit, int period) {
    return limit.period() == Period.VISIT ? 0 : counters.get(limit.counter(), period);
  }

  private void move(Limit limit, int period, long amount) {
    if (limit.period() != Period.VISIT) {
      counters.add(limit.counter(), period, amount);
    }
  }

  private static long fen(Row<Long> row) {
    Long fen = row.value();
    return fen == null ? 0 : fen;
  }
}
