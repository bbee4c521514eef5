package io.chuangkou.terminal.workflow;

import io.chuangkou.settlement.message.Cancellation;
import io.chuangkou.settlement.message.SettlementInfo;
import io.chuangkou.terminal.workflow.Entry.Intent;
import io.chuangkou.terminal.workflow.TrialResult.AtCentre;
import java.util.Optional;

/** Moves money: settles (2102, 2207, 2304) and cancels (2103, 2208, 2305). */
public final class Settling {

  private final CentreLink centre;
  private final Journal journal;
  private final Wires wires;
  private final Intents intents;
  private final Trust trust;
  private final RegionClock clock;

  /** Of a counter that may settle while its journal and its clock can be believed. */
  public Settling(
      CentreLink centre,
      Journal journal,
      Wires wires,
      Intents intents,
      Trust trust,
      RegionClock clock) {
    this.centre = centre;
    this.journal = journal;
    this.wires = wires;
    this.intents = intents;
    this.trust = trust;
    this.clock = clock;
  }

  /**
   * Refuses to settle while that cannot be believed which every settlement rests on.
   *
   * @throws CounterException {@code STORE-ROLLED-BACK}, {@code CLOCK-BACK}
   */
  void requireTrust() {
    trust.require();
  }

  /**
   * Refuses to cancel while the journal lacks records.
   *
   * @throws CounterException {@code STORE-ROLLED-BACK}
   */
  void requireJournal() {
    trust.journal().require();
  }

  /** Settles what was tried at the centre, for the person at the desk. */
  SendResult<SettlementInfo> settle(AtCentre tried) {
    return settle(centre.newMsgid(), tried, "");
  }

  /**
   * Settles what was tried at the centre.
   *
   * @param msgid a new number
   * @param provisional number of the provisional settlement that this makes good; empty: none
   */
  SendResult<SettlementInfo> settle(String msgid, AtCentre tried, String provisional) {
    Wire.Held held = tried.held();
    return move(
        new Intent(
            msgid,
            held.settlement().infno(),
            tried.settled("", msgid, held.visit(), clock.instant()),
            provisional),
        held.settlement());
  }

  /**
   * Cancels a settlement for the person at the desk, at the centre or, as long as the centre does
   * not know of it, here.
   *
   * @return what the centre answered; empty: it was withdrawn here
   * @throws CounterException if the bill is being sent just now
   */
  Optional<SendResult<SettlementInfo>> cancel(SettledBill settled) {
    if (!settled.isProvisional()) {
      SendResult<SettlementInfo> sent = cancel(centre.newMsgid(), settled, "");
      if (sent instanceof SendResult.Done<SettlementInfo> && settled.bill().isOpenStay()) {
        wires.stay().reopen(settled.person(), settled.bill());
      }
      return Optional.of(sent);
    } else if (journal.withdraw(settled.settlementId())) {
      if (!settled.person().isStranger()) {
        // The person as known before: what was estimated on top did not happen.
        journal.remember(settled.person().credential().cardSn(), settled.person());
      }
      return Optional.empty();
    }
    throw new CounterException(Fault.CANCEL_NONE);
  }

  /**
   * Cancels a settlement.
   *
   * @param msgid a new number
   * @param correction the correction that this belongs to; empty: none
   */
  SendResult<SettlementInfo> cancel(String msgid, SettledBill settled, String correction) {
    Wire.Move cancellation =
        wires
            .of(settled.bill())
            .cancellation(
                settled.person(),
                new Cancellation(
                    settled.settlementId(), settled.visit(), settled.person().psnNo()));
    return move(new Intent(msgid, cancellation.infno(), settled, correction), cancellation);
  }

  /** Settles without the centre, on an estimate or in full: it is queued for the centre. */
  SettledBill settleOffline(TrialResult.Offline tried) {
    boolean inFull = tried instanceof TrialResult.FullCash;
    String prefix = inFull ? "QE" : "ZJ";
    SettledBill settled = tried.settled(prefix + centre.newMsgid(), "", "", clock.instant());
    journal.queue(new Entry.Provisional(settled, tried.reason().code(), inFull));
    if (!inFull) {
      journal.remember(
          tried.person().credential().cardSn(), tried.person().after(tried.settlement().after()));
    }
    return settled;
  }

  private SendResult<SettlementInfo> move(Intent intent, Wire.Move move) {
    return intents
        .send(intent, move.question(), answer -> Decision.settled(intent, answer.info()))
        .map(
            answer -> {
              journal.notes().note(intent);
              return answer.info();
            });
  }
}
