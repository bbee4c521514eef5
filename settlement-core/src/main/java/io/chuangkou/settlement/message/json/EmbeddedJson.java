package io.chuangkou.settlement.message.json;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** JSON within a string, as centres and gateways pack it, also several times. */
public final class EmbeddedJson {

  private static final int DEEPEST = 3;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private EmbeddedJson() {}

  /** What a text holds; missing if it is no JSON. */
  public static JsonNode read(String text) {
    JsonNode node = MissingNode.getInstance();
    String packed = text;
    for (int depth = 0; depth < DEEPEST && packed != null; depth++) {
      node = parsed(packed.strip());
      packed = node.isString() ? node.stringValue() : null;
    }
    return node;
  }

  private static JsonNode parsed(String text) {
    String json = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    try {
      return json.isEmpty() ? MissingNode.getInstance() : WireMappers.TREES.readTree(json);
    } catch (JacksonException | NumberFormatException e) {
      return MissingNode.getInstance();
    }
  }
}
