package io.chuangkou.terminal.counter;

import io.chuangkou.settlement.encounter.Encounter;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.visit.VisitKind;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The hospital's rules for the time while the centre cannot be reached. Stays and special drugs are
 * never settled provisionally, whatever the rules say.
 *
 * @param visits what may be done by kind of visit; a kind that is not there: nothing
 * @param maxFund the most that the funds may pay in one provisional settlement
 * @param maxFundPerPerson the most that they may pay for one person over all open ones
 * @param maxPerPerson how many provisional settlements of one person may be open
 * @param maxFactsAge how old the last known facts may be
 * @param maxAway how long ago the centre may have answered last
 * @param maxStopListAge how old the stop list may be
 */
public record OfflineRules(
    Map<VisitKind, Set<Mode>> visits,
    Fen maxFund,
    Fen maxFundPerPerson,
    int maxPerPerson,
    Duration maxFactsAge,
    Duration maxAway,
    Duration maxStopListAge) {

  /** What may be done while the centre cannot be reached. */
  public enum Mode {
    /** The person pays our own estimate; the centre settles later. */
    PROVISIONAL,
    /** The person pays all and gets a voucher; the centre settles later and the rest goes back. */
    FULL_CASH
  }

  /** Copies the map. */
  public OfflineRules {
    visits =
        visits.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> Set.copyOf(e.getValue())));
  }

  /**
   * What a hospital starts with: small sums of visits without a registered disease provisionally,
   * everything in full; facts of three days, a day without the centre, a stop list of a week.
   */
  public static OfflineRules defaults() {
    return new OfflineRules(
        Map.of(
            VisitKind.OUTPATIENT, Set.of(Mode.PROVISIONAL, Mode.FULL_CASH),
            VisitKind.EMERGENCY, Set.of(Mode.PROVISIONAL, Mode.FULL_CASH),
            VisitKind.PHARMACY, Set.of(Mode.PROVISIONAL, Mode.FULL_CASH),
            VisitKind.CHRONIC, Set.of(Mode.FULL_CASH),
            VisitKind.PRENATAL, Set.of(Mode.FULL_CASH)),
        Fen.of(500_00),
        Fen.of(1_000_00),
        3,
        Duration.ofDays(3),
        Duration.ofDays(1),
        Duration.ofDays(7));
  }

  /** Whether this may be done with bills of a kind of visit. */
  public boolean allows(VisitKind visit, Mode mode) {
    return visits.getOrDefault(visit, Set.of()).contains(mode);
  }

  /**
   * A bill that might be settled provisionally.
   *
   * @param visit kind of visit
   * @param encounter the same as the policies see it
   * @param fund what the funds pay by our estimate
   * @param open how many provisional settlements of the person are open
   * @param openFund what the funds pay in them together
   * @param factsAge how old the last known facts are
   * @param away how long ago the centre answered last
   * @param stopListAge how old the stop list is
   */
  public record Case(
      VisitKind visit,
      Encounter encounter,
      Fen fund,
      int open,
      Fen openFund,
      Duration factsAge,
      Duration away,
      Duration stopListAge) {

    boolean isNeverProvisional() {
      return encounter.kind().isStay()
          || encounter.kind() == Encounter.Kind.SPECIAL_DRUG
          || encounter.items().stream().anyMatch(item -> item.drug() != null);
    }
  }

  /** Why this may not be settled provisionally; empty if it may. */
  public Optional<TerminalFault> objection(Case bill) {
    if (!allows(bill.visit, Mode.PROVISIONAL) || bill.isNeverProvisional()) {
      return Optional.of(TerminalFault.OFFLINE_VISIT);
    } else if (bill.away.compareTo(maxAway) > 0) {
      return Optional.of(TerminalFault.OFFLINE_AWAY);
    } else if (bill.stopListAge.compareTo(maxStopListAge) > 0) {
      return Optional.of(TerminalFault.OFFLINE_STOP_LIST);
    } else if (bill.factsAge.compareTo(maxFactsAge) > 0) {
      return Optional.of(TerminalFault.OFFLINE_FACTS_OLD);
    } else if (bill.fund.compareTo(maxFund) > 0) {
      return Optional.of(TerminalFault.OFFLINE_AMOUNT);
    } else if (bill.open >= maxPerPerson) {
      return Optional.of(TerminalFault.OFFLINE_COUNT);
    } else if (bill.fund.plus(bill.openFund).compareTo(maxFundPerPerson) > 0) {
      return Optional.of(TerminalFault.OFFLINE_SUM);
    }
    return Optional.empty();
  }
}
