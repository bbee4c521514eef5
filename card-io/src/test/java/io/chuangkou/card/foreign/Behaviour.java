package io.chuangkou.card.foreign;

/** What a card does with a command. Used by one thread at a time. */
public interface Behaviour {

  /**
   * Answers a command APDU with a response APDU, status word included.
   *
   * @param command as the reader sent it
   */
  byte[] answer(byte[] command);

  /** The card is powered, or reset: it forgets what was selected. */
  void reset();
}
