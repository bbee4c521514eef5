package io.chuangkou.terminal.settling;

import io.chuangkou.settlement.message.settlement.CentreSettlement;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.centre.SendResult;
import io.chuangkou.terminal.ledger.Differences;
import io.chuangkou.terminal.ledger.LocalLedger;
import io.chuangkou.terminal.ledger.SettledBill;
import io.chuangkou.terminal.ledger.guard.SettlementGuard;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.tender.Tender;
import java.util.Optional;

/** Takes settlements back: at the centre or, as long as it does not know of them, here. */
public final class Cancellations {

  private final LocalLedger journal;
  private final Settlements settling;
  private final Procedures procedures;
  private final Differences differences;
  private final SettlementGuard guard;

  /** Of a counter that may cancel while its journal can be believed. */
  public Cancellations(
      LocalLedger journal,
      Settlements settling,
      Procedures procedures,
      Differences differences,
      SettlementGuard guard) {
    this.journal = journal;
    this.settling = settling;
    this.procedures = procedures;
    this.differences = differences;
    this.guard = guard;
  }

  /**
   * How it ended.
   *
   * @param refund what was collected for the bill: it goes back, by the way it came, if the bill
   *     was taken back
   * @param sent what became of the message; empty: the bill was withdrawn here
   */
  public record Ended(Tender refund, Optional<SendResult<CentreSettlement>> sent) {}

  /**
   * Refuses to cancel while the journal lacks records.
   *
   * @throws TerminalException {@code STORE-ROLLED-BACK}
   */
  public void requireJournal() {
    guard.journal().require();
  }

  /** What was collected for a bill to this moment, and goes back when it is taken back. */
  public Fen collected(SettledBill settled) {
    return differences.collected(settled);
  }

  /**
   * Cancels a settlement for the person at the desk.
   *
   * @param reason why
   * @throws TerminalException if the bill is being sent just now
   */
  public Ended cancel(SettledBill settled, String reason) {
    Tender refund = settled.paid().refund(differences.collected(settled));
    if (settled.isProvisional()) {
      withdraw(settled, reason);
      return new Ended(refund, Optional.empty());
    }
    SendResult<CentreSettlement> sent = settling.cancel(settled, refund, reason);
    if (sent instanceof SendResult.Done<CentreSettlement> && settled.bill().isOpenStay()) {
      procedures.stay().reopen(settled.person(), settled.bill());
    }
    return new Ended(refund, Optional.of(sent));
  }

  private void withdraw(SettledBill settled, String reason) {
    if (!journal.withdraw(settled.settlementId(), reason)) {
      throw new TerminalException(TerminalFault.CANCEL_NONE);
    }
    if (!settled.person().isStranger()) {
      // The person as known before: what was estimated on top did not happen.
      journal.remember(settled.person());
    }
  }
}
