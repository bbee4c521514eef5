package io.chuangkou.card.ssc;

/** Check characters of the numbers on a card. */
public final class CheckDigits {

  private static final int[] ID_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String ID_CHARACTERS = "10X98765432";
  private static final int[] CARD_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CARD_CHARACTERS = "0123456789X0";
  private static final int MODULUS = 11;

  private CheckDigits() {}

  /** Whether an ID number has 18 characters and ends in its check character (GB 11643). */
  public static boolean idNumberHolds(String number) {
    return number.matches("[0-9]{17}[0-9X]")
        && number.charAt(ID_WEIGHTS.length) == ofIdNumber(number.substring(0, ID_WEIGHTS.length));
  }

  /**
   * The check character of an ID number (GB 11643, ISO 7064 MOD 11-2).
   *
   * @param body the first 17 digits
   */
  public static char ofIdNumber(String body) {
    return ID_CHARACTERS.charAt(weigh(body, ID_WEIGHTS) % MODULUS);
  }

  /** Whether a card number has nine characters and ends in its check character (GB 11714). */
  public static boolean cardNumberHolds(String number) {
    return number.matches("[0-9A-Z]{9}")
        && number.charAt(CARD_WEIGHTS.length)
            == ofCardNumber(number.substring(0, CARD_WEIGHTS.length));
  }

  /**
   * The check character of a card number (GB 11714).
   *
   * @param body the first eight characters, digits and capital letters
   */
  public static char ofCardNumber(String body) {
    return CARD_CHARACTERS.charAt(MODULUS - weigh(body, CARD_WEIGHTS) % MODULUS);
  }

  private static int weigh(String body, int[] weights) {
    if (body.length() != weights.length) {
      throw new IllegalArgumentException(
          weights.length + " characters wanted, not " + body.length());
    }
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * Character.digit(body.charAt(i), Character.MAX_RADIX);
    }
    return sum;
  }
}
