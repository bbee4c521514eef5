package io.chuangkou.terminal.workflow;

import io.chuangkou.settlement.calculator.Settlement;
import io.chuangkou.settlement.message.SettlementInfo;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.slip.SlipFacts.Kind;
import io.chuangkou.terminal.workflow.AuditRecord.Act;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import io.chuangkou.terminal.workflow.TrialResult.AtCentre;
import org.jspecify.annotations.Nullable;

/**
 * What follows the end of a settlement or a cancellation: the stage and the slip, the audit trail,
 * the list. Belongs to the desk's one thread.
 */
public final class Closing {

  private final Desk desk;
  private final DeskLoop loop;
  private final Slips slips;
  private final AuditTrail audit;
  private final Duty duty;
  private final Shift shift;

  /** At a desk. */
  public Closing(DeskLoop loop, Slips slips, AuditTrail audit, Duty duty, Shift shift) {
    this.desk = loop.desk();
    this.loop = loop;
    this.slips = slips;
    this.audit = audit;
    this.duty = duty;
    this.shift = shift;
  }

  /**
   * The centre settled what was tried.
   *
   * @return what it settled
   */
  AtCentre settled(AtCentre tried, SettlementInfo info, String msgid) {
    AtCentre decided = tried.decided(info.amounts());
    desk.tried = decided;
    finish(decided, Stage.SETTLED, Kind.SETTLED, info.setlId(), msgid);
    shift.take(msgid);
    note(Act.SETTLE, info.setlId(), decided, msgid);
    return decided;
  }

  /** Nobody knows whether the centre settled: the bill is locked. */
  void unknown(AtCentre tried, String msgid) {
    finish(tried, Stage.UNKNOWN_OUTCOME, Kind.UNKNOWN, null, msgid);
    loop.say(Level.DOWN, Fault.SETTLE_UNKNOWN.advice());
    note(Act.UNKNOWN, msgid, tried.settlement().total(), Fen.ZERO, "");
  }

  /** The settlement that was locked on the desk is booked after all. */
  void adopted(Decision decision) {
    if (desk.tried instanceof AtCentre tried) {
      finish(
          tried.decided(decision.amounts()),
          Stage.SETTLED,
          Kind.SETTLED,
          decision.settlementId(),
          desk.msgid);
      loop.say(Level.OK, "notice.adopted");
    }
  }

  /** It was settled without the centre, under a number of our own. */
  void offline(TrialResult.Offline tried, String number) {
    boolean inFull = tried instanceof TrialResult.FullCash;
    finish(
        tried,
        inFull ? Stage.PAID_IN_FULL : Stage.PROVISIONAL,
        inFull ? Kind.FULL_CASH : Kind.PROVISIONAL,
        number,
        null);
    shift.take(number);
    note(inFull ? Act.FULL_CASH : Act.PROVISIONAL, number, tried, tried.reason().code());
  }

  /**
   * A settlement was cancelled.
   *
   * @param refunded the amounts that go back
   * @param number number of the cancellation
   * @param journalled the entry that says so
   * @param supervisor number of who approved; empty: nobody had to
   */
  void cancelled(
      SettledBill settled,
      Settlement refunded,
      String number,
      String journalled,
      String supervisor) {
    desk.forgetTrial();
    desk.stage = Stage.CANCELLED;
    desk.slip = slips.cancellation(settled, refunded, number);
    Fen cash = refunded.person();
    loop.say(Level.OK, "notice.cancelled", cash.toYuan());
    shift.take(journalled);
    note(Act.CANCEL, settled.settlementId(), refunded.total(), cash.negated(), supervisor);
  }

  private void note(Act act, String number, TrialResult.Tried bill, String detail) {
    note(act, number, bill.settlement().total(), bill.settlement().person(), detail);
  }

  private void note(Act act, String object, Fen amount, Fen cash, String detail) {
    audit.add(duty.speaker().number(), act, object, amount, cash, detail);
  }

  private void finish(
      TrialResult.Tried tried,
      Stage stage,
      Kind kind,
      @Nullable String settlementId,
      @Nullable String msgid) {
    desk.stage = stage;
    desk.settlementId = settlementId;
    desk.msgid = msgid;
    desk.slip =
        slips.of(
            kind,
            tried.person(),
            tried.bill(),
            tried.settlement(),
            settlementId,
            msgid,
            tried instanceof TrialResult.Offline offline ? offline.reason() : null,
            desk.tendered);
  }
}
