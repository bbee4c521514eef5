package io.chuangkou.terminal.day;

import io.chuangkou.settlement.message.settlement.CentreSettlement;
import io.chuangkou.settlement.message.settlement.SettlementQuery;
import io.chuangkou.settlement.message.statement.StatementRow;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.centre.CentreSession;
import io.chuangkou.terminal.centre.SendResult;
import io.chuangkou.terminal.day.StatementDifference.Remedy;
import io.chuangkou.terminal.ledger.AuditRecord.Act;
import io.chuangkou.terminal.ledger.AuditTrail;
import io.chuangkou.terminal.ledger.Bookings;
import io.chuangkou.terminal.ledger.CorrectionEntries;
import io.chuangkou.terminal.ledger.Decision;
import io.chuangkou.terminal.ledger.LedgerEntry.Intent;
import io.chuangkou.terminal.ledger.LocalLedger;
import io.chuangkou.terminal.ledger.SettledBill;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.tender.Tender;
import io.chuangkou.terminal.tender.TenderKind;
import java.time.LocalDate;
import java.util.List;

/**
 * Puts rows of the day right. What is to be sent is queued, as every reversal is; each act stands
 * in the audit trail. Thread-safe.
 */
public final class Corrections {

  private final Bookings bookings;
  private final LocalLedger journal;
  private final CorrectionEntries entries;
  private final DifferenceJudge rows;
  private final CentreSession centre;
  private final AuditTrail audit;

  /** Of what this counter booked. */
  public Corrections(
      Bookings bookings,
      LocalLedger journal,
      CorrectionEntries entries,
      DifferenceJudge rows,
      CentreSession centre,
      AuditTrail audit) {
    this.bookings = bookings;
    this.journal = journal;
    this.entries = entries;
    this.rows = rows;
    this.centre = centre;
    this.audit = audit;
  }

  /**
   * Does one of the things that can be done about a row.
   *
   * @param day the day that was compared
   * @param operator number of who does it
   * @param supervisor number of who approved; empty where that is the same
   * @return the row; or how the centre was asked in vain what is to be adopted
   * @throws TerminalException {@code DAY-ROW} if that cannot be done any more
   */
  public SendResult<StatementDifference> carryOut(
      LocalDate day, StatementDifference row, Remedy remedy, String operator, String supervisor) {
    List<SettledBill> booked = bookings.standing(day);
    StatementRow.Result result = row.result();
    if (!rows.of(List.of(result), booked).getFirst().remedies().contains(remedy)) {
      throw new TerminalException(TerminalFault.DAY_ROW);
    }
    switch (remedy) {
      case REVERSE -> {
        entries.reverse(intent(result));
        audit.add(
            operator, Act.REVERSE, result.msgid(), result.row().total(), Fen.ZERO, supervisor);
      }
      case ADOPT -> {
        Intent intent = intent(result);
        Tender tender = intent.inHand();
        Fen inCash = tender.kept(tender.total()).of(TenderKind.CASH);
        Fen cash = intent.isCancellation() ? inCash.negated() : inCash;
        return adopt(intent, result.row())
            .map(
                centre -> {
                  Fen total = centre.bearers().fee();
                  audit.add(operator, Act.ADOPT, centre.setlId(), total, cash, supervisor);
                  return row;
                });
      }
      case SETTLE_AGAIN -> {
        SettledBill bill = bill(result, booked);
        entries.settleAgain(bill);
        note(operator, Act.SETTLE_AGAIN, bill, supervisor);
      }
      case CORRECT -> {
        SettledBill bill = bill(result, booked);
        journal.queueCorrection(bill);
        note(operator, Act.CORRECT, bill, supervisor);
      }
    }
    return SendResult.of(row);
  }

  /** The centre's figures, checked as the lost answer would have been (5203). */
  private SendResult<CentreSettlement> adopt(Intent intent, StatementRow row) {
    SettlementQuery query = new SettlementQuery(row.psnNo(), row.setlId(), row.mdtrtId());
    Fen total = intent.isCancellation() ? null : intent.settled().settlement().total();
    return centre
        .ask(
            (client, msgid) ->
                client.settlement(msgid, intent.person().insuredAt(), query, intent.msgid(), total))
        .map(
            known -> {
              entries.adopt(intent, Decision.settled(intent, known));
              return known;
            });
  }

  private Intent intent(StatementRow.Result result) {
    return journal
        .intent(result.msgid())
        .orElseThrow(() -> new TerminalException(TerminalFault.DAY_ROW));
  }

  private static SettledBill bill(StatementRow.Result result, List<SettledBill> booked) {
    return DifferenceJudge.find(result.row().setlId(), booked)
        .orElseThrow(() -> new TerminalException(TerminalFault.DAY_ROW));
  }

  private void note(String operator, Act act, SettledBill bill, String supervisor) {
    audit.add(operator, act, bill.settlementId(), bill.settlement().total(), Fen.ZERO, supervisor);
  }
}
