package io.chuangkou.terminal.workflow;

import io.chuangkou.settlement.calculator.Settlement;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.workflow.Entry.Provisional;
import io.chuangkou.terminal.workflow.OfflineRules.Mode;
import io.chuangkou.terminal.workflow.TrialResult.FullCash;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Our own estimate while the centre is away, within the offline rules. Thread-safe. */
public final class OfflineTrial {

  private final Counter counter;
  private final Journal journal;
  private final OwnCalculation own;
  private final RegionClock clock;

  /** By the rules of a counter. */
  public OfflineTrial(Counter counter, Journal journal, OwnCalculation own, RegionClock clock) {
    this.counter = counter;
    this.journal = journal;
    this.own = own;
    this.clock = clock;
  }

  /** Estimates what a bill will cost whom; refused if nothing is known, or the rules object. */
  TrialResult estimate(KnownPerson person, Bill bill, OfflineReason reason) {
    if (bill.visit().isStay()) {
      return new TrialResult.Refused(Fault.OFFLINE_STAY.advice(), null);
    }
    Optional<Settlement> estimate = own.of(person, bill);
    Optional<Fault> objection =
        estimate.isEmpty()
            ? Optional.of(Fault.OFFLINE_NO_FACTS)
            : rules().objection(offlineCase(person, bill, estimate.get()));
    if (objection.isPresent()) {
      boolean inFull = rules().allows(bill.visit(), Mode.FULL_CASH);
      return new TrialResult.Refused(
          objection.get().advice(), inFull ? FullCash.of(person, bill, reason) : null);
    }
    return new TrialResult.Estimate(person, bill, estimate.orElseThrow(), reason);
  }

  private OfflineRules.Case offlineCase(KnownPerson person, Bill bill, Settlement estimate) {
    List<Provisional> open =
        journal.provisionals(person).stream().filter(entry -> !entry.fullCash()).toList();
    return new OfflineRules.Case(
        bill.visit(),
        own.encounter(bill),
        estimate.fundTotal(),
        open.size(),
        open.stream()
            .map(entry -> entry.settled().settlement().fundTotal())
            .reduce(Fen.ZERO, Fen::plus),
        Duration.between(person.asOf(), clock.instant()),
        Duration.between(journal.lastContact().orElse(person.asOf()), clock.instant()),
        counter.rules().stopped().age(clock.now(), clock.zone()));
  }

  private OfflineRules rules() {
    return counter.rules().offline();
  }
}
