package io.chuangkou.settlement.policy.scheme;

import io.chuangkou.settlement.encounter.Encounter;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A condition of a benefit; where it does not hold, the benefit is refused for a reason. */
public sealed interface Check {

  /** The reason for a refusal, or null. */
  @Nullable String refusal(Facts facts, boolean freeOfReferral);

  /** A disease or benefit must be registered on the settling date. */
  record Registered(String disease) implements Check {

    @Override
    public @Nullable String refusal(Facts facts, boolean freeOfReferral) {
      return facts.isRegistered(disease) ? null : "not_registered";
    }
  }

  /** A provider that lists what it is designated for must list this. */
  record Designated(String disease) implements Check {

    @Override
    public @Nullable String refusal(Facts facts, boolean freeOfReferral) {
      Set<String> designated = facts.encounter().provider().designatedFor();
      return designated == null || designated.contains(disease) ? null : "not_designated";
    }
  }

  /**
   * A referral is needed.
   *
   * @param free who needs none
   * @param to providers to whom one can be referred; null: any
   */
  record Referral(List<Condition> free, @Nullable Set<String> to) implements Check {

    @Override
    public @Nullable String refusal(Facts facts, boolean freeOfReferral) {
      if (freeOfReferral) {
        return null;
      }
      for (Condition condition : free) {
        if (condition.holds(facts)) {
          return null;
        }
      }
      Encounter encounter = facts.encounter();
      boolean referred =
          encounter.referredBy() != null && (to == null || to.contains(encounter.provider().id()));
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
