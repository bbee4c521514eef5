package io.chuangkou.terminal.settling;

import io.chuangkou.settlement.calculator.Settlement;
import io.chuangkou.settlement.gateway.CentreAmounts;
import io.chuangkou.settlement.message.settlement.CentreSettlement;
import io.chuangkou.terminal.billing.OwnCalculation;
import io.chuangkou.terminal.centre.CentreSession;
import io.chuangkou.terminal.centre.SendResult;
import io.chuangkou.terminal.counter.OfflineReason;
import io.chuangkou.terminal.ledger.LocalLedger;
import io.chuangkou.terminal.ledger.guard.SettlementGuard;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.settling.TrialResult.AtCentre;
import io.chuangkou.terminal.settling.TrialResult.Refused;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.visit.InsuredPerson;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * From a bill to its trial settlement: at the centre, recomputed here; or, while the centre is
 * away, our own estimate on the last known facts within the offline rules.
 */
public final class TrialSettlement {

  private final CentreSession centre;
  private final Procedures procedures;
  private final LocalLedger journal;
  private final SettlementGuard guard;
  private final OwnCalculation own;
  private final OfflineTrial offline;

  /** With what tries at the centre, and what tries without it. */
  public TrialSettlement(
      CentreSession centre,
      Procedures procedures,
      LocalLedger journal,
      SettlementGuard guard,
      OwnCalculation own,
      OfflineTrial offline) {
    this.centre = centre;
    this.procedures = procedures;
    this.journal = journal;
    this.guard = guard;
    this.own = own;
    this.offline = offline;
  }

  /**
   * Tries a bill at the centre or, if it is away, by our own means.
   *
   * @throws TerminalException if the bill or the person cannot be tried at all now
   */
  public TrialResult run(InsuredPerson person, Bill bill) {
    require(person, bill);
    return switch (atCentre(person, bill, own.clock().instant())) {
      case SendResult.Done<AtCentre> done -> done.answer().remarked(done.remark());
      case SendResult.Refused<AtCentre> refused -> new Refused(refused.why(), null);
      case SendResult.NotSent<AtCentre> notSent ->
          notSent.away() == null
              ? new Refused(notSent.why(), null)
              : offline.estimate(person, bill, notSent.away());
      case SendResult.Undecided<AtCentre> undecided -> new Refused(undecided.why(), null);
      case SendResult.Unknown<AtCentre> unknown -> new Refused(unknown.why(), null);
    };
  }

  private void require(InsuredPerson person, Bill bill) {
    centre.checkClock();
    guard.require();
    if (bill.lines().isEmpty()) {
      throw new TerminalException(TerminalFault.BILL_EMPTY);
    }
    procedures.requireComplete(person, bill);
    if (journal.isUnclear(person.psnNo())) {
      throw new TerminalException(TerminalFault.PERSON_LOCKED);
    }
  }

  /**
   * Refuses to settle while journal or clock cannot be believed.
   *
   * @throws TerminalException {@code STORE-ROLLED-BACK}, {@code CLOCK-BACK}
   */
  public void requireTrust() {
    guard.require();
  }

  /**
   * Tries a bill at the centre.
   *
   * @param at when the person was here, which may be long ago for a bill that waited in the queue:
   *     deductible, limits and prices are those of that day
   */
  public SendResult<AtCentre> atCentre(InsuredPerson person, Bill bill, Instant at) {
    LocalDateTime then = own.clock().local(at);
    return procedures
        .of(bill)
        .attempt(person, bill, then)
        .map(attempt -> compared(person, attempt, then.toLocalDate()));
  }

  /**
   * Estimates what a bill will cost whom, on the last known facts.
   *
   * @throws TerminalException if the bill or the person cannot be tried at all now
   */
  public TrialResult estimate(InsuredPerson person, Bill bill, OfflineReason reason) {
    require(person, bill);
    return offline.estimate(person, bill, reason);
  }

  private AtCentre compared(InsuredPerson person, Procedure.Attempt attempt, LocalDate day) {
    Bill bill = attempt.bill();
    CentreSettlement centre = attempt.answer();
    Optional<Settlement> computed = own.of(person, bill, day);
    String differs = computed.map(s -> CentreAmounts.difference(s, centre)).orElse(null);
    boolean isEqual = "".equals(differs);
    return new AtCentre(
        person,
        bill,
        isEqual ? computed.orElseThrow() : CentreAmounts.settlement(bill.number(), centre),
        centre.bearers(),
        attempt.held(),
        isEqual ? null : differs,
        "");
  }
}
