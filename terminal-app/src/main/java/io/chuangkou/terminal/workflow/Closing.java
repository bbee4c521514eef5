package io.chuangkou.terminal.workflow;

import io.chuangkou.settlement.message.settlement.CentreSettlement;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.store.queue.Item;
import io.chuangkou.terminal.day.RecentSettlements;
import io.chuangkou.terminal.ledger.AuditRecord.Act;
import io.chuangkou.terminal.ledger.AuditTrail;
import io.chuangkou.terminal.ledger.Decision;
import io.chuangkou.terminal.ledger.Differences;
import io.chuangkou.terminal.ledger.SettledBill;
import io.chuangkou.terminal.notice.Level;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.settling.SlipMaker;
import io.chuangkou.terminal.settling.TrialResult;
import io.chuangkou.terminal.settling.TrialResult.AtCentre;
import io.chuangkou.terminal.slip.SlipFacts.Kind;
import io.chuangkou.terminal.slip.SlipLayout;
import io.chuangkou.terminal.staff.OperatorSession;
import io.chuangkou.terminal.tender.Tender;
import io.chuangkou.terminal.tender.TenderKind;
import io.chuangkou.terminal.tender.TenderLine;
import io.chuangkou.terminal.tender.TenderSums;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import io.chuangkou.terminal.workflow.Desk.Cancelled;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What follows the end of a settlement or a cancellation: the stage and the slip, the audit trail,
 * the list. Belongs to the desk's one thread.
 */
public final class Closing {

  private final Desk desk;
  private final DeskLoop loop;
  private final SlipMaker slips;
  private final AuditTrail audit;
  private final OperatorSession duty;
  private final RecentSettlements shift;
  private final Differences differences;

  /** At a desk. */
  public Closing(
      DeskLoop loop,
      SlipMaker slips,
      AuditTrail audit,
      OperatorSession duty,
      RecentSettlements shift,
      Differences differences) {
    this.desk = loop.desk();
    this.loop = loop;
    this.slips = slips;
    this.audit = audit;
    this.duty = duty;
    this.shift = shift;
    this.differences = differences;
  }

  /**
   * The centre settled what was tried.
   *
   * @return what it settled
   */
  AtCentre settled(AtCentre tried, CentreSettlement centre, String msgid) {
    AtCentre decided = tried.decided(centre);
    Fen due = decided.bearers().cash();
    boolean isShort = !desk.tender.missing(due).isZero();
    desk.tried = decided;
    Stage stage = isShort ? Stage.DIFFERENCE : Stage.SETTLED;
    finish(decided, stage, Kind.SETTLED, centre.setlId(), msgid);
    shift.take(msgid);
    Fen collected = isShort ? desk.tender.total() : due;
    Fen cash = desk.tender.kept(collected).of(TenderKind.CASH);
    note(Act.SETTLE, centre.setlId(), centre.bearers().fee(), cash, msgid);
    return decided;
  }

  /** Nobody knows whether the centre settled: the bill is locked. */
  void unknown(AtCentre tried, String msgid) {
    finish(tried, Stage.UNKNOWN_OUTCOME, Kind.UNKNOWN, null, msgid);
    loop.say(Level.DOWN, TerminalFault.SETTLE_UNKNOWN.advice());
    note(Act.UNKNOWN, msgid, tried.settlement().total(), Fen.ZERO, "");
  }

  /** The settlement that was locked on the desk is booked after all. */
  void adopted(Decision decision) {
    if (desk.tried instanceof AtCentre tried) {
      AtCentre decided = tried.decided(decision);
      String number = decision.settlementId();
      boolean isEven = differences.open(number).isEmpty();
      desk.tried = decided;
      Stage stage = isEven ? Stage.SETTLED : Stage.DIFFERENCE;
      finish(decided, stage, Kind.SETTLED, number, desk.msgid);
      loop.say(Level.OK, "notice.adopted");
    }
  }

