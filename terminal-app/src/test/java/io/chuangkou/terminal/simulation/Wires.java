package io.chuangkou.terminal.simulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NumericNode;
import tools.jackson.databind.node.ObjectNode;

/** A message as its bytes tell it, for those who meddle with it on its way. */
final class Wires {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Wires() {}

  static ObjectNode tree(byte[] message) {
    return (ObjectNode) JSON.readTree(message);
  }

  static byte[] bytes(ObjectNode message) {
    return JSON.writeValueAsBytes(message);
  }

  /** The first field of that name, as text; empty if there is none. */
  static String field(byte[] message, String name) {
    JsonNode found = tree(message).findValue(name);
    return found == null ? "" : found.asString("");
  }

  /** The message with every number in it so many times. */
  static byte[] multiplied(byte[] message, int factor) {
    ObjectNode tree = tree(message);
    multiply(tree, BigDecimal.valueOf(factor));
    return bytes(tree);
  }

  private static void multiply(ObjectNode told, BigDecimal factor) {
    for (Map.Entry<String, JsonNode> field : List.copyOf(told.properties())) {
      switch (field.getValue()) {
        case ObjectNode inner -> multiply(inner, factor);
        case NumericNode amount -> told.put(field.getKey(), amount.decimalValue().multiply(factor));
        default -> {}
      }
    }
  }

  /** The message without the fields of a name. */
  static byte[] without(byte[] message, String name) {
    ObjectNode tree = tree(message);
    tree.findParents(name).forEach(parent -> ((ObjectNode) parent).remove(name));
    return bytes(tree);
  }

  /** An answer with another code and other words, with its output or without. */
  static byte[] said(byte[] answer, int code, String words, boolean whole) {
    ObjectNode tree = tree(answer);
    tree.put("infcode", code);
    tree.put("err_msg", words);
    if (!whole) {
      tree.remove("output");
    }
    return bytes(tree);
  }

  /** The message with one text in place of another. */
  static byte[] replaced(byte[] message, String text, String by) {
    return new String(message, UTF_8).replace(text, by).getBytes(UTF_8);
  }
}
