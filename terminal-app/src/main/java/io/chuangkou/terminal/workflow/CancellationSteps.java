package io.chuangkou.terminal.workflow;

import io.chuangkou.settlement.message.SettlementInfo;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.util.Optional;

/** Cancels a settlement of the list; above the house's limit a supervisor is asked. */
public final class CancellationSteps {

  private final Desk desk;
  private final DeskLoop loop;
  private final Settling settling;
  private final Shift shift;
  private final Closing closing;
  private final OperatorSteps operators;
  private final QueueSteps queue;
  private final Fen limit;

  /**
   * At a desk.
   *
   * @param limit a medical fee above it needs a supervisor
   */
  public CancellationSteps(
      DeskLoop loop,
      Settling settling,
      Shift shift,
      Closing closing,
      OperatorSteps operators,
      QueueSteps queue,
      Fen limit) {
    this.desk = loop.desk();
    this.loop = loop;
    this.settling = settling;
    this.shift = shift;
    this.closing = closing;
    this.operators = operators;
    this.queue = queue;
    this.limit = limit;
  }

  void cancel(String settlementId) {
    settling.requireJournal();
    SettledBill settled = shift.find(settlementId);
    if (settled.settlement().total().compareTo(limit) > 0) {
      operators.ask("CANCEL", supervisor -> cancel(settled, supervisor));
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
        () -> settling.cancel(settled),
        answer -> cancelled(settled, answer, supervisor));
  }

  private void cancelled(
      SettledBill settled, Optional<SendResult<SettlementInfo>> answer, String supervisor) {
    switch (answer.orElse(null)) {
      case null -> {
        String number = settled.settlementId();
        closing.cancelled(settled, settled.settlement(), number, number, supervisor);
      }
      case SendResult.Done<SettlementInfo> done ->
          closing.cancelled(
              settled,
              CentreAmounts.settlement(settled.bill().number(), done.answer().amounts().negated()),
              done.answer().setlId(),
              done.msgid(),
              supervisor);
      case SendResult.Refused<SettlementInfo> refused -> throw new CounterException(refused.why());
      case SendResult.NotSent<SettlementInfo> notSent -> throw new CounterException(notSent.why());
      case SendResult.Unknown<SettlementInfo> unknown -> {
        queue.send();
        throw new CounterException(Fault.CANCEL_UNKNOWN);
      }
    }
  }
}
