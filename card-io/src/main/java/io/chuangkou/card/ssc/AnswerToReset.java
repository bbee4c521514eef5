package io.chuangkou.card.ssc;

import java.util.Arrays;

/** The answer to reset (ISO/IEC 7816-3). */
final class AnswerToReset {

  private static final int MORE_INTERFACE_BYTES = 0x8;

  private AnswerToReset() {}

  /** The historical bytes; as many as there are in an answer that breaks off. */
  static byte[] historicalBytes(byte[] answer) {
    if (answer.length < 2) {
      return new byte[0];
    }
    int count = answer[1] & 0x0F;
    int following = (answer[1] & 0xF0) >> 4;
    int at = 2;
    while (following != 0 && at < answer.length) {
      boolean more = (following & MORE_INTERFACE_BYTES) != 0;
      at += Integer.bitCount(following);
      following = more && at <= answer.length ? (answer[at - 1] & 0xF0) >> 4 : 0;
    }
    int from = Math.min(at, answer.length);
    return Arrays.copyOfRange(answer, from, Math.min(from + count, answer.length));
  }
}
