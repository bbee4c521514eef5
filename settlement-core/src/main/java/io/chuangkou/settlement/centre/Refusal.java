package io.chuangkou.settlement.centre;

/** A business refusal: the transaction is undone and answered with infcode -1 and these words. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String words;
  private final boolean passing;

  private Refusal(String words, boolean passing) {
    super(words, null, false, false);
    this.words = words;
    this.passing = passing;
  }

  /** A refusal in words. */
  Refusal(String words) {
    this(words, false);
  }

  /** A refusal with a stable code before its words. */
  Refusal(String code, String words) {
    this(worded(code, words), false);
  }

  /** The refusal of a message that may come again as it is, as after a sign-in. */
  static Refusal passing(String code, String words) {
    return new Refusal(worded(code, words), true);
  }

  private static String worded(String code, String words) {
    return "[" + code + "] " + words;
  }

  String words() {
    return words;
  }

  /** Whether a repeat of the message is to be looked at anew. */
  boolean isPassing() {
    return passing;
  }
}
