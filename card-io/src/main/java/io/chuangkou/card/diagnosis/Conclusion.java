package io.chuangkou.card.diagnosis;

import io.chuangkou.card.CardFault;

/**
 * What a diagnosis comes to.
 *
 * @param verdict where the fault lies
 * @param code stable, as {@code CARD-MUTE}: that of a {@link CardFault} or of a {@link Condition}
 * @param sentence what is the matter
 * @param advice what to do next
 */
public record Conclusion(Verdict verdict, String code, Phrase sentence, Phrase advice) {

  /** Of a card that was not read. */
  public static Conclusion of(CardFault fault) {
    return new Conclusion(
        Verdict.of(fault),
        fault.code(),
        new Phrase(fault.sentence(), fault.englishSentence()),
        new Phrase(fault.advice(), fault.englishAdvice()));
  }

  /** Whether nothing is wrong. */
  public boolean isGood() {
    return verdict == Verdict.GOOD;
  }
}
