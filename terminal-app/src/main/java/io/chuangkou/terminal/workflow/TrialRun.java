package io.chuangkou.terminal.workflow;

import io.chuangkou.settlement.calculator.Settlement;
import io.chuangkou.settlement.message.Amounts;
import java.util.Optional;

/**
 * From a bill to its trial settlement: at the centre, recomputed here; or, while the centre is
 * away, our own estimate on the last known facts within the offline rules.
 */
public final class TrialRun {

  private final CentreLink centre;
  private final Wires wires;
  private final Journal journal;
  private final Trust trust;
  private final OwnCalculation own;
  private final OfflineTrial offline;

  /** With what tries at the centre, and what tries without it. */
  public TrialRun(
      CentreLink centre,
      Wires wires,
      Journal journal,
      Trust trust,
      OwnCalculation own,
      OfflineTrial offline) {
    this.centre = centre;
    this.wires = wires;
    this.journal = journal;
    this.trust = trust;
    this.own = own;
    this.offline = offline;
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
    return offline.estimate(person, bill, reason);
  }

  private TriedBill compared(KnownPerson person, Wire.Attempt attempt) {
    Bill bill = attempt.bill();
    Amounts amounts = attempt.answer().info().amounts();
    Optional<Settlement> computed = own.of(person, bill);
    if (computed.isPresent() && CentreAmounts.equal(computed.get(), amounts)) {
      return new TriedBill(person, bill, computed.get(), attempt.held(), null, null);
    }
    String differs = computed.map(s -> CentreAmounts.difference(s, amounts)).orElse(null);
    Settlement theirs = CentreAmounts.settlement(bill.number(), amounts);
    return new TriedBill(person, bill, theirs, attempt.held(), null, differs);
  }
}
