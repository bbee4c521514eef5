package io.chuangkou.card.ssc;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Records of one byte tag, one byte length, value. */
final class TaggedRecords {

  private static final int TAG_AND_LENGTH = 2;

  private TaggedRecords() {}

  /**
   * Values by tag, as far as the bytes make sense; the first of two records with one tag counts.
   * Any bytes are accepted.
   */
  static Map<Integer, byte[]> parse(byte[] bytes) {
    Map<Integer, byte[]> values = new HashMap<>();
    int at = 0;
    while (at + TAG_AND_LENGTH <= bytes.length) {
      int start = at + TAG_AND_LENGTH;
      int end = start + (bytes[at + 1] & 0xFF);
      if (end > bytes.length) {
        break;
      }
      values.putIfAbsent(bytes[at] & 0xFF, Arrays.copyOfRange(bytes, start, end));
      at = end;
    }
    return values;
  }
}
