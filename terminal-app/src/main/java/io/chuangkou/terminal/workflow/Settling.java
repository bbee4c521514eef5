package io.chuangkou.terminal.workflow;

import io.chuangkou.settlement.message.Cancellation;
import io.chuangkou.settlement.message.SettlementAnswer;
import io.chuangkou.settlement.message.SettlementInfo;
import io.chuangkou.terminal.workflow.Entry.Intent;
import io.chuangkou.terminal.workflow.TriedBill.AtCentre;
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

  /**
   * Settles what was tried at the centre, for the person at the desk.
   *
   * @throws CounterException if the centre refuses
   */
  Sent<SettlementInfo> settle(TriedBill tried, AtCentre held) {
    return settle(centre.newMsgid(), tried, held, "");
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
   * Cancels a settlement for the person at the desk, at the centre or, as long as the centre does
   * not know of it, here.
   *
   * @return what the centre answered; empty: it was withdrawn here
   * @throws CounterException if the centre refuses, or the bill is being sent just now
   */
  Optional<Sent<SettlementInfo>> cancel(SettledBill settled) {
    if (!settled.isProvisional()) {
      Sent<SettlementInfo> sent = cancel(centre.newMsgid(), settled, "");
      if (sent instanceof Sent.Done<SettlementInfo> && settled.bill().isOpenStay()) {
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
