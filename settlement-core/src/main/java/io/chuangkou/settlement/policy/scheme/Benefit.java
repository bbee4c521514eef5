package io.chuangkou.settlement.policy.scheme;

import io.chuangkou.settlement.encounter.Encounter.Item;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a scheme pays for a kind of encounter.
 *
 * @param name name in the document
 * @param words what it is called
 * @param citation where it comes from
 * @param checks its conditions, in order
 * @param parts what is paid, each on its own
 * @param waivesPrePayment whether class B has no first self-payment
 * @param hospitalBearsRest whether the hospital bears what the fund does not
 * @param atLeast least share of the counting expense that is paid in all, in 1/10000; 0: none
 */
public record Benefit(
    String name,
    BilingualText words,
    Citation citation,
    List<Check> checks,
    List<Part> parts,
    boolean waivesPrePayment,
    boolean hospitalBearsRest,
    int atLeast) {

  /** The reason why this benefit does not apply, or null. */
  public @Nullable String refusal(Facts facts, boolean freeOfReferral) {
    for (Check check : checks) {
      String refusal = check.refusal(facts, freeOfReferral);
      if (refusal != null) {
        return refusal;
      }
    }
    for (Part part : parts) {
      String refusal = part.refusal(facts);
      if (refusal != null && isBilled(part, facts)) {
        return refusal;
      }
    }
    return null;
  }

  private static boolean isBilled(Part part, Facts facts) {
    for (Item item : facts.encounter().items()) {
      if (part.isFor(item)) {
        return true;
      }
    }
    return false;
  }
}
