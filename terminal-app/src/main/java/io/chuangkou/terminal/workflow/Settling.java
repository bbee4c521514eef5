package io.chuangkou.terminal.workflow;

import io.chuangkou.settlement.gateway.Outcome;
import io.chuangkou.settlement.message.Amounts;
import io.chuangkou.settlement.message.Cancellation;
import io.chuangkou.settlement.message.SettlementAnswer;
import io.chuangkou.settlement.message.Transactions;
import io.chuangkou.terminal.workflow.Entry.Decision;
import io.chuangkou.terminal.workflow.Entry.Intent;
import io.chuangkou.terminal.workflow.TriedBill.AtCentre;
import java.time.InstantSource;

/**
 * Moves money: settles (2207) and cancels (2208). The intent is on disk before the first byte
 * leaves; what the centre answered is on disk before anyone is told.
 */
final class Settling {

  private final CentreLink centre;
  private final Journal journal;
  private final InstantSource clock;

  Settling(CentreLink centre, Journal journal, InstantSource clock) {
    this.centre = centre;
    this.journal = journal;
    this.clock = clock;
  }

  /** How it ended, other than by a refusal. */
  sealed interface Result {

    /**
     * Done at the centre.
     *
     * @param settlementId the centre's number
     * @param msgid the message
     * @param amounts what the centre decided
     */
    record Done(String settlementId, String msgid, Amounts amounts) implements Result {}

    /**
     * Nothing was sent.
     *
     * @param away why
     */
    record NotSent(CentreAway away) implements Result {}

    /**
     * Nobody can tell; locked, and a reversal is queued.
     *
     * @param msgid the message
     */
    record Unknown(String msgid) implements Result {}
  }

  /**
   * Settles what was tried at the centre.
   *
   * @param msgid a new number
   * @param provisional number of the provisional settlement that this makes good; empty: none
   * @throws CounterException if the centre refuses
   */
  Result settle(String msgid, TriedBill tried, AtCentre held, String provisional) {
    Intent intent =
        new Intent(
            msgid,
            Transactions.SETTLE.infno(),
            tried.settled("", msgid, held.visit().mdtrtId(), clock.instant()),
            provisional);
    return send(intent, (client, id) -> client.settle(id, tried.person().insuredAt(), held.wire()));
  }

  /**
   * Cancels a settlement.
   *
   * @throws CounterException if the centre refuses
   */
  Result cancel(SettledBill settled) {
    Cancellation cancellation =
        new Cancellation(settled.settlementId(), settled.visit(), settled.person().psnNo());
    Intent intent = new Intent(centre.newMsgid(), Transactions.CANCEL.infno(), settled, "");
    return send(
        intent, (client, id) -> client.cancel(id, settled.person().insuredAt(), cancellation));
  }

  /** Settles an estimate provisionally: it is queued for the centre. */
  SettledBill settleProvisionally(TriedBill tried, OfflineReason reason) {
    SettledBill settled = tried.settled("ZJ" + centre.newMsgid(), "", "", clock.instant());
    journal.queue(new Entry.Provisional(settled, reason.code()));
    journal.remember(
        tried.person().credential().cardSn(), tried.person().after(tried.settlement().after()));
    return settled;
  }

  private Result send(Intent intent, CentreLink.Question<SettlementAnswer> question) {
    journal.intend(intent);
    return switch (centre.send(intent.msgid(), question)) {
      case Outcome.Accepted<SettlementAnswer> accepted -> done(intent, accepted.value());
      case Outcome.Refused<SettlementAnswer> refused -> {
        Advice advice = Advice.of(refused.fault());
        journal.decided(intent.msgid(), Decision.of(Decision.Outcome.REFUSED, advice.code()));
        throw new CounterException(advice);
      }
      case Outcome.NotSent<SettlementAnswer> notSent -> {
        Advice advice = Advice.of(notSent.fault());
        journal.decided(intent.msgid(), Decision.of(Decision.Outcome.NOT_SENT, advice.code()));
        yield new Result.NotSent(
            new CentreAway(new OfflineReason(OfflineReason.Cause.UNREACHABLE, true), advice));
      }
      case Outcome.Unknown<SettlementAnswer> unknown -> {
        journal.unknown(intent);
        yield new Result.Unknown(intent.msgid());
      }
    };
  }

  private Result done(Intent intent, SettlementAnswer answer) {
    String settlementId = answer.info().setlId();
    Amounts amounts = answer.info().amounts();
    journal.decided(
        intent.msgid(), Decision.settled(intent.msgid(), settlementId, amounts.person()));
    return new Result.Done(settlementId, intent.msgid(), amounts);
  }
}
