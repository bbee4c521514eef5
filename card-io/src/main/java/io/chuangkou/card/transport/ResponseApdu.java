package io.chuangkou.card.transport;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;
import java.util.Arrays;

/** A response APDU taken apart; immutable. */
public final class ResponseApdu {

  private static final int STATUS_BYTES = 2;

  private final byte[] bytes;

  private ResponseApdu(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Takes a response apart.
   *
   * @throws CardFaultException {@link CardFault#REFUSED} if there is not even a status word
   */
  public static ResponseApdu of(byte[] response) throws CardFaultException {
    if (response.length < STATUS_BYTES) {
      throw new CardFaultException(
          CardFault.REFUSED, "an answer of " + response.length + " bytes, without a status word");
    }
    return new ResponseApdu(response.clone());
  }

  /** Everything before the status word. */
  public byte[] data() {
    return Arrays.copyOf(bytes, bytes.length - STATUS_BYTES);
  }

  /** Bytes before the status word. */
  public int dataLength() {
    return bytes.length - STATUS_BYTES;
  }

  /** Both bytes of the status word, 0 to 65535. */
  public int statusWord() {
    return sw1() << Byte.SIZE | sw2();
  }

  /** The first byte of the status word. */
  public int sw1() {
    return bytes[bytes.length - STATUS_BYTES] & 0xFF;
  }

  /** The second byte of the status word. */
  public int sw2() {
    return bytes[bytes.length - 1] & 0xFF;
  }
}
