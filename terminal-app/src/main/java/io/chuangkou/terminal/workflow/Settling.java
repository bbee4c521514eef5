package io.chuangkou.terminal.workflow;

import io.chuangkou.settlement.message.Cancellation;
import io.chuangkou.settlement.message.SettlementAnswer;
import io.chuangkou.settlement.message.SettlementInfo;
import io.chuangkou.terminal.workflow.Entry.Intent;
import io.chuangkou.terminal.workflow.TriedBill.AtCentre;

/** Moves money: settles (2102, 2207, 2304) and cancels (2103, 2208, 2305). */
final class Settling {

  private final CentreLink centre;
  private final Journal journal;
  private final Wires wires;
  private final Intents intents;
  private final RegionClock clock;

  Settling(CentreLink centre, Journal journal, Wires wires, Intents intents, RegionClock clock) {
    this.centre = centre;
    this.journal = journal;
    this.wires = wires;
    this.intents = intents;
    this.clock = clock;
  }

  /**
   * Settles what was tried at the centre.
   *
   * @param msgid a new number
   * @param provisional number of the provisional settlement that this makes good; empty: none
   * @throws CounterException if the centre refuses
   */
  Sent<SettlementInfo> settle(String msgid, TriedBill tried, AtCentre held, String provisional) {
    return move(
        new Intent(
            msgid,
            held.settlement().infno(),
            tried.settled("", msgid, held.visit(), clock.instant()),
            provisional),
        held.settlement());
  }

  /**
   * Cancels a settlement for the person at the desk.
   *
   * @throws CounterException if the centre refuses
   */
  Sent<SettlementInfo> cancel(SettledBill settled) {
    return cancel(centre.newMsgid(), settled, "");
  }

  /**
   * Cancels a settlement.
   *
   * @param msgid a new number
   * @param correction the correction that this belongs to; empty: none
   * @throws CounterException if the centre refuses
   */
  Sent<SettlementInfo> cancel(String msgid, SettledBill settled, String correction) {
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
  SettledBill settleOffline(TriedBill tried, OfflineReason reason) {
    String prefix = tried.isInFull() ? "QE" : "ZJ";
    SettledBill settled = tried.settled(prefix + centre.newMsgid(), "", "", clock.instant());
    journal.queue(new Entry.Provisional(settled, reason.code(), tried.isInFull()));
    if (!tried.isInFull()) {
      journal.remember(
          tried.person().credential().cardSn(), tried.person().after(tried.settlement().after()));
    }
    return settled;
  }

  private Sent<SettlementInfo> move(Intent intent, Wire.Move move) {
    Sent<SettlementAnswer> sent =
        intents.send(intent, move.question(), answer -> Decision.settled(intent, answer.info()));
    return switch (sent) {
      case Sent.Done<SettlementAnswer> done -> {
        journal.notes().note(intent);
        yield new Sent.Done<>(done.msgid(), done.answer().info());
      }
      case Sent.NotSent<SettlementAnswer> notSent -> new Sent.NotSent<>(notSent.away());
      case Sent.Unknown<SettlementAnswer> unknown -> new Sent.Unknown<>(unknown.msgid());
    };
  }
}
