package io.chuangkou.terminal.queue;

import io.chuangkou.settlement.gateway.Outcome;
import io.chuangkou.settlement.message.Nothing;
import io.chuangkou.settlement.message.settlement.CentreSettlement;
import io.chuangkou.settlement.message.settlement.SettlementTransactions;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.store.StoreException;
import io.chuangkou.store.queue.Item;
import io.chuangkou.terminal.centre.CentreSession;
import io.chuangkou.terminal.centre.Identification;
import io.chuangkou.terminal.centre.MessageNumbers;
import io.chuangkou.terminal.centre.SendResult;
import io.chuangkou.terminal.ledger.CorrectionEntries;
import io.chuangkou.terminal.ledger.Decision;
import io.chuangkou.terminal.ledger.LedgerEntry.Correction;
import io.chuangkou.terminal.ledger.LedgerEntry.Deposit;
import io.chuangkou.terminal.ledger.LedgerEntry.Difference;
import io.chuangkou.terminal.ledger.LedgerEntry.Foreign;
import io.chuangkou.terminal.ledger.LedgerEntry.Intent;
import io.chuangkou.terminal.ledger.LedgerEntry.Provisional;
import io.chuangkou.terminal.ledger.LedgerEntry.Reversal;
import io.chuangkou.terminal.ledger.LedgerEntry.StockReport;
import io.chuangkou.terminal.ledger.LocalLedger;
import io.chuangkou.terminal.ledger.LocalLedger.Finished;
import io.chuangkou.terminal.ledger.SettledBill;
import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.queue.HeldByCentre.Held;
import io.chuangkou.terminal.settling.Settlements;
import io.chuangkou.terminal.settling.TrialResult;
import io.chuangkou.terminal.settling.TrialSettlement;
import io.chuangkou.terminal.visit.InsuredPerson;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends one item of the queue. Whatever the centre refuses is parked for a person. Thread-safe for
 * items of different persons.
 */
public final class ItemSender {

  private static final Logger LOG = LoggerFactory.getLogger(ItemSender.class);

  /** The interface does not say that 2601 may be repeated: a few times, then a person looks. */
  private static final int MOST_REVERSALS = 3;

  /** How often in a row the centre's answer may be no use before a person looks. */
  private static final int MOST_UNDECIDED = 3;

  private static final Optional<Wait> DONE = Optional.empty();

  private final CentreSession centre;
  private final LocalLedger journal;
  private final Identification identification;
  private final TrialSettlement trials;
  private final Settlements settling;
  private final CorrectionEntries entries;
  private final SendingNumbers numbers;
  private final HeldByCentre held;

  /** With what an item is sent by. */
  public ItemSender(
      CentreSession centre,
      LocalLedger journal,
      Identification identification,
      TrialSettlement trials,
      Settlements settling,
      CorrectionEntries entries,
      MessageNumbers numbers,
      HeldByCentre held) {
    this.centre = centre;
    this.journal = journal;
    this.identification = identification;
    this.trials = trials;
    this.settling = settling;
    this.entries = entries;
    this.numbers = new SendingNumbers(numbers, journal);
    this.held = held;
  }

  /** Money is about to be moved: the centre hears before it how the journal stands. */
  void renew() {
    centre.renew();
  }

  /**
   * An item that waits for another attempt.
   *
   * @param item which
   * @param why what kept it
   * @param away whether the centre is away, so that there is no use in sending others
   */
  record Wait(Item item, String why, boolean away) {}

  private static Optional<Wait> soon(Item item, String why) {
    return Optional.of(new Wait(item, why, false));
  }

  private static Optional<Wait> away(Item item, String why) {
    return Optional.of(new Wait(item, why, true));
  }

  /**
   * Sends an item; empty: there is nothing left to send of it for now. One that cannot be worked on
   * is parked for a person; a store that fails is thrown.
   */
  Optional<Wait> send(Item item) {
    try {
      return sendAs(item);
    } catch (RuntimeException fault) {
      if (isOfStore(fault)) {
        throw fault;
      }
      LOG.warn("{} cannot be worked on and is parked", item.id(), fault);
      return park(item, Advice.of(fault));
    }
  }

  /** Of the item is what its number alone is at fault for. */
  private static boolean isOfStore(RuntimeException fault) {
    return fault instanceof StoreException store && store.kind() != StoreException.Code.DUPLICATE;
  }

