package io.chuangkou.terminal.bridge.web;

import io.chuangkou.terminal.bridge.BridgeFault;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;
import org.jspecify.annotations.Nullable;

/** What stands behind the question mark of a path. */
final class Query {

  private Query() {}

  /** A parameter; none: it is not there. */
  static @Nullable String text(Request request, String name) {
    Fields fields = Request.extractQueryParameters(request, StandardCharsets.UTF_8);
    return fields.getValue(name);
  }

  /** The number of the last event that a client knows. */
  static long since(Request request, long usual) {
    return number(request, "since", usual, 0, Long.MAX_VALUE);
  }

  /**
   * A whole number.
   *
   * @throws io.chuangkou.terminal.bridge.BridgeException {@code BRIDGE-REQUEST} if it is none, or
   *     not between these
   */
  static long number(Request request, String name, long usual, long least, long most) {
    String text = text(request, name);
    try {
      long number = text == null ? usual : Long.parseLong(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // As one that is too small or too large.
    }
    throw BridgeFault.REQUEST.refusal(name);
  }
}
