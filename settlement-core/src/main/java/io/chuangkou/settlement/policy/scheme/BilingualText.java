package io.chuangkou.settlement.policy.scheme;

/**
 * The same words in Chinese and in English.
 *
 * @param chinese for the clerk
 * @param english for everyone else
 */
public record BilingualText(String chinese, String english) {

  /** No words. */
  public static final BilingualText NONE = new BilingualText("", "");

  /** Words in both languages. */
  public static BilingualText of(String chinese, String english) {
    return new BilingualText(chinese, english);
  }

  /** These words and then others, without a gap. */
  public BilingualText then(BilingualText others) {
    if (others.chinese.isEmpty()) {
      return this;
    }
    return new BilingualText(chinese + others.chinese, english + others.english);
  }

  /** These words, and in brackets what they hold for, if anything. */
  public BilingualText in(BilingualText condition) {
    return condition.chinese.isEmpty()
        ? this
        : new BilingualText(
            chinese + "（" + condition.chinese + "）", english + " (" + condition.english + ")");
  }

  /** These words and others, as a list. */
  public BilingualText and(BilingualText others) {
    return chinese.isEmpty()
        ? others
        : new BilingualText(chinese + "，" + others.chinese, english + ", " + others.english);
  }
}
