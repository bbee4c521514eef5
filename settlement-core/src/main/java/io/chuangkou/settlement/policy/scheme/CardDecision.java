package io.chuangkou.settlement.policy.scheme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What comes of showing a card.
 *
 * @param accept whether it is accepted
 * @param reason why not; null where it is
 * @param actions what the reading of the card causes
 */
public record CardDecision(boolean accept, @Nullable String reason, List<String> actions) {

  /** Copies the actions. */
  public CardDecision {
    actions = List.copyOf(actions);
  }
}
