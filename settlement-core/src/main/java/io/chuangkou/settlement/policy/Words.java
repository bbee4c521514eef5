package io.chuangkou.settlement.policy;

/**
 * The same words in Chinese and in English.
 *
 * @param chinese for the clerk
 * @param english for everyone else
 */
public record Words(String chinese, String english) {

  /** No words. */
  public static final Words NONE = new Words("", "");

  /** Words in both languages. */
  public static Words of(String chinese, String english) {
    return new Words(chinese, english);
  }

  /** These words and then others, without a gap. */
  public Words then(Words others) {
    if (others.chinese.isEmpty()) {
      return this;
    }
    return new Words(chinese + others.chinese, english + others.english);
  }

  /** These words, and in brackets what they hold for, if anything. */
  Words in(Words condition) {
    return condition.chinese.isEmpty()
        ? this
        : new Words(
            chinese + "（" + condition.chinese + "）", english + " (" + condition.english + ")");
  }

  /** These words and others, as a list. */
  Words and(Words others) {
    return chinese.isEmpty()
        ? others
        : new Words(chinese + "，" + others.chinese, english + ", " + others.english);
  }
}
