package io.chuangkou.card.pin;

import io.chuangkou.card.transport.Commands;
import java.nio.ByteBuffer;

/** The commands that carry a PIN (LD/T 32.5). */
public final class PinCommands {

  /** Between the present PIN and the new one. */
  private static final byte SEPARATOR = (byte) 0xFF;

  private PinCommands() {}

  /** VERIFY with the PIN of the selected directory. */
  public static byte[] verify(byte[] block) {
    return Commands.of(0, Commands.VERIFY, 0, 0, block);
  }

  /** CHANGE PIN. */
  public static byte[] change(byte[] from, byte[] to) {
    byte[] data =
        ByteBuffer.allocate(from.length + 1 + to.length).put(from).put(SEPARATOR).put(to).array();
    return Commands.of(0x80, Commands.CHANGE_PIN, 1, 0, data);
  }
}
