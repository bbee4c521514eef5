package io.chuangkou.terminal.workflow;

import io.chuangkou.settlement.calculator.Settlement;
import io.chuangkou.settlement.message.Amounts;
import io.chuangkou.terminal.workflow.TrialResult.AtCentre;
import io.chuangkou.terminal.workflow.TrialResult.Refused;
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
   * @throws CounterException if the bill or the person cannot be tried at all now
   */
  TrialResult run(KnownPerson person, Bill bill) {
    centre.checkClock();
    trust.require();
    if (bill.lines().isEmpty()) {
      throw new CounterException(Fault.BILL_EMPTY);
    }
    if (journal.isUnclear(person.psnNo())) {
      throw new CounterException(Fault.PERSON_LOCKED);
    }
    return switch (atCentre(person, bill)) {
      case SendResult.Done<AtCentre> done -> done.answer();
      case SendResult.Refused<AtCentre> refused -> new Refused(refused.why(), null);
      case SendResult.NotSent<AtCentre> notSent ->
          notSent.away() == null
              ? new Refused(notSent.why(), null)
              : estimate(person, bill, notSent.away());
      case SendResult.Unknown<AtCentre> unknown -> new Refused(unknown.why(), null);
    };
  }

  /**
   * Refuses to settle while journal or clock cannot be believed.
   *
   * @throws CounterException {@code STORE-ROLLED-BACK}, {@code CLOCK-BACK}
   */
  void requireTrust() {
    trust.require();
  }

  /** Tries a bill at the centre. */
  SendResult<AtCentre> atCentre(KnownPerson person, Bill bill) {
    return wires.of(bill).attempt(person, bill).map(attempt -> compared(person, attempt));
  }

  /**
   * Estimates what a bill will cost whom, on the last known facts.
   *
   * @throws CounterException if journal or clock cannot be believed
   */
  TrialResult estimate(KnownPerson person, Bill bill, OfflineReason reason) {
    trust.require();
    return offline.estimate(person, bill, reason);
  }

  private AtCentre compared(KnownPerson person, Wire.Attempt attempt) {
    Bill bill = attempt.bill();
    Amounts amounts = attempt.answer().info().amounts();
    Optional<Settlement> computed = own.of(person, bill);
    if (computed.isPresent() && CentreAmounts.equal(computed.get(), amounts)) {
      return new AtCentre(person, bill, computed.get(), attempt.held(), null);
    }
    String differs = computed.map(s -> CentreAmounts.difference(s, amounts)).orElse(null);
    Settlement theirs = CentreAmounts.settlement(bill.number(), amounts);
    return new AtCentre(person, bill, theirs, attempt.held(), differs);
  }
}
