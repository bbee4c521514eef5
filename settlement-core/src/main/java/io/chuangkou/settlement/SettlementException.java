package io.chuangkou.settlement;

import org.jspecify.annotations.Nullable;

/**
 * What this module refuses: a stable short code, one Chinese sentence, what to do next, and the
 * same in English as the message. Texts name no personal data.
 */
public abstract class SettlementException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final String sentence;
  private final String advice;

  /**
   * A refusal.
   *
   * @param code stable code, as {@code POLICY-GAP}
   * @param sentence what is the matter, in Chinese
   * @param advice what to do next, in Chinese
   * @param english both, in English
   */
  protected SettlementException(
      String code, String sentence, String advice, String english, @Nullable Throwable cause) {
    super(english, cause);
    this.code = code;
    this.sentence = sentence;
    this.advice = advice;
  }

  /** The stable code. */
  public final String code() {
    return code;
  }

  /** What is the matter, in Chinese. */
  public final String sentence() {
    return sentence;
  }

  /** What to do next, in Chinese. */
  public final String advice() {
    return advice;
  }

  /** Both in English. */
  public final String english() {
    return String.valueOf(getMessage());
  }
}