  private Optional<Wait> sendAs(Item item) {
    return switch (journal.entry(item)) {
      case Reversal reversal -> reverse(item, reversal);
      case Provisional provisional -> settle(item, provisional);
      case Correction correction -> correct(item, correction.wrong());
      case Intent intent -> strange(item);
      case Difference difference -> strange(item);
      case StockReport report -> strange(item);
      case Deposit deposit -> strange(item);
      case Foreign foreign -> strange(item);
    };
  }

  private Optional<Wait> strange(Item item) {
    return park(item, "nothing is known of this kind: " + item.kind());
  }

  private Optional<Wait> reverse(Item item, Reversal reversal) {
    String msgid = centre.newMsgid();
    if (!journal.sending(item, msgid)) {
      return DONE;
    }
    var input =
        new io.chuangkou.settlement.message.settlement.Reversal(
            reversal.psnNo(), reversal.msgid(), reversal.infno());
    Outcome<Nothing> outcome =
        centre.send(
            msgid,
            (client, id) ->
                client.call(SettlementTransactions.REVERSE, id, reversal.insuredAt(), input));
    return switch (outcome) {
      case Outcome.Accepted<Nothing> accepted -> {
        journal.reversed(item, reversal);
        yield DONE;
      }
      case Outcome.Refused<Nothing> refused -> park(item, refused.fault().detail());
      case Outcome.NotSent<Nothing> notSent -> away(item, notSent.fault().detail());
      case Outcome.Unknown<Nothing> unknown ->
          item.attempts() + 1 < MOST_REVERSALS
              ? soon(item, unknown.fault().detail())
              : park(item, unknown.fault().detail());
    };
  }

  private Optional<Wait> settle(Item item, Provisional provisional) {
    Optional<Decision> settled = numbers.settled(provisional);
    if (settled.isPresent()) {
      journal.sending(item, settled.get().msgid());
      finishSettlement(new Finished<>(provisional, settled.get()));
      return DONE;
    }
    return move(
        item,
        numbers.next(provisional),
        msgid ->
            identification
                .refresh(provisional.settled().person().lasting())
                .then(person -> clear(item, person))
                .then(person -> settleOnce(msgid, person, provisional)),
        decision -> {
          finishSettlement(new Finished<>(provisional, decision));
          return DONE;
        });
  }

  /**
   * What the centre holds already, from a copy of this journal, is booked and not settled again. It
   * is looked for where the number cannot keep it from being settled twice: before another number
   * than the first, and at a centre that is no witness; and where the centre refused.
   */
  private SendResult<CentreSettlement> settleOnce(
      String msgid, InsuredPerson person, Provisional provisional) {
    boolean isFirst = numbers.isFirst(provisional, msgid);
    if (isFirst && centre.isWitnessed()) {
      return sent(msgid, person, provisional);
    }
    return switch (held.find(provisional, person, numbers.all(provisional), !isFirst)) {
      case SendResult.Done<Held> done ->
          switch (done.answer()) {
            case HeldByCentre.Nothing nothing -> sent(msgid, person, provisional);
            case HeldByCentre.Settled there ->
                settling.adopt(msgid, person, provisional, there.answer());
            case HeldByCentre.Other other -> new SendResult.Refused<>(repeated(other));
          };
      case SendResult.NotSent<Held> away -> new SendResult.NotSent<>(away.why(), away.away());
      // A centre that cannot be asked is sent the one number.
      case SendResult.Refused<Held> refused -> sent(msgid, person, provisional);
      case SendResult.Undecided<Held> undecided -> sent(msgid, person, provisional);
      case SendResult.Unknown<Held> unknown -> sent(msgid, person, provisional);
    };
  }

  private SendResult<CentreSettlement> sent(
      String msgid, InsuredPerson person, Provisional provisional) {
    SettledBill bill = provisional.settled();
    SendResult<CentreSettlement> ended =
        trials
            .atCentre(person, bill.bill(), bill.at())
            .then(tried -> released(tried, settling.makeGood(msgid, tried, provisional)));
    boolean isRefused = ended instanceof SendResult.Refused && journal.find(msgid).isPresent();
    return isRefused ? refused(ended, person, provisional) : ended;
  }

