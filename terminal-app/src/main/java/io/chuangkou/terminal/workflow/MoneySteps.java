package io.chuangkou.terminal.workflow;

import io.chuangkou.settlement.calculator.Settlement;
import io.chuangkou.settlement.message.SettlementInfo;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.slip.SlipFacts.Kind;
import io.chuangkou.terminal.workflow.AuditRecord.Act;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import io.chuangkou.terminal.workflow.Desk.FullPayment;
import io.chuangkou.terminal.workflow.TriedBill.AtCentre;
import io.chuangkou.terminal.workflow.TriedBill.Offline;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** From the bill on the desk to its trial, its settlement and its cancellation. */
final class MoneySteps {

  private final Desk desk;
  private final DeskLoop loop;
  private final Journeys journeys;
  private final Shift shift;
  private final StaySteps stays;
  private final Approvals approvals;
  private final Runnable sendQueue;

  /** With what sends the queue soon. */
  MoneySteps(
      Desk desk,
      DeskLoop loop,
      Journeys journeys,
      Shift shift,
      StaySteps stays,
      Approvals approvals,
      Runnable sendQueue) {
    this.desk = desk;
    this.loop = loop;
    this.journeys = journeys;
    this.shift = shift;
    this.stays = stays;
    this.approvals = approvals;
    this.sendQueue = sendQueue;
  }

  void tryBill() {
    KnownPerson person = Objects.requireNonNull(desk.person);
    Bill bill = desk.bill;
    shift.requireUnsettled(bill);
    if (bill.visit() == VisitKind.CHRONIC && bill.disease() == null) {
      throw new CounterException(Fault.DISEASE_MISSING);
    }
    loop.work(
        Stage.TRYING,
        Stage.IDENTIFIED,
        () -> attempt(() -> journeys.trials().run(person, bill)),
        attempt -> tried(attempt, "notice.provisional"),
        stays::refresh);
  }

  /** How a trial ended. */
  private sealed interface Attempt {

    /** With what it will cost whom. */
    record Tried(TriedBill bill) implements Attempt {}

    /** A rule forbids to settle it provisionally. */
    record Refused(OfflineRefused refusal) implements Attempt {}
  }

  private static Attempt attempt(Supplier<TriedBill> trial) {
    try {
      return new Attempt.Tried(trial.get());
    } catch (OfflineRefused refusal) {
      return new Attempt.Refused(refusal);
    }
  }

  private void tried(Attempt attempt, String provisionally) {
    switch (attempt) {
      case Attempt.Tried done -> tried(done.bill(), provisionally);
      case Attempt.Refused refused -> offerFullPayment(refused.refusal());
    }
  }

  private void tried(TriedBill tried, String provisionally) {
    desk.tried = tried;
    desk.stage = Stage.TRIAL;
    Offline offline = tried.offline();
    if (offline != null) {
      loop.say(Level.WARNING, provisionally, offline.reason());
    } else {
      warnOfDifference(tried);
    }
  }

  /** The cashier decides: nothing is taken in full unless they say so. */
  private void offerFullPayment(OfflineRefused refusal) {
    if (refusal.inFull()) {
      KnownPerson person = Objects.requireNonNull(desk.person);
      desk.forgetTrial();
      desk.fullPayment =
          new FullPayment(TriedBill.inFull(person, desk.bill, refusal.reason()), refusal.advice());
    }
    desk.stage = desk.tried == null ? Stage.IDENTIFIED : Stage.TRIAL;
    throw refusal;
  }

  /** Takes up the offer. */
  void payInFull() {
    FullPayment offered = desk.fullPayment;
    if (offered == null) {
      throw new CounterException(Fault.STAGE);
    }
    desk.fullPayment = null;
    tried(offered.offered(), "notice.inFull");
  }

  void settle() {
    journeys.trust().require();
    TriedBill tried = onDesk();
    if (desk.tendered.compareTo(tried.settlement().person()) < 0) {
      throw new CounterException(Fault.CASH_SHORT);
    }
    AtCentre held = tried.atCentre();
    if (held == null) {
      settleOffline(tried);
    } else {
      settleAtCentre(tried, held);
    }
  }

  /** Gives up the visit at the centre, if the bill on the desk has one. */
  void release() {
    TriedBill tried = onDesk();
    AtCentre held = tried.atCentre();
    if (held != null) {
      loop.aside(held.release());
    }
  }

  private void settleAtCentre(TriedBill tried, AtCentre held) {
    loop.work(
        Stage.SETTLING,
        Stage.TRIAL,
        () -> journeys.settling().settle(journeys.centre().newMsgid(), tried, held, ""),
        result -> settled(tried, result));
  }

  private void settled(TriedBill tried, Sent<SettlementInfo> result) {
    switch (result) {
      case Sent.Done<SettlementInfo> done -> {
        SettlementInfo info = done.answer();
        TriedBill decided = tried.decided(info.amounts());
        desk.tried = decided;
        finish(decided, Stage.SETTLED, Kind.SETTLED, info.setlId(), done.msgid());
        shift.take(done.msgid());
        note(Act.SETTLE, info.setlId(), decided, done.msgid());
        warnOfDifference(decided);
      }
      case Sent.NotSent<SettlementInfo> notSent -> switchToProvisional(tried, notSent.away());
      case Sent.Unknown<SettlementInfo> unknown -> {
        finish(tried, Stage.UNKNOWN_OUTCOME, Kind.UNKNOWN, null, unknown.msgid());
        loop.say(Level.DOWN, Fault.SETTLE_UNKNOWN.advice());
        Fen total = tried.settlement().total();
        audit(Act.UNKNOWN, unknown.msgid(), total, Fen.ZERO, "");
        sendQueue.run();
      }
    }
  }

