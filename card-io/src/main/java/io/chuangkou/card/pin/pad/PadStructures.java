package io.chuangkou.card.pin.pad;

import io.chuangkou.card.pin.Pin;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * PIN_VERIFY and PIN_MODIFY (PC/SC part 10, 2.5.2 and 2.5.3): packed, numbers with their lowest
 * byte first. They tell a keypad where in the command the digits go.
 */
final class PadStructures {

  private static final int VERIFY_BYTES = 19;
  private static final int MODIFY_BYTES = 24;
  private static final byte SECONDS = 30;

  /** Bytes count, the PIN begins with the data, filled from the left, in packed digits. */
  private static final byte FORMAT = (byte) 0x81;

  private static final byte NO_LENGTH = 0;

  /** The holder ends each PIN with the keypad's own key. */
  private static final byte ENDED_BY_KEY = 2;

  private static final byte TYPE_PRESENT_AND_REPEAT_NEW = 3;
  private static final byte ONE_MESSAGE = 1;
  private static final byte THREE_MESSAGES = 3;
  private static final short CHINESE = 0x0804;
  private static final int SEPARATOR_BYTES = 1;

  private PadStructures() {}

  static byte[] verify(int digits, byte[] command) {
    return begin(VERIFY_BYTES, digits, command)
        .putShort(lengths(digits))
        .put(ENDED_BY_KEY)
        .put(ONE_MESSAGE)
        .putShort(CHINESE)
        .put((byte) 0)
        .put(new byte[3])
        .putInt(command.length)
        .put(command)
        .array();
  }

  static byte[] modify(int digits, byte[] command) {
    int block = Pin.blockLength(digits);
    return begin(MODIFY_BYTES, digits, command)
        .put((byte) 0)
        .put((byte) (block + SEPARATOR_BYTES))
        .putShort(lengths(digits))
        .put(TYPE_PRESENT_AND_REPEAT_NEW)
        .put(ENDED_BY_KEY)
        .put(THREE_MESSAGES)
        .putShort(CHINESE)
        .put(new byte[] {0, 1, 2})
        .put(new byte[3])
        .putInt(command.length)
        .put(command)
        .array();
  }

  private static ByteBuffer begin(int bytes, int digits, byte[] command) {
    return ByteBuffer.allocate(bytes + command.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(SECONDS)
        .put(SECONDS)
        .put(FORMAT)
        .put((byte) Pin.blockLength(digits))
        .put(NO_LENGTH);
  }

  /** The fewest digits in the high byte, the most in the low one. */
  private static short lengths(int digits) {
    return (short) (digits << Byte.SIZE | digits);
  }
}