  /** A number that is refused may have been used by a copy. */
  private SendResult<CentreSettlement> refused(
      SendResult<CentreSettlement> refusal, InsuredPerson person, Provisional provisional) {
    SendResult<Held> found = held.find(provisional, person, numbers.all(provisional), true);
    if (!(found instanceof SendResult.Done<Held> done)) {
      return refusal;
    }
    return switch (done.answer()) {
      case HeldByCentre.Nothing nothing -> refusal;
      case HeldByCentre.Settled there ->
          settling.adopt(numbers.next(provisional), person, provisional, there.answer());
      case HeldByCentre.Other other -> new SendResult.Refused<>(repeated(other));
    };
  }

  private static Advice repeated(HeldByCentre.Other other) {
    return Advice.of(TerminalFault.QUEUE_REPEATED, "（" + other.msgid() + "）");
  }

  /** What the centre would not settle leaves no visit there: the next attempt opens its own. */
  private static SendResult<CentreSettlement> released(
      TrialResult.AtCentre tried, SendResult<CentreSettlement> ended) {
    if (ended instanceof SendResult.Refused || ended instanceof SendResult.Undecided) {
      tried.held().release().run();
    }
    return ended;
  }

  /** Whom nobody knew when the item was queued may wait for a reversal under another number. */
  private SendResult<InsuredPerson> clear(Item item, InsuredPerson person) {
    boolean waits = !person.psnNo().equals(item.person()) && journal.isUnclear(person.psnNo());
    return waits
        ? new SendResult.Undecided<>(TerminalFault.PERSON_LOCKED.advice())
        : SendResult.of(person);
  }

  /** Cancels what is wrong; settling it once more is an item of its own. */
  private Optional<Wait> correct(Item item, SettledBill wrong) {
    return move(
        item,
        centre.newMsgid(),
        msgid -> settling.cancelWrong(msgid, wrong, item.id()),
        decision -> {
          Provisional again = finishCancellation(new Finished<>(wrong, decision));
          return settle(journal.find(again.number()).orElseThrow(), again);
        });
  }

  /**
   * Sends a message that moves money under a number, unless another of the person is unclear.
   * {@code decided} goes on from what the centre decided.
   */
  private Optional<Wait> move(
      Item item,
      String msgid,
      Function<String, SendResult<CentreSettlement>> message,
      Function<Decision, Optional<Wait>> decided) {
    if (journal.isUnclear(item.person())) {
      return soon(item, "a reversal is due");
    }
    if (!journal.sending(item, msgid)) {
      return DONE;
    }
    return switch (message.apply(msgid)) {
      case SendResult.Done<CentreSettlement> done ->
          decided.apply(Decision.settled(done.msgid(), done.answer()));
      case SendResult.Refused<CentreSettlement> refused -> park(item, refused.why());
      case SendResult.NotSent<CentreSettlement> notSent -> away(item, notSent.why().code());
      case SendResult.Undecided<CentreSettlement> undecided -> undecided(item, undecided.why());
      case SendResult.Unknown<CentreSettlement> unknown -> soon(item, "unknown " + unknown.msgid());
    };
  }

  /** Once may be chance; what is answered in the same way again needs a person. */
  private Optional<Wait> undecided(Item item, Advice why) {
    return journal.undecided(item.id()) + 1 < MOST_UNDECIDED
        ? soon(item, LocalLedger.UNDECIDED + said(why))
        : park(item, why);
  }

  private Optional<Wait> park(Item item, Advice why) {
    return park(item, said(why));
  }

  private static String said(Advice why) {
    return why.code() + " " + why.sentence();
  }

  private Optional<Wait> park(Item item, String why) {
    journal.park(item, why);
    return DONE;
  }

  /** The centre cancelled what was wrong; it is settled once more. */
  Provisional finishCancellation(Finished<SettledBill> cancelled) {
    String wrong = cancelled.entry().settlementId();
    Provisional again = entries.settleAgain(cancelled.entry());
    journal.finish(LocalLedger.correctionId(wrong), cancelled.decision());
    return again;
  }

  /** The centre settled a provisional bill: what it decided otherwise is refunded or collected. */
  void finishSettlement(Finished<Provisional> finished) {
    SettledBill settled = finished.entry().settled();
    Fen difference = finished.decision().person().minus(settled.due());
    if (!difference.isZero()) {
      journal.difference(
          Difference.of(
              settled.settlementId(), finished.decision().settlementId(), settled, difference));
    }
    journal.finish(settled.settlementId(), finished.decision());
    LOG.info("{} settled, difference {}", settled.settlementId(), difference);
  }
}
