package io.chuangkou.settlement.message;

import io.chuangkou.settlement.message.RegionalProfile.TraceCodes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The list of drugs' trace codes (§8.1). Our records know it as {@value #NAME}; a centre may name
 * it otherwise.
 */
final class TraceNode {

  private static final String NAME = "drug_trac_info";

  private TraceNode() {}

  /** Gives the list in a tree that will be sent the name that a centre has for it. */
  static void write(JsonNode tree, @Nullable TraceCodes rule) {
    if (rule == null || rule.node().equals(NAME)) {
      return;
    }
    tree.forEach(child -> write(child, rule));
    if (tree instanceof ObjectNode object && object.has(NAME)) {
      object.set(rule.node(), object.remove(NAME));
    }
  }
}
