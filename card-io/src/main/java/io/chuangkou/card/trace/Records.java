package io.chuangkou.card.trace;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Tagged records, as far as bytes make sense as such. Bytes are hexadecimal digits.
 *
 * @param records in their order
 * @param rest what follows the last record that is whole
 */
record Records(List<TaggedValue> records, String rest) {

  private static final int TAG_AND_LENGTH = 2;

  /**
   * One record.
   *
   * @param tag 0 to 255
   * @param value hexadecimal digits
   */
  record TaggedValue(int tag, String value) {}

  static Records of(String digits) {
    byte[] bytes = HexFormat.of().parseHex(digits);
    List<TaggedValue> records = new ArrayList<>();
    int at = 0;
    while (at + TAG_AND_LENGTH <= bytes.length) {
      int end = at + TAG_AND_LENGTH + (bytes[at + 1] & 0xFF);
      if (end > bytes.length) {
        break;
      }
      records.add(
          new TaggedValue(bytes[at] & 0xFF, digits.substring(2 * (at + TAG_AND_LENGTH), 2 * end)));
      at = end;
    }
    return new Records(List.copyOf(records), digits.substring(2 * at));
  }

  /** The bytes again, each value and the rest by another of the same length. */
  String mapped(BiFunction<Integer, String, String> values, String otherRest) {
    StringBuilder digits = new StringBuilder();
    for (TaggedValue each : records) {
      digits
          .append("%02X%02X".formatted(each.tag(), each.value().length() / 2))
          .append(values.apply(each.tag(), each.value()));
    }
    return digits.append(otherRest).toString();
  }
}
