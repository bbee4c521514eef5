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
   * @param laterStays what the second and the later stays of a year bear; none: all of it
   * @param returnWithinDays back in the same hospital for the same disease within so many days of
   *     discharge, only what the earlier stay left unpaid; 0: no such rule
   * @param noneFor diseases whose stays have no deductible
   * @param linkedStays whether a transfer up counts what the linked stays have paid and a transfer
   *     down has none
   */
  record OfStay(
      Table<Long> amount,
      List<Share> laterStays,
      int returnWithinDays,
      Set<String> noneFor,
      boolean linkedStays)
      implements Deductible {

    /** The share that a stay bears after so many stays of the year. */
    public Share share(long earlierStays) {
      if (earlierStays == 0 || laterStays.isEmpty()) {
        return Share.WHOLE;
      }
      return laterStays.get((int) Math.min(earlierStays, laterStays.size()) - 1);
    }
  }

  /**
   * A share of the full amount.
   *
   * @param rate in 1/10000
   * @param words that it is not the full amount
   */
  record Share(int rate, BilingualText words) {

    /** All of it. */
    public static final Share WHOLE = new Share(Rates.WHOLE, BilingualText.NONE);
  }
}
