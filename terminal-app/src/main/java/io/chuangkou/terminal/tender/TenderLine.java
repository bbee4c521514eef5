package io.chuangkou.terminal.tender;

import io.chuangkou.settlement.money.Fen;

/**
 * An amount by one kind of money.
 *
 * @param kind which
 * @param amount more than nothing, at most {@link #MOST}
 * @param reference number on the slip of the machine that took it, or of the cheque; empty: none
 */
public record TenderLine(TenderKind kind, Fen amount, String reference) {

  /** No counter takes more at once. */
  public static final Fen MOST = Fen.ofYuan("99999999.99");

  /** The most characters of a reference. */
  public static final int LONGEST_REFERENCE = 40;

  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException if one is exceeded
   */
  public TenderLine {
    if (amount.compareTo(Fen.ZERO) <= 0 || amount.compareTo(MOST) > 0) {
      throw new IllegalArgumentException("no amount of a tender: " + amount);
    } else if (reference.length() > LONGEST_REFERENCE) {
      throw new IllegalArgumentException("the reference is too long: " + reference.length());
    }
  }

  /** Whether it is cash. */
  public boolean inCash() {
    return kind == TenderKind.CASH;
  }

  /** Whether it was taken for a stay before. */
  public boolean isDeposit() {
    return kind == TenderKind.DEPOSIT;
  }

  /** The same of another amount. */
  TenderLine of(Fen other) {
    return new TenderLine(kind, other, reference);
  }
}
