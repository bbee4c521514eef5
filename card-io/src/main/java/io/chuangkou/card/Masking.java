package io.chuangkou.card;

/** Personal data with the telling part covered. */
public final class Masking {

  private static final int REGION = 6;
  private static final int TAIL = 2;

  private Masking() {}

  /** The first character, the others covered: {@code 张*}. */
  public static String name(String name) {
    int[] characters = name.codePoints().toArray();
    return characters.length == 0
        ? ""
        : Character.toString(characters[0]) + "*".repeat(Math.max(1, characters.length - 1));
  }

  /** Region and last two characters, the others covered; shorter numbers are covered whole. */
  public static String idNumber(String number) {
    int covered = number.length() - REGION - TAIL;
    return covered <= 0
        ? "*".repeat(number.length())
        : number.substring(0, REGION)
            + "*".repeat(covered)
            + number.substring(number.length() - TAIL);
  }
}
