package io.chuangkou.terminal.settling;

import io.chuangkou.settlement.message.settlement.Cancellation;
import io.chuangkou.settlement.message.settlement.CentreSettlement;
import io.chuangkou.terminal.centre.CentreSession;
import io.chuangkou.terminal.centre.ReversibleSender;
import io.chuangkou.terminal.centre.SendResult;
import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.ledger.Decision;
import io.chuangkou.terminal.ledger.Differences;
import io.chuangkou.terminal.ledger.LedgerEntry;
import io.chuangkou.terminal.ledger.LedgerEntry.Intent;
import io.chuangkou.terminal.ledger.LocalLedger;
import io.chuangkou.terminal.ledger.SettledBill;
import io.chuangkou.terminal.settling.TrialResult.AtCentre;
import io.chuangkou.terminal.tender.Tender;
import io.chuangkou.terminal.visit.InsuredPerson;
import org.jspecify.annotations.Nullable;

/** Moves money: settles (2102, 2207, 2304) and cancels (2103, 2208, 2305). */
public final class Settlements {

  private final CentreSession centre;
  private final LocalLedger journal;
  private final Procedures procedures;
  private final ReversibleSender intents;
  private final Differences differences;
  private final RegionClock clock;

  /** Of a counter. */
  public Settlements(
      CentreSession centre,
      LocalLedger journal,
      Procedures procedures,
      ReversibleSender intents,
      Differences differences,
      RegionClock clock) {
    this.centre = centre;
    this.journal = journal;
    this.procedures = procedures;
    this.intents = intents;
    this.differences = differences;
    this.clock = clock;
  }

  /**
   * Settles for the person at the desk what was tried at the centre.
   *
   * @param tendered what the person handed over
   */
  public SendResult<CentreSettlement> settle(AtCentre tried, Tender tendered) {
    return send(centre.newMsgid(), tried, "", tendered, null);
  }

  /**
   * Settles at the centre what was settled provisionally, and tried there since.
   *
   * @param msgid one of its own numbers, under which nothing was sent
   * @param provisional the provisional settlement that this makes good; what was paid for it stays
   */
  public SendResult<CentreSettlement> makeGood(
      String msgid, AtCentre tried, LedgerEntry.Provisional provisional) {
    return send(msgid, tried, provisional.number(), null, provisional.settled().tender());
  }

  /**
   * Books what the centre has settled already for a provisional settlement, under a message of
   * which this journal knows nothing.
   *
   * @param msgid number of the bill's own under which nothing is journalled
   * @param person whose, as the centre knows them
   * @param answer the settlement as the centre has it
   */
  public SendResult<CentreSettlement> adopt(
      String msgid,
      InsuredPerson person,
      LedgerEntry.Provisional provisional,
      CentreSettlement answer) {
    SettledBill bill = provisional.settled();
    Intent intent =
        new Intent(
            msgid,
            procedures.of(bill.bill()).settles().infno(),
            bill.sentAs(msgid, person, answer.mdtrtId()),
            provisional.number(),
            null,
            null);
    journal.intend(intent);
    journal.decided(msgid, differences.noted(intent, Decision.settled(intent, answer)));
    journal.notes().note(intent);
    return new SendResult.Done<>(msgid, answer, "");
  }

  private SendResult<CentreSettlement> send(
      String msgid,
      AtCentre tried,
      String provisional,
      @Nullable Tender tendered,
      @Nullable Tender before) {
    Procedure.Held held = tried.held();
    SettledBill settled = tried.settled("", msgid, held.visit(), clock.instant());
    return move(
        new Intent(
            msgid,
            held.settlement().infno(),
            before == null ? settled : settled.paidBy(before),
            provisional,
            tendered,
            null),
        held.settlement());
  }

  /**
   * Cancels a settlement for the person at the desk.
   *
   * @param refund what the person gets back
   * @param reason why
   */
  public SendResult<CentreSettlement> cancel(SettledBill settled, Tender refund, String reason) {
    return takeBack(centre.newMsgid(), settled, "", refund, reason);
  }

  /**
   * Cancels a settlement that is to be corrected: no cash goes back.
   *
   * @param msgid a new number
   * @param correction the correction that this belongs to
   */
  public SendResult<CentreSettlement> cancelWrong(
      String msgid, SettledBill settled, String correction) {
    return takeBack(msgid, settled, correction, null, null);
  }

  private SendResult<CentreSettlement> takeBack(
      String msgid,
      SettledBill settled,
      String correction,
      @Nullable Tender refund,
      @Nullable String reason) {
    Procedure.Move cancellation =
        procedures
            .of(settled.bill())
            .cancellation(
                settled.person(),
                new Cancellation(
                    settled.settlementId(), settled.visit(), settled.person().psnNo()));
    return move(
        new Intent(msgid, cancellation.infno(), settled, correction, refund, reason), cancellation);
  }

  /**
   * Settles without the centre, on an estimate or in full: it is queued for the centre.
   *
   * @param tendered what the person handed over
   */
  public SettledBill settleOffline(TrialResult.Offline tried, Tender tendered) {
    boolean inFull = tried instanceof TrialResult.FullCash;
    String prefix = inFull ? "QE" : "ZJ";
    String msgid = centre.newMsgid();
    SettledBill settled = tried.settled(prefix + msgid, "", "", clock.instant()).paidBy(tendered);
    journal.queue(new LedgerEntry.Provisional(settled, tried.reason().code(), inFull, msgid));
    if (!inFull) {
      journal.remember(tried.person().after(tried.settlement().after()));
    }
    return settled;
  }

  private SendResult<CentreSettlement> move(Intent intent, Procedure.Move move) {
    SendResult<CentreSettlement> sent =
        intents.send(
            intent,
            held(intent, move.question()),
            centre -> differences.noted(intent, Decision.settled(intent, centre)));
    if (intent.provisional().isEmpty()) {
      // For a message that serves an item of the queue no difference waits.
      differences.release();
    }
    return sent.map(
        centre -> {
          journal.notes().note(intent);
          return centre;
        });
  }

  /** What is open of a settlement is nobody's to close while it is being cancelled. */
  private <O> CentreSession.Question<O> held(Intent intent, CentreSession.Question<O> question) {
    if (!intent.isCancellation() || !intent.provisional().isEmpty()) {
      return question;
    }
    return (client, msgid) -> {
      differences.holdFor(intent);
      return question.put(client, msgid);
    };
  }
}
