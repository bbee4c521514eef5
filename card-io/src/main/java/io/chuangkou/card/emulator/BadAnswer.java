package io.chuangkou.card.emulator;

/**
 * What an emulated card does otherwise with chosen commands.
 *
 * @param command how these commands begin, in hexadecimal digits
 * @param effect what the card does
 * @param answer data and status word in hexadecimal digits, where it answers; else empty
 * @param after how many such commands it treats well before
 * @param times how many it treats so then
 * @param delayMillis how long it takes for it, in milliseconds
 */
public record BadAnswer(
    String command, Effect effect, String answer, int after, int times, int delayMillis) {

  /** What a card does. */
  public enum Effect {
    /** It gives the answer. */
    ANSWERS,
    /** It does what it does anyhow. */
    AS_USUAL,
    /** It gives no answer at all. */
    MUTE,
    /** It is pulled out. */
    PULLED
  }
}
