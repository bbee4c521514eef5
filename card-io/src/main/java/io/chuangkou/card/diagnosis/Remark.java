package io.chuangkou.card.diagnosis;

import io.chuangkou.card.CardWarning;

/**
 * Something that is odd and keeps nobody from working.
 *
 * @param code stable, as {@code ID-NUMBER-CHECK}
 * @param sentence what is odd
 */
public record Remark(String code, Phrase sentence) {

  /** A warning of a card that was read. */
  public static Remark of(CardWarning warning) {
    return new Remark(
        warning.name().replace('_', '-'),
        new Phrase(warning.sentence(), warning.englishSentence()));
  }
}
