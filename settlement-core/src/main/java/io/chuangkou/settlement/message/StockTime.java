package io.chuangkou.settlement.message;

import io.chuangkou.settlement.message.RegionalProfile.StockReports;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The time of a sale in the stock chapter, which some tables write without the blank. */
final class StockTime {

  private static final String NAME = "sel_retn_time";

  private StockTime() {}

  /** Gives the times in a tree that will be sent the form that a centre has for them. */
  static void write(JsonNode tree, @Nullable StockReports rule) {
    if (rule == null || rule.time() == StockReports.TimeForm.SPACED) {
      return;
    }
    tree.forEach(child -> write(child, rule));
    if (tree instanceof ObjectNode object && object.has(NAME)) {
      object.put(NAME, object.path(NAME).asString("").replace(" ", ""));
    }
  }
}
