package io.chuangkou.card.pin;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;
import java.util.Arrays;

/**
 * A PIN that somebody typed, as it goes to the card: packed digits, filled up with F. It shows in
 * no text and is wiped when it is closed.
 */
public final class Pin implements AutoCloseable {

  /** The fewest digits. */
  public static final int SHORTEST = 4;

  /** The most digits. */
  public static final int LONGEST = 16;

  private static final int FILLING = 0x0F;
  private static final int NIBBLE = 4;

  private final byte[] block;

  private Pin(byte[] block) {
    this.block = block;
  }

  /**
   * What was typed.
   *
   * @param typed digits; left to its owner, who wipes it
   * @throws CardFaultException {@link CardFault#PIN_FORM} unless it is 4 to 16 digits
   */
  public static Pin of(char[] typed) throws CardFaultException {
    if (typed.length < SHORTEST || typed.length > LONGEST) {
      throw new CardFaultException(CardFault.PIN_FORM, typed.length + " characters");
    }
    byte[] block = new byte[blockLength(typed.length)];
    Arrays.fill(block, (byte) 0xFF);
    for (int i = 0; i < typed.length; i++) {
      if (typed[i] < '0' || typed[i] > '9') {
        Arrays.fill(block, (byte) 0);
        throw new CardFaultException(CardFault.PIN_FORM, "not digits alone");
      }
      int digit = typed[i] - '0';
      block[i / 2] =
          (byte) (i % 2 == 0 ? (digit << NIBBLE) | FILLING : (block[i / 2] & 0xF0) | digit);
    }
    return new Pin(block);
  }

  /** How many bytes so many digits take. */
  public static int blockLength(int digits) {
    return (digits + 1) / 2;
  }

  /** As the card compares it; the caller's to wipe. */
  byte[] block() {
    return block.clone();
  }

  /** Whether it is the same as another. */
  boolean isSameAs(Pin other) {
    return Arrays.equals(block, other.block);
  }

  @Override
  public void close() {
    Arrays.fill(block, (byte) 0);
  }

  @Override
  public String toString() {
    return "****";
  }
}