  /** The settlement that was locked on the desk is booked after all. */
  void adopted(Decision decision) {
    finish(
        onDesk().decided(decision.amounts()),
        Stage.SETTLED,
        Kind.SETTLED,
        decision.settlementId(),
        desk.msgid);
    loop.say(Level.OK, "notice.adopted");
  }

  private void warnOfDifference(TriedBill tried) {
    if (tried.centreDiffers() != null) {
      loop.say(Level.WARNING, Fault.SUM_DIFFERS.advice());
    }
  }

  /** Nothing was sent: the cashier sees the estimate and confirms once more. */
  private void switchToProvisional(TriedBill tried, CentreAway away) {
    tried(
        attempt(() -> journeys.trials().estimate(tried.person(), tried.bill(), away.reason())),
        "notice.switched");
  }

  private void settleOffline(TriedBill tried) {
    OfflineReason reason = Objects.requireNonNull(tried.offline()).reason();
    boolean inFull = tried.isInFull();
    loop.work(
        Stage.SETTLING,
        Stage.TRIAL,
        () -> journeys.settling().settleOffline(tried, reason),
        settled -> {
          finish(
              tried,
              inFull ? Stage.PAID_IN_FULL : Stage.PROVISIONAL,
              inFull ? Kind.FULL_CASH : Kind.PROVISIONAL,
              settled.settlementId(),
              null);
          shift.take(settled.settlementId());
          note(
              inFull ? Act.FULL_CASH : Act.PROVISIONAL,
              settled.settlementId(),
              tried,
              reason.code());
        });
  }

  private void note(Act act, String number, TriedBill bill, String detail) {
    audit(act, number, bill.settlement().total(), bill.settlement().person(), detail);
  }

  private void audit(Act act, String object, Fen amount, Fen cash, String detail) {
    String operator = journeys.duty().speaker().number();
    journeys.audit().add(operator, act, object, amount, cash, detail);
  }

  private void finish(
      TriedBill tried,
      Stage stage,
      Kind kind,
      @Nullable String settlementId,
      @Nullable String msgid) {
    desk.stage = stage;
    desk.settlementId = settlementId;
    desk.msgid = msgid;
    desk.slip =
        journeys
            .slips()
            .of(
                kind,
                tried.person(),
                tried.bill(),
                tried.settlement(),
                settlementId,
                msgid,
                tried.offline() == null ? null : tried.offline().reason(),
                desk.tendered);
  }

  /** Cancels a settlement; above the house's limit a supervisor is asked. */
  void cancel(String settlementId) {
    journeys.trust().journal().require();
    SettledBill settled = shift.find(settlementId);
    Fen limit = journeys.counter().rules().cancelLimit();
    if (settled.settlement().total().compareTo(limit) > 0) {
      approvals.ask("CANCEL", supervisor -> cancel(settled, supervisor));
    } else {
      cancel(settled, "");
    }
  }

  private void cancel(SettledBill settled, String supervisor) {
    loop.requireFree();
    Stage before = desk.stage;
    loop.work(
        Stage.CANCELLING,
        before,
        () -> journeys.cancel(settled),
        answer -> cancelled(settled, answer, before, supervisor));
  }

  private void cancelled(
      SettledBill settled, Optional<Sent<SettlementInfo>> answer, Stage before, String supervisor) {
    switch (answer.orElse(null)) {
      case null -> {
        String number = settled.settlementId();
        refund(settled, settled.settlement(), number, number, supervisor);
      }
      case Sent.Done<SettlementInfo> done ->
          refund(
              settled,
              CentreAmounts.settlement(settled.bill().number(), done.answer().amounts().negated()),
              done.answer().setlId(),
              done.msgid(),
              supervisor);
      case Sent.NotSent<SettlementInfo> notSent -> {
        desk.stage = before;
        throw new CounterException(notSent.away().advice());
      }
      case Sent.Unknown<SettlementInfo> unknown -> {
        desk.stage = before;
        sendQueue.run();
        throw new CounterException(Fault.CANCEL_UNKNOWN);
      }
    }
  }

  private void refund(
      SettledBill settled,
      Settlement refunded,
      String settlementId,
      String journalled,
      String supervisor) {
    desk.forgetTrial();
    desk.stage = Stage.CANCELLED;
    desk.slip = journeys.cancellationSlip(settled, refunded, settlementId);
    Fen cash = refunded.person();
    loop.say(Level.OK, "notice.cancelled", cash.toYuan());
    shift.take(journalled);
    audit(Act.CANCEL, settled.settlementId(), refunded.total(), cash.negated(), supervisor);
  }

  private TriedBill onDesk() {
    return Objects.requireNonNull(desk.tried);
  }
}
