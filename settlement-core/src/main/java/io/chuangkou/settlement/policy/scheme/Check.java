package io.chuangkou.settlement.policy.scheme;

import io.chuangkou.settlement.encounter.Encounter;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A condition of a benefit; where it does not hold, the benefit is refused for a reason. */
public sealed interface Check {

  /** The provider is none of those that serve this. */
  String NOT_DESIGNATED = "not_designated";

  /** The reason for a refusal, or null. */
  @Nullable String refusal(Facts facts, boolean freeOfReferral);

  /**
   * A disease or benefit must be registered on the settling date, for the provider where the person
   * chose providers.
   */
  record Registered(String disease) implements Check {

    @Override
    public @Nullable String refusal(Facts facts, boolean freeOfReferral) {
      return switch (facts.registered(disease)) {
        case HERE -> null;
        case ELSEWHERE -> NOT_DESIGNATED;
        case NOWHERE -> "not_registered";
      };
    }
  }

  /**
   * A provider that lists what it is designated for must list this; any other must stand in the
   * list of the text, if there is one.
   *
   * @param at list of the text; null: it has none
   * @param inRegion whether this is asked in the region alone
   */
  record Designated(String disease, @Nullable Places at, boolean inRegion) implements Check {

    @Override
    public @Nullable String refusal(Facts facts, boolean freeOfReferral) {
      if (inRegion && !facts.isInRegion()) {
        return null;
      }
      Encounter.Provider provider = facts.encounter().provider();
      Set<String> designated = provider.designatedFor();
      boolean holds =
          designated == null ? at == null || at.holds(provider) : designated.contains(disease);
      return holds ? null : NOT_DESIGNATED;
    }
  }

  /**
   * A referral is needed.
   *
   * @param free who needs none
   * @param to providers to whom one can be referred; null: any
   */
  record Referral(List<Condition> free, @Nullable Places to) implements Check {

    @Override
    public @Nullable String refusal(Facts facts, boolean freeOfReferral) {
      if (freeOfReferral) {
        return null;
      }
      for (int i = 0; i < free.size(); i++) {
        if (free.get(i).holds(facts)) {
          return null;
        }
      }
      Encounter encounter = facts.encounter();
      boolean referred =
          encounter.referredBy() != null && (to == null || to.holds(encounter.provider()));
      return referred ? null : "no_referral";
    }
  }

  /**
   * Refused where a condition holds, or where it does not.
   *
   * @param refusedIf whether the condition refuses when it holds
   */
  record Stated(Condition condition, boolean refusedIf, String reason) implements Check {

    @Override
    public @Nullable String refusal(Facts facts, boolean freeOfReferral) {
      return condition.holds(facts) == refusedIf ? reason : null;
    }
  }
}
