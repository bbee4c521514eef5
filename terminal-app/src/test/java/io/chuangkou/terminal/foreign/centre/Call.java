package io.chuangkou.terminal.foreign.centre;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A message that the centre received.
 *
 * @param infno its transaction, by the national number
 * @param path on which it came
 * @param request the whole of it
 */
public record Call(String infno, String path, ObjectNode request) {

  /** The first field of that name anywhere in it, as text; empty if there is none. */
  public String first(String field) {
    JsonNode found = request.findValue(field);
    return found == null ? "" : found.asString("");
  }
}
