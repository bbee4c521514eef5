package io.chuangkou.terminal.workflow;

import io.chuangkou.settlement.message.SettlementInfo;
import io.chuangkou.settlement.money.Fen;
import java.util.Optional;

/** Takes settlements back: at the centre or, as long as it does not know of them, here. */
public final class Cancellations {

  private final Journal journal;
  private final Settling settling;
  private final Wires wires;
  private final Differences differences;
  private final Trust trust;

  /** Of a counter that may cancel while its journal can be believed. */
  public Cancellations(
      Journal journal, Settling settling, Wires wires, Differences differences, Trust trust) {
    this.journal = journal;
    this.settling = settling;
    this.wires = wires;
    this.differences = differences;
    this.trust = trust;
  }

  /**
   * How it ended.
   *
   * @param refund what was collected for the bill, and goes back if it was taken back
   * @param sent what became of the message; empty: the bill was withdrawn here
   */
  record Ended(Fen refund, Optional<SendResult<SettlementInfo>> sent) {}

  /**
   * Refuses to cancel while the journal lacks records.
   *
   * @throws CounterException {@code STORE-ROLLED-BACK}
   */
  void requireJournal() {
    trust.journal().require();
  }

  /**
   * Cancels a settlement for the person at the desk.
   *
   * @throws CounterException if the bill is being sent just now
   */
  Ended cancel(SettledBill settled) {
    Fen refund = differences.collected(settled);
    if (settled.isProvisional()) {
      withdraw(settled);
      return new Ended(refund, Optional.empty());
    }
    SendResult<SettlementInfo> sent = settling.cancel(settled, refund);
    if (sent instanceof SendResult.Done<SettlementInfo> && settled.bill().isOpenStay()) {
      wires.stay().reopen(settled.person(), settled.bill());
    }
    return new Ended(refund, Optional.of(sent));
  }

  private void withdraw(SettledBill settled) {
    if (!journal.withdraw(settled.settlementId())) {
      throw new CounterException(Fault.CANCEL_NONE);
    }
    if (!settled.person().isStranger()) {
      // The person as known before: what was estimated on top did not happen.
      journal.remember(settled.person().credential().cardSn(), settled.person());
    }
  }
}