  /** The centre settled what was settled on the desk without it, as it was collected. */
  void madeGood(TrialResult.Offline before, SettledBill now) {
    TrialResult.MadeGood decided = TrialResult.MadeGood.of(before, now);
    boolean inFull = before instanceof TrialResult.FullCash;
    desk.tried = decided;
    desk.person = decided.person();
    desk.isPersonAsked = true;
    finish(decided, Stage.SETTLED, Kind.SETTLED, now.settlementId(), now.msgid());
    loop.say(Level.OK, inFull ? "notice.sentInFull" : "notice.sent");
  }

  /** What is open of the settlement on the desk, if it was not closed elsewhere. */
  Optional<Item> difference() {
    return differences.open(Objects.requireNonNull(desk.settlementId));
  }

  /** The rest of the settlement on the desk went over the counter. */
  void even() {
    TrialResult.Tried settled = Objects.requireNonNull(desk.tried);
    Fen due = settled.bearers().cash();
    Fen rest = desk.tender.missing(due);
    if (!rest.isZero()) {
      desk.tender = desk.tender.plus(new TenderLine(TenderKind.CASH, rest, ""));
    }
    finish(settled, Stage.SETTLED, Kind.SETTLED, desk.settlementId, desk.msgid);
  }

  /** Number of who works here. */
  String operator() {
    return duty.speaker().number();
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
   * @param refund what goes back
   * @param cancellation number of the cancellation
   * @param journalled the entry that says so
   * @param why for which reason
   * @param detail who approved, what the centre told otherwise, and the reason
   */
  void cancelled(
      SettledBill settled,
      Tender refund,
      String cancellation,
      String journalled,
      String why,
      String detail) {
    Stage before = returnsTo(settled);
    if (before == null) {
      desk.forgetTrial();
    }
    SlipLayout slip = slips.cancellation(settled, refund, cancellation, why);
    desk.cancelled = new Cancelled(settled, refund, slip, before);
    desk.keepForAnew(settled);
    desk.stage = Stage.CANCELLED;
    desk.report = null;
    loop.say(Level.OK, said(refund), settled.person().maskedName(), refund.total().toYuan());
    shift.take(journalled);
    Fen total = settled.settlement().total();
    Fen cash = TenderSums.of(refund).of(TenderKind.CASH);
    note(Act.CANCEL, settled.settlementId(), total, cash.negated(), detail);
  }

  private static String said(Tender refund) {
    if (refund.total().isZero()) {
      return "notice.cancelledForNothing";
    }
    return refund.inCash() ? "notice.cancelled" : "notice.cancelled.several";
  }

  /** What another bill's cancellation interrupts is taken up again. */
  private @Nullable Stage returnsTo(SettledBill settled) {
    Cancelled shown = desk.cancelled;
    if (shown != null) {
      return shown.before();
    }
    boolean isOnDesk = settled.settlementId().equals(desk.settlementId);
    return switch (desk.stage) {
      case IDENTIFIED, TRIAL, DIFFERENCE, UNKNOWN_OUTCOME -> isOnDesk ? null : desk.stage;
      case NO_CARD,
          READING,
          IDENTIFYING,
          RECORDING,
          TRYING,
          SETTLING,
          SETTLED,
          PROVISIONAL,
          PAID_IN_FULL,
          CANCELLING,
          CANCELLED ->
          null;
    };
  }

  private void note(Act act, String number, TrialResult.Tried bill, String detail) {
    Fen cash = desk.tender.kept(bill.bearers().cash()).of(TenderKind.CASH);
    note(act, number, bill.bearers().fee(), cash, detail);
  }

  private void note(Act act, String object, Fen amount, Fen cash, String detail) {
    audit.add(operator(), act, object, amount, cash, detail);
  }

  private void finish(
      TrialResult.Tried tried,
      Stage stage,
      Kind kind,
      @Nullable String settlementId,
      @Nullable String msgid) {
    desk.report = null;
    desk.stage = stage;
    desk.settlementId = settlementId;
    desk.msgid = msgid;
    desk.isReceipt = false;
    desk.slip =
        slips.of(
            kind,
            tried.person(),
            tried.bill(),
            tried.settlement(),
            tried.bearers(),
            settlementId,
            msgid,
            tried instanceof TrialResult.Offline offline ? offline.reason() : null,
            desk.tender);
  }
}
