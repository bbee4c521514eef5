package io.chuangkou.settlement.gateway;

import tools.jackson.databind.JsonNode;

/** A message with a field for the person's number and no number in it: a bill of nobody. */
final class NobodysMessage {

  private static final String PERSON = "psn_no";

  private NobodysMessage() {}

  /** Whether the input of a message is such, at whatever depth. */
  static boolean is(JsonNode input) {
    return input.findValues(PERSON).stream().anyMatch(number -> number.asString("").isBlank());
  }
}
