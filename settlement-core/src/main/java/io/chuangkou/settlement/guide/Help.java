package io.chuangkou.settlement.guide;

import io.chuangkou.settlement.encounter.Encounter.Kind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A reason for which a bill is not paid, or a card not taken, that an entry helps with.
 *
 * @param reason as {@code offsite_unfiled}
 * @param kinds of encounters it helps with; empty: all
 */
public record Help(String reason, Set<Kind> kinds) {

  /** Copies the kinds. */
  public Help {
    kinds = Set.copyOf(kinds);
  }

  boolean answers(String other, @Nullable Kind kind) {
    return reason.equals(other) && (kinds.isEmpty() || kind == null || kinds.contains(kind));
  }
}
