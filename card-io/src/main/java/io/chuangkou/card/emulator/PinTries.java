package io.chuangkou.card.emulator;

import io.chuangkou.card.transport.StatusWord;
import java.util.Arrays;

/** The card's PIN with the tries that are left; they outlive a reset. */
final class PinTries {

  private static final int TRIES = 6;

  private final byte[] pin;
  private int left = TRIES;

  PinTries(byte[] pin) {
    this.pin = pin.clone();
  }

  /** Compares; the answer is a status word. */
  int verify(byte[] candidate) {
    if (left == 0) {
      return StatusWord.PIN_BLOCKED;
    }
    if (Arrays.equals(pin, candidate)) {
      left = TRIES;
      return StatusWord.OK;
    }
    left--;
    return StatusWord.WRONG_PIN | left;
  }
}
