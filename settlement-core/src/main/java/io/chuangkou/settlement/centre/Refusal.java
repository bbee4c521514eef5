package io.chuangkou.settlement.centre;

/** A business refusal: the transaction is undone and answered with infcode -1 and these words. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String words;

  /** A refusal in words. */
  Refusal(String words) {
    super(words, null, false, false);
    this.words = words;
  }

  /** A refusal with a stable code before its words. */
  Refusal(String code, String words) {
    this("[" + code + "] " + words);
  }

  String words() {
    return words;
  }
}
