package io.chuangkou.settlement.message;

/** How personal data looks where people without a need read it. */
public final class Mask {

  private static final int SHOWN = 4;

  private Mask() {}

  /** The last four characters, the others as one asterisk each. */
  public static String number(String text) {
    int hidden = Math.max(0, text.length() - SHOWN);
    return "*".repeat(hidden) + text.substring(hidden);
  }

  /** The family name. */
  public static String name(String text) {
    return text.isEmpty() ? "" : text.substring(0, text.offsetByCodePoints(0, 1)) + "**";
  }
}
