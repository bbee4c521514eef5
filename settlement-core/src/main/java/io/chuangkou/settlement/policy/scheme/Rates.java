package io.chuangkou.settlement.policy.scheme;

/** Exact arithmetic with rates in 1/10000, on whole fen; what does not fit into a long throws. */
public final class Rates {

  /** 100 %. */
  public static final int WHOLE = 10_000;

  private Rates() {}

  /** The share of an amount, rounded half up to the fen. */
  public static long share(long fen, int rate) {
    return divide(Math.multiplyExact(fen, rate), WHOLE);
  }

  /** A quotient of numbers that are not negative, rounded half up. */
  public static long divide(long dividend, long divisor) {
    return Math.addExact(dividend, divisor / 2) / divisor;
  }

  /** The words for a rate: {@code 65%}, {@code 42.5%}. */
  public static String text(int rate) {
    String hundredths =
        rate % 100 == 0
            ? ""
            : "." + (rate % 10 == 0 ? rate / 10 % 10 : "" + rate / 10 % 10 + rate % 10);
    return rate / 100 + hundredths + "%";
  }

  /** The words for an amount: {@code 1000}, {@code 12.50}. */
  public static String yuan(long fen) {
    String cents = fen % 100 == 0 ? "" : "." + fen / 10 % 10 + fen % 10;
    return fen / 100 + cents;
  }
}
