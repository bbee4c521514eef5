package io.chuangkou.card.winscard;

/**
 * What the service says of a reader.
 *
 * @param reader whose
 * @param flags {@code SCARD_STATE_…}, the lower 16 bits
 * @param events how often a card came or went, modulo 65,536; 0 where the service does not count
 * @param answerToReset of the card that is in, in hexadecimal digits; empty: none, or mute
 */
public record ReaderState(ReaderName reader, int flags, int events, String answerToReset) {

  private static final int UNKNOWN = 0x0004;
  private static final int UNAVAILABLE = 0x0008;
  private static final int PRESENT = 0x0020;
  private static final int EXCLUSIVE = 0x0080;
  private static final int IN_USE = 0x0100;
  private static final int MUTE = 0x0200;

  /** Whether a card is in, one that does not answer included. */
  public boolean hasCard() {
    return has(PRESENT);
  }

  /** Whether the card that is in does not answer a reset. */
  public boolean isMute() {
    return has(MUTE);
  }

  /** Whether programs share the card, this one included. */
  public boolean isInUse() {
    return has(IN_USE);
  }

  /** Whether one program holds the card for itself alone. */
  public boolean isExclusive() {
    return has(EXCLUSIVE);
  }

  /** Whether the reader went away or cannot be used. */
  public boolean isUnavailable() {
    return has(UNKNOWN) || has(UNAVAILABLE);
  }

  private boolean has(int flag) {
    return (flags & flag) != 0;
  }
}
