package io.chuangkou.settlement.policy.scheme;

import io.chuangkou.settlement.encounter.Encounter.Item;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One payment of a benefit, in this order: expense limits → deductible → rate → fund limits.
 *
 * @param citation where it comes from
 * @param purpose the lines it pays for; null: all
 * @param yearsAfterDiagnosis it is paid for so many years unless extended; 0: without end
 * @param expenseLimits limits on the expense, in the order written
 * @param fundLimits limits on what the fund pays, in the order written
 * @param refusing those of the limits that refuse someone, in the order written
 * @param deductible null: none
 * @param rate in 1/10000
 * @param rateByLine whether the rate is looked up for each line
 * @param beyond what is paid on the expense after the fund limit is exhausted; null: nothing
 */
public record Part(
    Citation citation,
    @Nullable String purpose,
    int yearsAfterDiagnosis,
    List<Limit> expenseLimits,
    List<Limit> fundLimits,
    List<Limit> refusing,
    @Nullable Deductible deductible,
    Table<Integer> rate,
    boolean rateByLine,
    @Nullable Part beyond) {

  /** Whether this pays for a charge line. */
  public boolean isFor(Item item) {
    return purpose == null || purpose.equals(item.purpose());
  }

  /** What the rows of its tables ask. */
  Stream<Condition> conditions() {
    Stream<Condition> own =
        Stream.of(
                expenseLimits.stream().flatMap(limit -> limit.amount().conditions()),
                fundLimits.stream().flatMap(limit -> limit.amount().conditions()),
                deductible == null ? Stream.<Condition>empty() : deductible.amount().conditions(),
                rate.conditions())
            .flatMap(rows -> rows);
    return beyond == null ? own : Stream.concat(own, beyond.conditions());
  }

  /** The reason why a row of this part refuses, or null. */
  @Nullable String refusal(Facts facts) {
    for (int i = 0; i < refusing.size(); i++) {
      String refusal = refusing.get(i).amount().row(facts).refuses();
      if (refusal != null) {
        return refusal;
      }
    }
    return null;
  }
}
