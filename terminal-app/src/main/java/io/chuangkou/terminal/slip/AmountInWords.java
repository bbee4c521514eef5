package io.chuangkou.terminal.slip;

import io.chuangkou.settlement.money.Fen;

/**
 * An amount in the capital characters of receipts (大写金额), which nobody changes with a pen, by the
 * rules for filling in bills (《支付结算办法》附一 正确填写票据和结算凭证的基本规定). Stateless.
 */
final class AmountInWords {

  private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
  private static final String[] PLACES = {"", "拾", "佰", "仟"};
  private static final String[] GROUPS = {"", "万", "亿", "万亿"};
  private static final int GROUP = 10_000;

  private AmountInWords() {}

  /**
   * The words.
   *
   * @throws IllegalArgumentException if it is negative
   */
  static String of(Fen amount) {
    if (amount.isNegative()) {
      throw new IllegalArgumentException("no amount of a receipt: " + amount);
    }
    long yuan = amount.fen() / 100;
    int jiao = (int) (amount.fen() / 10 % 10);
    int fen = (int) (amount.fen() % 10);
    String whole = yuan == 0 ? "" : yuan(yuan) + "元";
    if (jiao == 0 && fen == 0) {
      return (whole.isEmpty() ? "零元" : whole) + "整";
    }
    String zero = jiao == 0 && !whole.isEmpty() ? "零" : "";
    return whole + (jiao == 0 ? zero : digit(jiao) + "角") + (fen == 0 ? "整" : digit(fen) + "分");
  }

  /** By groups of four digits, the largest first; a gap of zeros is told once. */
  private static String yuan(long yuan) {
    StringBuilder words = new StringBuilder();
    boolean gap = false;
    for (int group = GROUPS.length - 1; group >= 0; group--) {
      int part = (int) (yuan / power(group) % GROUP);
      if (part == 0) {
        gap = !words.isEmpty();
        continue;
      }
      boolean leads = words.isEmpty();
      boolean isGap = !leads && (gap || part < GROUP / 10);
      words.append(isGap ? "零" : "").append(part(part)).append(GROUPS[group]);
      gap = false;
    }
    return words.toString();
  }

  private static long power(int group) {
    long power = 1;
    for (int i = 0; i < group; i++) {
      power *= GROUP;
    }
    return power;
  }

  private static String part(int part) {
    StringBuilder words = new StringBuilder();
    boolean gap = false;
    for (int place = PLACES.length - 1, unit = GROUP / 10; place >= 0; place--, unit /= 10) {
      int digit = part / unit % 10;
      if (digit == 0) {
        gap = !words.isEmpty();
      } else {
        words.append(gap ? "零" : "").append(digit(digit)).append(PLACES[place]);
        gap = false;
      }
    }
    return words.toString();
  }

  private static char digit(int digit) {
    return DIGITS.charAt(digit);
  }
}
