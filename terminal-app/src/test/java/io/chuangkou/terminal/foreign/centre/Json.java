package io.chuangkou.terminal.foreign.centre;

import java.math.BigDecimal;
import java.math.RoundingMode;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Trees and their amounts. */
final class Json {

  static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private Json() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static ObjectNode tree(byte[] message) {
    return (ObjectNode) MAPPER.readTree(message);
  }

  /** A field as text; empty if it is absent or null. */
  static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }

  /** A field as yuan; 0 if it is absent, null or empty. */
  static BigDecimal yuan(JsonNode node, String field) {
    String told = text(node, field);
    return told.isBlank() ? BigDecimal.ZERO.setScale(2) : rounded(new BigDecimal(told.strip()));
  }

  static BigDecimal rounded(BigDecimal yuan) {
    return yuan.setScale(2, RoundingMode.HALF_UP);
  }
}
