package io.chuangkou.settlement.money;

import java.math.BigDecimal;

/**
 * An amount of money in whole fen (1 yuan = 100 fen), negative in a cancellation.
 *
 * <p>Immutable and thread-safe. Arithmetic is exact: what does not fit into a {@code long} throws
 * {@link ArithmeticException}.
 *
 * @param fen the amount in fen
 */
public record Fen(long fen) implements Comparable<Fen> {

  /** Nothing. */
  public static final Fen ZERO = new Fen(0);

  /** The amount of {@code fen} fen. */
  public static Fen of(long fen) {
    return fen == 0 ? ZERO : new Fen(fen);
  }

  /**
   * Reads yuan with at most two decimals, as the national interface writes them: {@code "1250.00"},
   * {@code "3.5"}, {@code "-20"}.
   *
   * @throws NumberFormatException if the text is not such a number
   */
  public static Fen ofYuan(String yuan) {
    try {
      return of(new BigDecimal(yuan).movePointRight(2).longValueExact());
    } catch (ArithmeticException e) {
      throw new NumberFormatException("not whole fen: " + yuan);
    }
  }

  /** This amount and the other together. */
  public Fen plus(Fen other) {
    return of(Math.addExact(fen, other.fen));
  }

  /** This amount less the other. */
  public Fen minus(Fen other) {
    return of(Math.subtractExact(fen, other.fen));
  }

  /** The same amount with the other sign. */
  public Fen negated() {
    return of(Math.negateExact(fen));
  }

  /** Whether this is below zero. */
  public boolean isNegative() {
    return fen < 0;
  }

  /** Whether this is nothing. */
  public boolean isZero() {
    return fen == 0;
  }

  /** Yuan with two decimals and no grouping, the form of the national interface. */
  public String toYuan() {
    if (fen < 0) {
      return BigDecimal.valueOf(fen, 2).toPlainString();
    }
    long cents = fen % 100;
    return fen / 100 + (cents < 10 ? ".0" : ".") + cents;
  }

  @Override
  public int compareTo(Fen other) {
    return Long.compare(fen, other.fen);
  }

  /** The same as {@link #toYuan()}. */
  @Override
  public String toString() {
    return toYuan();
  }
}
