package io.chuangkou.settlement.centre;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NumericNode;
import tools.jackson.databind.node.ObjectNode;

/** How large what a request holds may be, whatever it is, so that nobody computes with more. */
final class RequestLimits {

  private static final int DEPTH = 16;
  private static final int ROWS = 1000;
  private static final int DIGITS = 40;
  private static final Pattern EXPONENT = Pattern.compile("[-+]?[\\d.]+[eE][-+]?0*(\\d*)");

  private RequestLimits() {}

  /** Refuses an input that nests too deep, has too many rows or a number that is too long. */
  static void check(ObjectNode input) {
    check(input, 1);
  }

  private static void check(JsonNode node, int depth) {
    if (depth > DEPTH) {
      throw new Refusal("REQUEST-DEPTH", "报文嵌套超过 " + DEPTH + " 层");
    } else if (node instanceof ArrayNode rows && rows.size() > ROWS) {
      throw new Refusal("REQUEST-ROWS", "一次最多 " + ROWS + " 行，收到 " + rows.size() + " 行");
    } else if (node instanceof NumericNode number && isTooLong(number.decimalValue())) {
      throw number();
    }
    for (JsonNode inner : node) {
      check(inner, depth + 1);
    }
  }

  private static boolean isTooLong(BigDecimal number) {
    return Math.abs((long) number.scale()) > DIGITS || number.precision() > DIGITS;
  }

  /** Refuses a text with a long exponent, which is read as a number where one is asked for. */
  static void checkNumber(JsonNode value) {
    Matcher exponent = EXPONENT.matcher(value.asString("").strip());
    if (exponent.matches() && exponent.group(1).length() > 1) {
      throw number();
    }
  }

  private static Refusal number() {
    return new Refusal("REQUEST-NUMBER", "数字超过 " + DIGITS + " 位");
  }
}
