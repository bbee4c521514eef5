package io.chuangkou.card.trace;

import io.chuangkou.card.trace.TraceEvent.Exchange;
import java.util.ArrayList;
import java.util.List;

/**
 * A command with its answer, and what it is.
 *
 * @param name in the standards' words, {@code READ RECORD EF05}
 */
public record NamedExchange(String name, Exchange exchange) {

  /** The answered commands of a conversation. */
  public static List<NamedExchange> of(List<TraceEvent> events) {
    List<NamedExchange> named = new ArrayList<>();
    SelectedFile selection = new SelectedFile();
    for (TraceEvent event : events) {
      if (event instanceof Exchange exchange) {
        String file = selection.follow(exchange).file();
        named.add(new NamedExchange(CommandNames.of(exchange.command(), file), exchange));
      } else {
        selection.reset();
      }
    }
    return named;
  }
}
