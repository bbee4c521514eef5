package io.chuangkou.card;

/**
 * How far the reading of a card is.
 *
 * @param answers how often the card has answered
 * @param expected how often it answers as a rule, at least {@code answers}
 */
public record ReadingProgress(int answers, int expected) {

  /** As a card of generations 1.0 and 2.0 does. */
  private static final int USUAL = 6;

  /** After so many answers. */
  public static ReadingProgress after(int answers) {
    return new ReadingProgress(answers, Math.max(answers, USUAL));
  }
}
