package io.chuangkou.terminal.shell;

import io.chuangkou.settlement.money.Fen;

/** Money as the screen writes it. */
public final class Yuan {

  private Yuan() {}

  /** Yuan with sign, grouping and two decimals: {@code ¥1,250.00}, {@code −¥3.20}. */
  public static String of(Fen amount) {
    long fen = amount.isNegative() ? amount.negated().fen() : amount.fen();
    return "%s¥%,d.%02d".formatted(amount.isNegative() ? "−" : "", fen / 100, fen % 100);
  }
}
