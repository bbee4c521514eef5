package io.chuangkou.terminal.queue;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.store.queue.Item;
import io.chuangkou.terminal.ledger.ClosingReason;
import io.chuangkou.terminal.ledger.Decision;
import io.chuangkou.terminal.ledger.LedgerEntry;
import io.chuangkou.terminal.ledger.LocalLedger;
import io.chuangkou.terminal.notice.Words;
import io.chuangkou.terminal.staff.ApprovalMatter;

/** What a supervisor has to see before something is done about an open item. */
public final class ItemMatters {

  private final Words words;
  private final LocalLedger journal;
  private final ItemWords itemWords;

  /** Of the items of a journal, in a language. */
  public ItemMatters(Words words, LocalLedger journal) {
    this.words = words;
    this.journal = journal;
    this.itemWords = new ItemWords(words, journal);
  }

  /**
   * Of a parked item.
   *
   * @throws io.chuangkou.terminal.notice.TerminalException if there is none
   */
  public ApprovalMatter of(String id, ClosingReason choice) {
    Item item = journal.parked(id);
    LedgerEntry entry = journal.entry(item);
    Fen amount = Fen.of(item.amountFen());
    String yuan = (amount.isNegative() ? amount.negated() : amount).toYuan();
    return new ApprovalMatter(
        choice.name(),
        entry.maskedName(),
        id,
        yuan,
        entry instanceof LedgerEntry.Difference
            ? words.of(amount.isNegative() ? "approval.refund" : "approval.collect", yuan)
            : itemWords.what(entry) + " · " + itemWords.state(item, entry),
        itemWords.choice(entry, choice),
        journal.lastNote(id).map(Decision::words).orElse(""));
  }
}
