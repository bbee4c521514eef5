package io.chuangkou.card.emulator;

import io.chuangkou.card.transport.StatusWord;
import java.nio.ByteBuffer;

/** What a card has to say to a command, before the protocol cuts it up. Immutable. */
final class Answer {

  private final byte[] data;
  private final int statusWord;

  private Answer(byte[] data, int statusWord) {
    this.data = data;
    this.statusWord = statusWord;
  }

  /** A status word alone. */
  static Answer status(int statusWord) {
    return new Answer(new byte[0], statusWord);
  }

  /** Data, at least a byte; success. */
  static Answer data(byte[] data) {
    return new Answer(data, StatusWord.OK);
  }

  /** Without the status word, not to be changed. */
  byte[] data() {
    return data;
  }

  int statusWord() {
    return statusWord;
  }

  /** As it goes over the line. */
  byte[] bytes() {
    return ByteBuffer.allocate(data.length + Short.BYTES)
        .put(data)
        .putShort((short) statusWord)
        .array();
  }
}
