package io.chuangkou.card.trace;

import io.chuangkou.card.trace.Records.TaggedValue;
import java.util.ArrayList;
import java.util.List;

/** File control information (ISO/IEC 7816-4, 5.3.3): 6F, in it 84 (name) and A5 (proprietary). */
final class ControlInformation {

  private static final int TEMPLATE = 0x6F;
  private static final int NAME = 0x84;
  private static final int PROPRIETARY = 0xA5;

  private ControlInformation() {}

  /** Lines for people; what is no control information has none. */
  static List<String> explain(String digits) {
    List<String> lines = new ArrayList<>();
    for (TaggedValue outer : Records.of(digits).records()) {
      if (outer.tag() == TEMPLATE) {
        Records.of(outer.value()).records().forEach(inner -> lines.add(line(inner)));
      }
    }
    return lines;
  }

  private static String line(TaggedValue inner) {
    return switch (inner.tag()) {
      case NAME -> "84 名称 / name: " + CommandNames.name(inner.value());
      case PROPRIETARY -> "A5 专有 / proprietary: " + inner.value();
      default -> "%02X %s".formatted(inner.tag(), inner.value());
    };
  }
}
