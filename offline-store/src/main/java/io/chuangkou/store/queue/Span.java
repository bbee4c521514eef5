package io.chuangkou.store.queue;

import java.time.Instant;
import java.util.Set;

/**
 * Which items are asked for: those of some kinds that were added in a while, by the clock of then.
 *
 * @param kinds any of these
 * @param from the first moment
 * @param to the first moment after it
 */
public record Span(Set<String> kinds, Instant from, Instant to) {

  /** Copies the kinds. */
  public Span {
    kinds = Set.copyOf(kinds);
  }

  boolean contains(Item item) {
    return kinds.contains(item.kind())
        && !item.addedAt().isBefore(from)
        && item.addedAt().isBefore(to);
  }
}
