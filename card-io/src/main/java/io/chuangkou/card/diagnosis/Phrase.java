package io.chuangkou.card.diagnosis;

/**
 * A sentence in both languages.
 *
 * @param chinese in Chinese
 * @param english in English
 */
public record Phrase(String chinese, String english) {

  /** Nothing to say. */
  public static final Phrase NONE = new Phrase("", "");
}
