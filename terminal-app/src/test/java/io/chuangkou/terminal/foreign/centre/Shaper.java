package io.chuangkou.terminal.foreign.centre;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NumericNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Writes an answer in other shapes. The amounts stay what they are. */
final class Shaper {

  private static final Set<String> CANCELLATIONS = Set.of("2103", "2208", "2305");
  private static final Pattern TIME =
      Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)(?: (\\d\\d):(\\d\\d):(\\d\\d))?");
  private static final Set<String> CANCELLED_SHARES =
      Set.of("hosp_part_amt", "psn_part_amt", "acct_mulaid_pay");
  private static final Set<String> NOT_DEMANDED =
      Set.of("hifdm_pay", "act_pay_dedc", "cvlserv_pay", "hifes_pay", "hifob_pay", "oth_pay");

  private final Set<Oddity> oddities;

  Shaper(Set<Oddity> oddities) {
    this.oddities = oddities;
  }

  /** The output in its odd shape. */
  void shape(String infno, ObjectNode output, String originalMsgid, String originalNumber) {
    if (CANCELLATIONS.contains(infno) && output.get("setlinfo") instanceof ObjectNode info) {
      cancellation(output, info, originalMsgid, originalNumber);
    }
    if (output.get("setlinfo") instanceof ObjectNode info) {
      settlement(output, info);
    }
    each(output, this::fields);
    if (has(Oddity.UNKNOWN_FIELDS)) {
      each(output, node -> node.put("loc_ext_1", "x").putObject("loc_ext_2").put("y", 1));
    }
    if (has(Oddity.EMPTY_LISTS_NULL)) {
      each(output, node -> replace(node, ArrayNode.class, l -> l.isEmpty() ? null : l));
    }
    if (has(Oddity.LISTS_AS_OBJECTS)) {
      each(output, node -> replace(node, ArrayNode.class, l -> l.size() == 1 ? l.get(0) : l));
    }
    if (has(Oddity.OBJECTS_AS_LISTS)) {
      replace(output, ObjectNode.class, o -> Json.MAPPER.createArrayNode().add(o));
    }
  }

  private void cancellation(
      ObjectNode output, ObjectNode info, String originalMsgid, String originalNumber) {
    if (has(Oddity.CANCELLATION_SHARES_NULL)) {
      CANCELLED_SHARES.forEach(info::putNull);
    }
    if (has(Oddity.CANCELLATION_POSITIVE)) {
      each(output, node -> replace(node, NumericNode.class, n -> positive(n)));
    }
    if (has(Oddity.CANCELLATION_WITHOUT_PERSON)) {
      info.remove("psn_no");
    }
    if (has(Oddity.CANCELLATION_OTHER_NAMES)) {
      info.set("psn_pay", info.remove("psn_part_amt"));
      info.set("cash_payamt", info.remove("psn_cash_pay"));
    }
    if (has(Oddity.CANCELLATION_NAMES_BESIDE)) {
      info.put("psn_pay", 0).put("cashPayamt", 0).put("pdn_cash_pay", 0);
    }
    if (has(Oddity.CANCELLATION_KEEPS_MSGID)) {
      info.put("medins_setl_id", originalMsgid);
    }
    if (has(Oddity.CANCELLATION_KEEPS_NUMBER)) {
      info.put("setl_id", originalNumber);
    }
  }

  private void settlement(ObjectNode output, ObjectNode info) {
    if (has(Oddity.SETTLED_AT_NO_TIME)) {
      info.putNull("setl_time");
    }
    if (has(Oddity.MSGID_ABSENT)) {
      info.remove("medins_setl_id");
    }
    if (has(Oddity.DETAIL_ABSENT)) {
      output.remove("setldetail");
    } else if (has(Oddity.DETAIL_OF_ALL_BEARERS)
        && output.get("setldetail") instanceof ArrayNode rows) {
      bearer(rows, "310200", info, "acct_pay");
      bearer(rows, "999996", info, "hosp_part_amt");
    }
    if (has(Oddity.ZEROS_ABSENT)) {
      NOT_DEMANDED.stream().filter(field -> isZero(info.path(field))).forEach(info::remove);
    }
  }

  private static void bearer(ArrayNode rows, String code, ObjectNode info, String field) {
    if (!isZero(info.path(field)) && !info.path(field).isNull()) {
      rows.addObject().put("fund_pay_type", code).set("fund_payamt", info.get(field));
    }
  }

  private static boolean isZero(JsonNode node) {
    return node instanceof NumericNode number && number.decimalValue().signum() == 0;
  }

  private static JsonNode positive(NumericNode number) {
    return number.decimalValue().signum() < 0
        ? Json.MAPPER.getNodeFactory().numberNode(number.decimalValue().negate())
        : number;
  }

  private void fields(ObjectNode node) {
    if (node.get("exp_content") instanceof ObjectNode extension) {
      extension(node, extension);
    }
    replace(node, NumericNode.class, this::number);
    replace(node, StringNode.class, this::time);
  }

  private void extension(ObjectNode node, ObjectNode extension) {
    if (has(Oddity.EXTENSION_ABSENT)) {
      node.remove("exp_content");
    } else if (has(Oddity.EXTENSION_NULL)) {
      node.putNull("exp_content");
    } else if (has(Oddity.EXTENSION_EMPTY)) {
      node.put("exp_content", "");
    } else if (has(Oddity.EXTENSION_TEXT)) {
      node.put("exp_content", "{\"crtYearBalc\":0,\"calYearBalc\":0}");
    }
    if (has(Oddity.EXTENSION_CAMEL_CASE) && node.has("exp_content")) {
      node.remove("exp_content");
      node.set("expContent", extension);
    }
  }

  private JsonNode number(NumericNode number) {
    boolean zero = number.decimalValue().signum() == 0;
    if (zero && has(Oddity.ZEROS_NULL)) {
      return Json.MAPPER.getNodeFactory().nullNode();
    } else if (zero && has(Oddity.ZEROS_EMPTY)) {
      return StringNode.valueOf("");
    }
    BigDecimal told =
        has(Oddity.FOUR_DECIMALS)
            ? number.decimalValue().setScale(4, RoundingMode.UNNECESSARY)
            : number.decimalValue();
    return has(Oddity.NUMBERS_TEXT)
        ? StringNode.valueOf(told.toPlainString())
        : Json.MAPPER.getNodeFactory().numberNode(told);
  }

  private JsonNode time(StringNode text) {
    Matcher time = TIME.matcher(text.stringValue());
    if (!time.matches()) {
      return text;
    }
    boolean timed = time.group(4) != null;
    if (has(Oddity.TIMES_GARBLED)) {
      return StringNode.valueOf("0000-00-00");
    } else if (has(Oddity.TIMES_DATE_ALONE)) {
      return StringNode.valueOf(time.replaceAll("$1-$2-$3"));
    } else if (has(Oddity.TIMES_WITH_SLASHES)) {
      return StringNode.valueOf(time.replaceAll(timed ? "$1/$2/$3 $4:$5:$6" : "$1/$2/$3"));
    } else if (has(Oddity.TIMES_COMPACT)) {
      return StringNode.valueOf(time.replaceAll(timed ? "$1$2$3$4$5$6" : "$1$2$3"));
    } else if (has(Oddity.TIMES_ISO)) {
      return StringNode.valueOf(time.replaceAll(timed ? "$1-$2-$3T$4:$5:$6" : "$1-$2-$3T00:00:00"));
    } else if (has(Oddity.TIMES_WITH_MILLIS)) {
      return StringNode.valueOf(
          time.replaceAll(timed ? "$1-$2-$3 $4:$5:$6.000" : "$1-$2-$3 00:00:00.0"));
    }
    return text;
  }

  /** The bytes of an answer. */
  byte[] bytes(ObjectNode answer) {
    if (has(Oddity.CODE_TEXT)) {
      answer.put("infcode", answer.path("infcode").asString());
    }
    if (has(Oddity.OUTPUT_TEXT) && answer.has("output")) {
      answer.put("output", Json.MAPPER.writeValueAsString(answer.get("output")));
    }
    String text = Json.MAPPER.writeValueAsString(answer);
    if (has(Oddity.PADDED)) {
      text = "\r\n  " + text + "\r\n\r\n";
    }
    return ((has(Oddity.BYTE_ORDER_MARK) ? "\uFEFF" : "") + text).getBytes(UTF_8);
  }

  int status() {
    return has(Oddity.STATUS_500) ? 500 : has(Oddity.STATUS_201) ? 201 : 200;
  }

  private boolean has(Oddity oddity) {
    return oddities.contains(oddity);
  }

  /** Every object in a tree, the innermost first. */
  static void each(JsonNode node, Consumer<ObjectNode> act) {
    for (JsonNode inner : node) {
      each(inner, act);
    }
    if (node instanceof ObjectNode object) {
      act.accept(object);
    }
  }

  /** What replaces a field's value. */
  interface Replacement<N extends JsonNode> {

    /** Null stands for the null of JSON. */
    @Nullable JsonNode of(N node);
  }

  static <N extends JsonNode> void replace(
      ObjectNode node, Class<N> type, Replacement<N> replacement) {
    for (Map.Entry<String, JsonNode> field : List.copyOf(node.properties())) {
      if (type.isInstance(field.getValue())) {
        node.set(field.getKey(), replacement.of(type.cast(field.getValue())));
      }
    }
  }
}
