package io.chuangkou.terminal.workflow;

import io.chuangkou.settlement.message.SettlementInfo;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import io.chuangkou.terminal.workflow.TriedBill.AtCentre;
import java.util.Objects;

/** From the trial on the desk to its settlement: at the centre, or without it. */
public final class SettlementSteps {

  private final Desk desk;
  private final DeskLoop loop;
  private final Settling settling;
  private final TrialSteps trials;
  private final Closing closing;
  private final QueueSteps queue;

  /** At a desk. */
  public SettlementSteps(
      DeskLoop loop, Settling settling, TrialSteps trials, Closing closing, QueueSteps queue) {
    this.desk = loop.desk();
    this.loop = loop;
    this.settling = settling;
    this.trials = trials;
    this.closing = closing;
    this.queue = queue;
  }

  void settle() {
    settling.requireTrust();
    TriedBill tried = Objects.requireNonNull(desk.tried);
    if (desk.tendered.compareTo(tried.settlement().person()) < 0) {
      throw new CounterException(Fault.CASH_SHORT);
    }
    AtCentre held = tried.atCentre();
    if (held == null) {
      settleOffline(tried);
    } else {
      loop.work(
          Stage.SETTLING,
          Stage.TRIAL,
          () -> settling.settle(tried, held),
          result -> settled(tried, result));
    }
  }

  private void settled(TriedBill tried, Sent<SettlementInfo> result) {
    switch (result) {
      case Sent.Done<SettlementInfo> done -> {
        closing.settled(tried, done.answer(), done.msgid());
        trials.warnOfDifference(Objects.requireNonNull(desk.tried));
      }
      case Sent.NotSent<SettlementInfo> notSent ->
          trials.switchToProvisional(tried, notSent.away());
      case Sent.Unknown<SettlementInfo> unknown -> {
        closing.unknown(tried, unknown.msgid());
        queue.send();
      }
    }
  }

  private void settleOffline(TriedBill tried) {
    OfflineReason reason = Objects.requireNonNull(tried.offline()).reason();
    loop.work(
        Stage.SETTLING,
        Stage.TRIAL,
        () -> settling.settleOffline(tried, reason),
        settled -> closing.offline(tried, reason, settled.settlementId()));
  }
}
