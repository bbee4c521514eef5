package io.chuangkou.terminal.workflow;

import io.chuangkou.settlement.message.settlement.CentreSettlement;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.centre.SendResult;
import io.chuangkou.terminal.ledger.ClosingReason;
import io.chuangkou.terminal.notice.Level;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.queue.OpenItems;
import io.chuangkou.terminal.settling.Settlements;
import io.chuangkou.terminal.settling.TrialResult;
import io.chuangkou.terminal.tender.Tender;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.util.Objects;

/** From the trial on the desk to its settlement: at the centre, or without it. */
public final class SettlementSteps {

  private final Desk desk;
  private final DeskLoop loop;
  private final Settlements settling;
  private final TrialSteps trials;
  private final Closing closing;
  private final QueueSteps queue;
  private final OpenItems items;
  private final Fen askAbove;

  /**
   * At a desk.
   *
   * @param askAbove change of more is asked about before it is given
   */
  public SettlementSteps(
      DeskLoop loop,
      Settlements settling,
      TrialSteps trials,
      Closing closing,
      QueueSteps queue,
      OpenItems items,
      Fen askAbove) {
    this.desk = loop.desk();
    this.loop = loop;
    this.settling = settling;
    this.trials = trials;
    this.closing = closing;
    this.queue = queue;
    this.items = items;
    this.askAbove = askAbove;
  }

  void settle() {
    if (Objects.requireNonNull(desk.tried).bill().total().isZero()) {
      throw new TerminalException(TerminalFault.BILL_ZERO);
    }
    settleAsTried(false);
  }

  /** The cashier says that so much was handed over indeed. */
  void settleAsTendered() {
    settleAsTried(true);
  }

  /** The cashier says that nothing is charged indeed. */
  void settleForNothing() {
    if (!Objects.requireNonNull(desk.tried).bill().total().isZero()) {
      throw new TerminalException(TerminalFault.STAGE);
    }
    settleAsTried(false);
  }

  private void settleAsTried(boolean isLargeConfirmed) {
    trials.requireTrust();
    TrialResult.Tried tried = Objects.requireNonNull(desk.tried);
    Fen due = tried.bearers().cash();
    Tender tendered = desk.tender;
    Fen rest = tendered.beyondDeposits(due);
    if (!tendered.missing(due).isZero()) {
      throw new TerminalException(TerminalFault.CASH_SHORT);
    } else if (tendered.handedOver().cashless().compareTo(rest) > 0) {
      throw new TerminalException(TerminalFault.TENDER_CASHLESS);
    } else if (!isLargeConfirmed && tendered.handedOver().change(rest).compareTo(askAbove) > 0) {
      throw new TerminalException(TerminalFault.TENDER_LARGE);
    }
    switch (tried) {
      case TrialResult.AtCentre atCentre ->
          loop.work(
              Stage.SETTLING,
              Stage.TRIAL,
              () -> settling.settle(atCentre, tendered),
              result -> settled(atCentre, result));
      case TrialResult.Offline offline ->
          loop.work(
              Stage.SETTLING,
              Stage.TRIAL,
              () -> settling.settleOffline(offline, tendered),
              settled -> closing.offline(offline, settled.settlementId()));
      case TrialResult.MadeGood settled -> throw new TerminalException(TerminalFault.STAGE);
    }
  }

  private void settled(TrialResult.AtCentre tried, SendResult<CentreSettlement> result) {
    switch (result) {
      case SendResult.Done<CentreSettlement> done -> {
        warn(tried, closing.settled(tried, done.answer(), done.msgid()));
        loop.remark(done.remark());
      }
      case SendResult.Refused<CentreSettlement> refused ->
          throw new TerminalException(refused.why());
      case SendResult.Undecided<CentreSettlement> undecided ->
          throw new TerminalException(undecided.why());
      case SendResult.NotSent<CentreSettlement> notSent -> {
        if (notSent.away() == null) {
          throw new TerminalException(notSent.why());
        }
        trials.switchToProvisional(tried, notSent.away());
      }
      case SendResult.Unknown<CentreSettlement> unknown -> {
        closing.unknown(tried, unknown.msgid());
        queue.send();
      }
    }
  }

  private void warn(TrialResult.AtCentre tried, TrialResult.AtCentre decided) {
    if (desk.stage == Stage.DIFFERENCE) {
      loop.say(Level.WARNING, TerminalFault.SETTLED_SHORT.advice());
    } else if (decided.isDecidedOtherwise(tried)) {
      loop.say(Level.WARNING, TerminalFault.SETTLED_OTHERWISE.advice());
    } else {
      trials.warnOfDifference(decided);
    }
  }

  /** The rest went over the counter; nothing is open of it unless it was closed elsewhere. */
  void closeDifference() {
    closing
        .difference()
        .ifPresent(item -> items.carryOut(item.id(), ClosingReason.CASH, closing.operator(), ""));
    closing.even();
  }
}
