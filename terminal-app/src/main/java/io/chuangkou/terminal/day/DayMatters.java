package io.chuangkou.terminal.day;

import io.chuangkou.settlement.message.statement.StatementRow;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.day.StatementDifference.Remedy;
import io.chuangkou.terminal.ledger.BookedBill;
import io.chuangkou.terminal.ledger.ClosingReason;
import io.chuangkou.terminal.ledger.LedgerEntry.Intent;
import io.chuangkou.terminal.ledger.LocalLedger;
import io.chuangkou.terminal.ledger.SettledBill;
import io.chuangkou.terminal.notice.Words;
import io.chuangkou.terminal.queue.ItemMatters;
import io.chuangkou.terminal.staff.ApprovalMatter;
import java.util.Optional;

/** What a supervisor has to see before a row of the day, or an open item, is dealt with. */
public final class DayMatters {

  private final Words words;
  private final LocalLedger journal;
  private final RecentSettlements shift;
  private final ItemMatters items;

  /** Of what this counter has written, in a language. */
  public DayMatters(Words words, LocalLedger journal, RecentSettlements shift) {
    this.words = words;
    this.journal = journal;
    this.shift = shift;
    this.items = new ItemMatters(words, journal);
  }

  /**
   * Of an open item.
   *
   * @throws io.chuangkou.terminal.notice.TerminalException if there is none that waits for a person
   */
  public ApprovalMatter of(String id, ClosingReason choice) {
    return items.of(id, choice);
  }

  /** Of a row on which this counter and the centre differ. */
  public ApprovalMatter of(StatementDifference row, Remedy remedy) {
    StatementRow.Result result = row.result();
    Optional<Intent> intent = journal.intent(result.msgid());
    Optional<SettledBill> booked = booked(row.id());
    String here = booked.map(bill -> bill.settlement().total().toYuan()).orElse("0.00");
    String centre = result.total().map(Fen::toYuan).orElse("—");
    String cash = intent.map(known -> known.inHand().total()).orElse(Fen.ZERO).toYuan();
    return new ApprovalMatter(
        remedy.name(),
        booked
            .map(bill -> bill.person().maskedName())
            .or(() -> intent.map(Intent::maskedName))
            .orElse(""),
        row.id(),
        centre,
        words.of("approval.row", centre, here),
        words.of("approve." + remedy + ".after", cash),
        words.of("day.row." + row.standing()));
  }

  private Optional<SettledBill> booked(String settlementId) {
    return shift.byNumber().values().stream()
        .map(BookedBill::bill)
        .filter(bill -> bill.settlementId().equals(settlementId))
        .findFirst();
  }
}
