package io.chuangkou.settlement.message;

import io.chuangkou.settlement.message.RegionalProfile.ExtensionRule;
import io.chuangkou.settlement.message.json.EmbeddedJson;
import io.chuangkou.settlement.message.json.WireMappers;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Facts that the interface has no field for. Our records know them as {@value #NAME}, an object; a
 * centre has them under one of two names, as an object, as text, as nothing, or not at all,
 * wherever in a message.
 */
final class Extensions {

  private static final String NAME = "exp_content";
  private static final String OTHER_NAME = "expContent";

  private Extensions() {}

  /** Gives every extension in a tree that was read the form that our records know. */
  static void read(JsonNode tree) {
    if (tree instanceof ObjectNode object) {
      JsonNode told = object.path(NAME);
      JsonNode otherwise = object.path(OTHER_NAME);
      object.remove(List.of(NAME, OTHER_NAME));
      put(object, otherwise);
      put(object, told);
    }
    tree.forEach(Extensions::read);
  }

  private static void put(ObjectNode object, JsonNode told) {
    JsonNode content = told.isString() ? EmbeddedJson.read(told.stringValue()) : told;
    if (content.isObject() && !content.isEmpty()) {
      object.set(NAME, content);
    }
  }

  /** Gives every extension in a tree that will be sent the form that a centre takes. */
  static void write(JsonNode tree, ExtensionRule rule) {
    tree.forEach(child -> write(child, rule));
    if (tree instanceof ObjectNode object && object.remove(NAME) instanceof ObjectNode content) {
      if (!content.isEmpty()) {
        send(object, content, rule);
      }
    }
  }

  private static void send(ObjectNode object, ObjectNode content, ExtensionRule rule) {
    switch (rule.form()) {
      case NONE -> {}
      case OBJECT -> object.set(rule.name(), content);
      case TEXT -> object.put(rule.name(), WireMappers.TREES.writeValueAsString(content));
    }
  }
}
