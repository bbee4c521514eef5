package io.chuangkou.settlement.calculator;

import io.chuangkou.settlement.calculator.Step.Bucket;
import io.chuangkou.settlement.calculator.YearToDate.Stay;
import io.chuangkou.settlement.policy.scheme.BilingualText;
import io.chuangkou.settlement.policy.scheme.Deductible;
import io.chuangkou.settlement.policy.scheme.Deductible.OfStay;
import io.chuangkou.settlement.policy.scheme.Deductible.Periodic;
import io.chuangkou.settlement.policy.scheme.Facts;
import io.chuangkou.settlement.policy.scheme.Period;
import io.chuangkou.settlement.policy.scheme.Table.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The deductibles that an encounter takes. Confined to one settlement. */
final class Deduction {

  /** The counter of a year's stays. */
  static final String STAYS = "stays";

  private final Facts facts;
  private final List<Stay> earlier;
  private final Accumulations.Draft counters;
  private final Allocation tally;
  private final Bucket rest;
  private long shown;
  private long unpaid;

  Deduction(
      Facts facts,
      List<Stay> earlier,
      Accumulations.Draft counters,
      Allocation tally,
      Bucket rest) {
    this.facts = facts;
    this.earlier = earlier;
    this.counters = counters;
    this.tally = tally;
    this.rest = rest;
  }

  /** What was taken so far, as the settlement shows it. */
  long shown() {
    return shown;
  }

  /** What the deductible of a stay left unpaid. */
  long unpaid() {
    return unpaid;
  }

  /** Takes a deductible off an expense and returns what is left. */
  long from(long expense, @Nullable Deductible rule) {
    return switch (rule) {
      case null -> expense;
      case Periodic periodic -> expense - take(periodic, expense);
      case OfStay ofStay -> expense - take(ofStay, expense);
    };
  }

  private long take(Periodic rule, long expense) {
    Row<Long> row = rule.amount().row(facts);
    long used = counters.get(rule.counter(), rule.period());
    long taken = Math.min(expense, Math.max(0, fen(row) - used));
    if (rule.counted()) {
      shown += taken;
    }
    if (taken > 0) {
      counters.add(rule.counter(), rule.period(), taken);
      Bucket bucket = rule.counted() ? Bucket.DEDUCTIBLE : rest;
      BilingualText words = row.words();
      tally.add(
          row.citation(), bucket, expense, words, BilingualText.NONE, taken, used, used + taken);
    }
    return taken;
  }

  private long take(OfStay rule, long expense) {
    Row<Long> row = rule.amount().row(facts);
    Stays stays = new Stays(facts.encounter(), earlier);
    Stays.Due due = stays.due(rule, fen(row), counters.get(STAYS, Period.YEAR));
    long taken = Math.min(expense, due.fen());
    shown += taken;
    unpaid = due.fen() - taken;
    tally.add(row.citation(), Bucket.DEDUCTIBLE, expense, row.words(), due.words(), taken, 0, 0);
    return taken;
  }

  private static long fen(Row<Long> row) {
    Long fen = row.value();
    return fen == null ? 0 : fen;
  }
}
