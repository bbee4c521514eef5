package io.chuangkou.terminal.workflow;

import io.chuangkou.settlement.calculator.Settlement;
import io.chuangkou.settlement.message.SettlementInfo;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.slip.SlipFacts.Kind;
import io.chuangkou.terminal.workflow.CashierState.Level;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import io.chuangkou.terminal.workflow.TriedBill.AtCentre;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From the bill on the desk to its trial, its settlement and its cancellation. */
final class MoneySteps {

  private final Desk desk;
  private final DeskLoop loop;
  private final Journeys journeys;
  private final Shift shift;
  private final StaySteps stays;
  private final Runnable sendQueue;

  /** With what sends the queue soon. */
  MoneySteps(
      Desk desk,
      DeskLoop loop,
      Journeys journeys,
      Shift shift,
      StaySteps stays,
      Runnable sendQueue) {
    this.desk = desk;
    this.loop = loop;
    this.journeys = journeys;
    this.shift = shift;
    this.stays = stays;
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
        () -> journeys.trials().run(person, bill),
        this::tried,
        stays::refresh);
  }

  private void tried(TriedBill tried) {
    desk.tried = tried;
    desk.stage = Stage.TRIAL;
    OfflineReason reason = tried.offline();
    if (reason != null) {
      loop.say(Level.WARNING, "notice.provisional", reason);
    } else {
      warnOfDifference(tried);
    }
  }

  void settle() {
    TriedBill tried = onDesk();
    if (desk.tendered.compareTo(tried.settlement().person()) < 0) {
      throw new CounterException(Fault.CASH_SHORT);
    }
    AtCentre held = tried.atCentre();
    if (held == null) {
      settleProvisionally(tried);
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
        shift.add(
            decided.settled(
                info.setlId(), done.msgid(), info.mdtrtId(), journeys.clock().instant()));
        warnOfDifference(decided);
      }
      case Sent.NotSent<SettlementInfo> notSent -> switchToProvisional(tried, notSent.away());
      case Sent.Unknown<SettlementInfo> unknown -> {
        finish(tried, Stage.UNKNOWN_OUTCOME, Kind.UNKNOWN, null, unknown.msgid());
        loop.say(Level.DOWN, Fault.SETTLE_UNKNOWN.advice());
        sendQueue.run();
      }
    }
  }

  private void warnOfDifference(TriedBill tried) {
    if (tried.centreDiffers() != null) {
      loop.say(Level.WARNING, Fault.SUM_DIFFERS.advice());
    }
  }

  /** Nothing was sent: the cashier sees the estimate and confirms once more. */
  private void switchToProvisional(TriedBill tried, CentreAway away) {
    desk.stage = Stage.TRIAL;
    desk.tried = journeys.trials().estimate(tried.person(), tried.bill(), away.reason());
    loop.say(Level.WARNING, "notice.switched", away.reason());
  }

  private void settleProvisionally(TriedBill tried) {
    OfflineReason reason = Objects.requireNonNull(tried.offline());
    loop.work(
        Stage.SETTLING,
        Stage.TRIAL,
        () -> journeys.settling().settleProvisionally(tried, reason),
        settled -> {
          finish(tried, Stage.PROVISIONAL, Kind.PROVISIONAL, settled.settlementId(), null);
          shift.add(settled);
        });
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
                desk.tendered);
  }

  void cancel(String settlementId) {
    SettledBill settled = shift.find(settlementId);
    Stage before = desk.stage;
    loop.work(
        Stage.CANCELLING,
        before,
        () -> journeys.cancel(settled),
        answer -> cancelled(settled, answer, before));
  }

  private void cancelled(SettledBill settled, Optional<Sent<SettlementInfo>> answer, Stage before) {
    switch (answer.orElse(null)) {
      case null -> refund(settled, settled.settlement(), settled.settlementId());
      case Sent.Done<SettlementInfo> done ->
          refund(
              settled,
              CentreAmounts.settlement(settled.bill().number(), done.answer().amounts().negated()),
              done.answer().setlId());
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

  private void refund(SettledBill settled, Settlement refunded, String settlementId) {
    desk.forgetTrial();
    desk.stage = Stage.CANCELLED;
    desk.slip = journeys.cancellationSlip(settled, refunded, settlementId);
    Fen cash = refunded.person();
    loop.say(Level.OK, "notice.cancelled", cash.toYuan());
    shift.cancelled(settled);
  }

  private TriedBill onDesk() {
    return Objects.requireNonNull(desk.tried);
  }
}
