package io.chuangkou.card.examination;

import io.chuangkou.card.diagnosis.Conclusion;
import io.chuangkou.card.diagnosis.Phrase;
import io.chuangkou.card.security.ModuleFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is seen of a security module.
 *
 * @param conclusion what it comes to
 * @param detail a technician's words; empty: nothing more to say
 * @param facts what it says of itself; none: it does not answer
 * @param steps what was tried, in this order
 */
public record ModuleDiagnosis(
    Conclusion conclusion, String detail, @Nullable ModuleFacts facts, List<Step> steps) {

  /** Copies the list. */
  public ModuleDiagnosis {
    steps = List.copyOf(steps);
  }

  /** What can be tried. */
  public enum Check {
    ANSWERS("应答", "answers"),
    HOLDER_KEY("第三代卡读取密钥", "key that opens cards of generation 3.0"),
    INTERNAL_KEY("真伪认证密钥", "key that proves cards genuine"),
    CARD_IS_GENUINE("内部认证（终端验卡）", "internal authentication: the card is genuine"),
    TERMINAL_IS_ACCEPTED("外部认证（卡验终端）", "external authentication: the card accepts the terminal");

    @SuppressWarnings("ImmutableEnumChecker") // a record of strings
    private final Phrase words;

    Check(String chinese, String english) {
      this.words = new Phrase(chinese, english);
    }

    /** What it is called. */
    public Phrase words() {
      return words;
    }
  }

  /** How something that was tried ended. */
  public enum Result {
    GOOD,
    WRONG,
    SKIPPED
  }

  /**
   * Something that was tried.
   *
   * @param detail a technician's words; empty: none
   */
  public record Step(Check check, Result result, String detail) {}
}
