package io.chuangkou.settlement.policy.scheme;

import java.util.List;
import java.util.Set;

/** What the person bears before a fund pays. */
public sealed interface Deductible {

  /** Fen, by condition. */
  Table<Long> amount();

  /**
   * Once in a period.
   *
   * @param counter name of the counter that it moves
   * @param counted whether the settlement shows it as deductible
   */
  record Periodic(Table<Long> amount, Period period, String counter, boolean counted)
      implements Deductible {}

  /**
   * For each stay.
   *
   * @param laterStays shares, in 1/10000, of the second and the later stays of a year; none: full
   * @param returnWithinDays back in the same hospital for the same disease within so many days of
   *     discharge, only what the earlier stay left unpaid; 0: no such rule
   * @param noneFor diseases whose stays have no deductible
   * @param linkedStays whether a transfer up counts what the linked stays have paid and a transfer
   *     down has none
   */
  record OfStay(
      Table<Long> amount,
      List<Integer> laterStays,
      int returnWithinDays,
      Set<String> noneFor,
      boolean linkedStays)
      implements Deductible {

    /** The share, in 1/10000, that a stay bears after so many stays of the year. */
    public int share(long earlierStays) {
      if (earlierStays == 0 || laterStays.isEmpty()) {
        return Rates.WHOLE;
      }
      return laterStays.get((int) Math.min(earlierStays, laterStays.size()) - 1);
    }
  }
}
