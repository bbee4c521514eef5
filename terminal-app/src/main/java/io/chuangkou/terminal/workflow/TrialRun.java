package io.chuangkou.terminal.workflow;

import io.chuangkou.settlement.calculator.Calculator;
import io.chuangkou.settlement.calculator.Settlement;
import io.chuangkou.settlement.calculator.Standing;
import io.chuangkou.settlement.message.Amounts;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.settlement.story.Person;
import io.chuangkou.terminal.workflow.Entry.Provisional;
import io.chuangkou.terminal.workflow.OfflineRules.Mode;
import io.chuangkou.terminal.workflow.TriedBill.Offline;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * From a bill to its trial settlement: at the centre, recomputed here; or, while the centre is
 * away, our own estimate on the last known facts within the offline rules.
 */
final class TrialRun {

  private final Counter counter;
  private final CentreLink centre;
  private final Wires wires;
  private final Journal journal;
  private final Trust trust;
  private final BillMaker maker;
  private final Calculator calculator;
  private final RegionClock clock;

  TrialRun(
      Counter counter,
      CentreLink centre,
      Wires wires,
      Journal journal,
      Trust trust,
      BillMaker maker,
      Calculator calculator,
      RegionClock clock) {
    this.counter = counter;
    this.centre = centre;
    this.wires = wires;
    this.journal = journal;
    this.trust = trust;
    this.maker = maker;
    this.calculator = calculator;
    this.clock = clock;
  }

  /**
   * Tries a bill at the centre or, if it is away, by our own means.
   *
   * @throws CounterException if the centre refuses, or if it is away and the offline rules object
   */
  TriedBill run(KnownPerson person, Bill bill) {
    centre.checkClock();
    trust.require();
    if (bill.lines().isEmpty()) {
      throw new CounterException(Fault.BILL_EMPTY);
    }
    if (journal.isUnclear(person.psnNo())) {
      throw new CounterException(Fault.PERSON_LOCKED);
    }
    try {
      return atCentre(person, bill);
    } catch (CentreAway away) {
      return estimate(person, bill, away.reason());
    }
  }

  /**
   * Tries a bill at the centre.
   *
   * @throws CentreAway if it does not answer
   * @throws CounterException if it refuses
   */
  TriedBill atCentre(KnownPerson person, Bill bill) {
    return compared(person, wires.of(bill).attempt(person, bill));
  }

  /**
   * Estimates what a bill will cost whom, on the last known facts.
   *
   * @throws OfflineRefused if nothing is known, or the offline rules object
   */
  TriedBill estimate(KnownPerson person, Bill bill, OfflineReason reason) {
    trust.require();
    if (bill.visit().isStay()) {
      throw new OfflineRefused(Fault.OFFLINE_STAY, reason, false);
    }
    Optional<Settlement> estimate = compute(person, bill);
    Optional<Fault> objection =
        estimate.isEmpty()
            ? Optional.of(Fault.OFFLINE_NO_FACTS)
            : rules().objection(offlineCase(person, bill, estimate.get()));
    if (objection.isPresent()) {
      boolean inFull = rules().allows(bill.visit(), Mode.FULL_CASH);
      throw new OfflineRefused(objection.get(), reason, inFull);
    }
    Offline offline = new Offline(reason, Mode.PROVISIONAL);
    return new TriedBill(person, bill, estimate.get(), null, offline, null);
  }

  private OfflineRules.Case offlineCase(KnownPerson person, Bill bill, Settlement estimate) {
    List<Provisional> open =
        journal.provisionals(person).stream().filter(entry -> !entry.fullCash()).toList();
    return new OfflineRules.Case(
        bill.visit(),
        maker.encounter(bill, clock.today()),
        estimate.fundTotal(),
        open.size(),
        open.stream()
            .map(entry -> entry.settled().settlement().fundTotal())
            .reduce(Fen.ZERO, Fen::plus),
        Duration.between(person.asOf(), clock.instant()),
        Duration.between(journal.lastContact().orElse(person.asOf()), clock.instant()),
        counter.rules().stopped().age(clock.now(), counter.zone()));
  }

  private OfflineRules rules() {
    return counter.rules().offline();
  }

  private TriedBill compared(KnownPerson person, Wire.Attempt attempt) {
    Bill bill = attempt.bill();
    Amounts amounts = attempt.answer().info().amounts();
    Optional<Settlement> own = compute(person, bill);
    if (own.isPresent() && CentreAmounts.equal(own.get(), amounts)) {
      return new TriedBill(person, bill, own.get(), attempt.held(), null, null);
    }
    String differs = own.map(s -> CentreAmounts.difference(s, amounts)).orElse(null);
    Settlement theirs = CentreAmounts.settlement(bill.number(), amounts);
    return new TriedBill(person, bill, theirs, attempt.held(), null, differs);
  }

  private Optional<Settlement> compute(KnownPerson person, Bill bill) {
    Person benefit = person.benefit();
    Standing standing = person.standing();
    if (benefit == null || standing == null) {
      return Optional.empty();
    }
    LocalDate day = clock.today();
    return Optional.of(
        calculator.settle(person.insuredAt(), benefit, maker.encounter(bill, day), standing));
  }
}
