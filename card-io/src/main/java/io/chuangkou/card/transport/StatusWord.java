package io.chuangkou.card.transport;

/**
 * The status words that the terminal tells apart (ISO/IEC 7816-4; 93xx and 94xx of the card's
 * system).
 */
public final class StatusWord {

  public static final int OK = 0x9000;
  public static final int END_OF_FILE = 0x6282;
  public static final int FILE_INVALIDATED = 0x6283;
  public static final int WRONG_PIN = 0x63C0;
  public static final int WRONG_LENGTH = 0x6700;
  public static final int NO_CHANNEL = 0x6881;
  public static final int NO_SECURE_MESSAGING = 0x6882;
  public static final int NO_CHAINING = 0x6884;
  public static final int WRONG_FILE_TYPE = 0x6981;
  public static final int NOT_ALLOWED = 0x6982;
  public static final int PIN_BLOCKED = 0x6983;
  public static final int CONDITIONS_NOT_SATISFIED = 0x6985;
  public static final int NO_CURRENT_FILE = 0x6986;
  public static final int INVALID_CHALLENGE = 0x6984;
  public static final int WRONG_MAC = 0x6988;
  public static final int LOCKED = 0x6A81;
  public static final int FILE_NOT_FOUND = 0x6A82;
  public static final int RECORD_NOT_FOUND = 0x6A83;
  public static final int WRONG_P1_P2 = 0x6A86;
  public static final int KEY_NOT_FOUND = 0x6A88;
  public static final int UNKNOWN_P1_P2 = 0x6B00;
  public static final int UNKNOWN_COMMAND = 0x6D00;
  public static final int UNKNOWN_CLASS = 0x6E00;
  public static final int PERMANENTLY_LOCKED = 0x9303;
  public static final int NO_SUCH_KEY = 0x9403;

  /** First byte of a status word that says how many bytes wait to be fetched. */
  public static final int MORE_DATA = 0x61;

  /** First byte of a status word that says how many bytes should have been asked for. */
  public static final int OTHER_LENGTH = 0x6C;

  /** First byte of a status word that says that a function of the class is not supported. */
  public static final int CLASS_FUNCTION = 0x68;

  /** First byte of a status word that is about the parameters or the data of a command. */
  public static final int WRONG_PARAMETERS = 0x6A;

  private static final int TRIES = 0x0F;

  private StatusWord() {}

  /** Whether it says that a PIN or a cryptogram was wrong, and how often one may still try. */
  public static boolean isWrongTry(int statusWord) {
    return (statusWord & ~TRIES) == WRONG_PIN;
  }

  /** How often one may still try, 0 to 15, where {@link #isWrongTry}. */
  public static int triesLeft(int statusWord) {
    return statusWord & TRIES;
  }

  /** As technicians write it: {@code 6A82}. */
  public static String text(int statusWord) {
    return "%04X".formatted(statusWord);
  }
}
