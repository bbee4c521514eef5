package io.chuangkou.terminal.workflow;

import io.chuangkou.settlement.calculator.Settlement;
import io.chuangkou.settlement.money.Fen;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * The hospital's rules for settling provisionally while the centre cannot be reached. Stays and
 * special drugs never are, whatever {@code visits} says: see {@link VisitKind#isEverProvisional}.
 *
 * @param visits kinds of visit that may be settled provisionally
 * @param maxFund the most that the funds may pay in one provisional settlement
 * @param maxFundPerPerson the most that they may pay for one person over all open ones
 * @param maxFactsAge how old the last known facts may be
 */
public record OfflineRules(
    Set<VisitKind> visits, Fen maxFund, Fen maxFundPerPerson, Duration maxFactsAge) {

  /** Copies the set. */
  public OfflineRules {
    visits = Set.copyOf(visits);
  }

  /** What a hospital starts with: visits without a registered disease, small sums, three days. */
  public static OfflineRules defaults() {
    return new OfflineRules(
        Set.of(VisitKind.OUTPATIENT, VisitKind.EMERGENCY, VisitKind.PHARMACY),
        Fen.of(500_00),
        Fen.of(1_000_00),
        Duration.ofDays(3));
  }

  /** Why this may not be settled provisionally; empty if it may. */
  public Optional<Fault> objection(
      VisitKind visit, Settlement estimate, Fen openForPerson, Duration factsAge) {
    if (!visits.contains(visit)) {
      return Optional.of(Fault.OFFLINE_VISIT);
    }
    if (factsAge.compareTo(maxFactsAge) > 0) {
      return Optional.of(Fault.OFFLINE_FACTS_OLD);
    }
    if (estimate.fundTotal().compareTo(maxFund) > 0) {
      return Optional.of(Fault.OFFLINE_AMOUNT);
    }
    if (estimate.fundTotal().plus(openForPerson).compareTo(maxFundPerPerson) > 0) {
      return Optional.of(Fault.OFFLINE_SUM);
    }
    return Optional.empty();
  }
}
