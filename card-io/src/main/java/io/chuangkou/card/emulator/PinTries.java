package io.chuangkou.card.emulator;

import io.chuangkou.card.transport.StatusWord;
import java.util.Arrays;

/** The card's PIN with the tries that are left; they outlive a reset. */
final class PinTries {

  private static final int TRIES = 6;

  private static final byte SEPARATOR = (byte) 0xFF;

  private byte[] pin;
  private int left = TRIES;

  PinTries(byte[] pin) {
    this.pin = pin.clone();
  }

  /** How often one may still try, as a status word; costs none. */
  int left() {
    return left == 0 ? StatusWord.PIN_BLOCKED : StatusWord.WRONG_PIN | left;
  }

  /** Compares; the answer is a status word. A PIN of another length is none and costs no try. */
  int verify(byte[] candidate) {
    if (left == 0) {
      return StatusWord.PIN_BLOCKED;
    }
    if (candidate.length != pin.length) {
      return StatusWord.WRONG_LENGTH;
    }
    if (Arrays.equals(pin, candidate)) {
      left = TRIES;
      return StatusWord.OK;
    }
    left--;
    return StatusWord.WRONG_PIN | left;
  }

  /** CHANGE PIN: the present one, FF, the new one; the answer is a status word. */
  int change(byte[] data) {
    if (data.length != 2 * pin.length + 1 || data[pin.length] != SEPARATOR) {
      return StatusWord.WRONG_LENGTH;
    }
    int status = verify(Arrays.copyOf(data, pin.length));
    if (status == StatusWord.OK) {
      pin = Arrays.copyOfRange(data, pin.length + 1, data.length);
    }
    return status;
  }
}
