package io.chuangkou.settlement.policy.scheme;

import java.util.List;
import java.util.Set;

/**
 * Critical-illness insurance: the year's sum of personal compliant amounts passes through bands.
 *
 * @param words what it is called
 * @param citation where it comes from
 * @param benefits names of the benefits it covers
 * @param countsPrePayment whether the first self-payment of class B counts beside scope
 * @param specialMaterialPrice what one special material counts at most, in fen; Long.MAX_VALUE: all
 *     of it
 * @param shareOf what is halved where terms pay a share alone
 * @param bands by condition
 */
public record Critical(
    BilingualText words,
    Citation citation,
    Set<String> benefits,
    boolean countsPrePayment,
    long specialMaterialPrice,
    ShareOf shareOf,
    Table<Bands> bands) {

  /** Name of the counter of compliant amounts. */
  public static final String COUNTER = "critical";

  /** What a share of the terms is a share of. */
  public enum ShareOf {
    /** What would be paid. */
    PAYMENT,
    /** The amount that enters the bands. */
    AMOUNT
  }

  /**
   * Rates by band; below the first nothing is paid.
   *
   * @param bands in rising order
   */
  public record Bands(List<Band> bands) {

    /** What is paid, in 1/10000 fen, where a sum grows from one amount to another. */
    public long paid(long from, long to) {
      long paid = 0;
      for (int i = 0; i < bands.size(); i++) {
        Band band = bands.get(i);
        long end = i + 1 < bands.size() ? bands.get(i + 1).above() : Long.MAX_VALUE;
        long within = Math.min(to, end) - Math.max(from, band.above());
        if (within > 0) {
          paid = Math.addExact(paid, Math.multiplyExact(within, band.rate()));
        }
      }
      return paid;
    }
  }

  /**
   * One band.
   *
   * @param above fen
   * @param rate in 1/10000
   */
  public record Band(long above, int rate) {}
}
