package io.chuangkou.terminal.settling;

import io.chuangkou.settlement.calculator.Settlement;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.billing.OwnCalculation;
import io.chuangkou.terminal.counter.Counter;
import io.chuangkou.terminal.counter.OfflineReason;
import io.chuangkou.terminal.counter.OfflineRules;
import io.chuangkou.terminal.counter.OfflineRules.Mode;
import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.ledger.LedgerEntry.Provisional;
import io.chuangkou.terminal.ledger.LocalLedger;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.settling.TrialResult.FullCash;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.visit.InsuredPerson;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Our own estimate while the centre is away, within the offline rules. Thread-safe. */
public final class OfflineTrial {

  private final Counter counter;
  private final LocalLedger journal;
  private final OwnCalculation own;
  private final RegionClock clock;

  /** By the rules of a counter. */
  public OfflineTrial(Counter counter, LocalLedger journal, OwnCalculation own, RegionClock clock) {
    this.counter = counter;
    this.journal = journal;
    this.own = own;
    this.clock = clock;
  }

  /** Estimates what a bill will cost whom; refused if nothing is known, or the rules object. */
  TrialResult estimate(InsuredPerson person, Bill bill, OfflineReason reason) {
    if (bill.visit().isStay()) {
      return new TrialResult.Refused(TerminalFault.OFFLINE_STAY.advice(), null);
    }
    Optional<Settlement> estimate = own.of(person, bill);
    Optional<TerminalFault> objection =
        estimate.isEmpty()
            ? Optional.of(unknown(person))
            : rules().objection(offlineCase(person, bill, estimate.get()));
    if (objection.isPresent()) {
      boolean inFull = rules().allows(bill.visit(), Mode.FULL_CASH);
      return new TrialResult.Refused(
          objection.get().advice(), inFull ? FullCash.of(person, bill, reason) : null);
    }
    return new TrialResult.Estimate(person, bill, estimate.orElseThrow(), reason);
  }

  private TerminalFault unknown(InsuredPerson person) {
    return person.isStranger() || own.hasPolicyFor(person)
        ? TerminalFault.OFFLINE_NO_FACTS
        : TerminalFault.OFFLINE_NO_POLICY;
  }

  private OfflineRules.Case offlineCase(InsuredPerson person, Bill bill, Settlement estimate) {
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
