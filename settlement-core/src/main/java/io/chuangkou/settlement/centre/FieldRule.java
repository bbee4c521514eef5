package io.chuangkou.settlement.centre;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the interface demands of one field.
 *
 * @param transactions the transactions that have it
 * @param node where it stands: under {@code input}; empty is the input itself, {@code []} each row
 *     of a list, {@code *} wherever the list stands
 * @param field its wire name
 * @param name its name
 * @param type what it holds
 * @param length most characters, digits or rows; 0: any number
 * @param decimals of the digits, those behind the point
 * @param mandatory when it may not be empty: {@code Y} always, {@code other=value} where another
 *     field of the node has that value, empty never
 * @param values those that there are; empty: many
 */
record FieldRule(
    Set<String> transactions,
    String node,
    String field,
    String name,
    Type type,
    int length,
    int decimals,
    String mandatory,
    Set<String> values) {

  private static final String ALWAYS = "Y";
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}");
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,40}(\\.\\d{1,20})?");
  private static final Pattern MAC = Pattern.compile("([0-9A-F]{2}[-:]?){5}[0-9A-F]{2}");
  private static final Pattern NO_MAC = Pattern.compile("[0:-]+");
  private static final Pattern NO_IP = Pattern.compile("127\\..*|0\\.0\\.0\\.0|::1?|localhost");

  /** What a field holds. */
  enum Type {
    TEXT("C"),
    NUMBER("N"),
    DATE("D"),
    TIME("DT"),
    OBJECT("O"),
    LIST("L"),
    MAC("MAC"),
    IP("IP");

    private final String letters;

    Type(String letters) {
      this.letters = letters;
    }

    /**
     * The type of these letters.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Type of(String letters) {
      return List.of(values()).stream()
          .filter(type -> type.letters.equals(letters))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no type " + letters));
    }
  }

  /** Refuses a holder of the field in which it is not as it should be. */
  void check(String infno, JsonNode holder) {
    JsonNode value = holder.path(field);
    String text = text(value);
    if (isEmpty(value, text)) {
      if (isMandatory(holder)) {
        throw refusal("FIELD-MISSING", infno, "为必填项");
      }
      return;
    }
    String wrong = wrong(value, text);
    if (wrong != null) {
      throw refusal(wrong.startsWith("最多") ? "FIELD-LENGTH" : "FIELD-FORMAT", infno, wrong);
    }
  }

  private boolean isMandatory(JsonNode holder) {
    int equals = mandatory.indexOf('=');
    return equals < 0
        ? mandatory.equals(ALWAYS)
        : text(holder.path(mandatory.substring(0, equals))).equals(mandatory.substring(equals + 1));
  }

  private static boolean isEmpty(JsonNode value, String text) {
    return value.isContainer() ? value.isEmpty() : text.isEmpty();
  }

  private static String text(JsonNode value) {
    return value.asString("").strip();
  }

  private @Nullable String wrong(JsonNode value, String text) {
    return switch (type) {
      case OBJECT -> value.isObject() ? null : "应为对象";
      case LIST -> length > 0 && value.size() > length ? "最多 " + length + " 行" : null;
      case TEXT -> wrongText(text);
      case NUMBER -> NUMBER.matcher(text).matches() ? tooManyDigits(text) : "应为数字";
      case DATE -> DATE.matcher(text).matches() ? null : "应为日期 yyyy-MM-dd";
      case TIME -> TIME.matcher(text).matches() ? null : "应为时间 yyyy-MM-dd HH:mm:ss";
      case MAC -> isMac(text) ? null : "应为本机网卡的 MAC 地址";
      case IP -> NO_IP.matcher(text).matches() ? "应为本机在网络中的地址" : tooLong(text);
    };
  }

  private @Nullable String wrongText(String text) {
    return values.isEmpty() || values.contains(text)
        ? tooLong(text)
        : "应为 " + String.join("、", values.stream().sorted().toList());
  }

  private @Nullable String tooLong(String text) {
    int characters = text.codePointCount(0, text.length());
    return length > 0 && characters > length
        ? "最多 " + length + " 个字符，收到 " + characters + " 个"
        : null;
  }

  private @Nullable String tooManyDigits(String text) {
    BigDecimal number = new BigDecimal(text).stripTrailingZeros();
    boolean fits =
        number.scale() <= decimals && number.precision() - number.scale() <= length - decimals;
    return fits ? null : "最多 " + length + " 位数字，其中小数 " + decimals + " 位";
  }

  private static boolean isMac(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    return MAC.matcher(upper).matches() && !NO_MAC.matcher(upper).matches();
  }

  private Refusal refusal(String code, String infno, String wrong) {
    String path = node.replace("*", "") + (node.isEmpty() ? "" : ".") + field;
    return new Refusal(code, infno + " " + path + " " + name + wrong);
  }
}
