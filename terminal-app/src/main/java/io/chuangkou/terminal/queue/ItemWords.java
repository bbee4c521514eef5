package io.chuangkou.terminal.queue;

import io.chuangkou.store.queue.Item;
import io.chuangkou.store.queue.State;
import io.chuangkou.terminal.ledger.ClosingReason;
import io.chuangkou.terminal.ledger.LedgerEntry;
import io.chuangkou.terminal.ledger.LedgerEntry.Difference;
import io.chuangkou.terminal.ledger.LedgerEntry.Provisional;
import io.chuangkou.terminal.ledger.LocalLedger;
import io.chuangkou.terminal.notice.Words;

/** What an open item is, how it stands and what can be done about it, in words. */
public final class ItemWords {

  private final Words words;
  private final LocalLedger journal;

  /** Of the items of a journal, in a language. */
  public ItemWords(Words words, LocalLedger journal) {
    this.words = words;
    this.journal = journal;
  }

  /** What it is. */
  public String what(LedgerEntry entry) {
    return switch (entry) {
      case LedgerEntry.Intent intent ->
          words.of(intent.isCancellation() ? "kind.cancellation" : "kind.intent");
      case LedgerEntry.Reversal reversal -> words.of("kind.reversal");
      case Provisional again when again.isAgain() -> words.of("kind.again");
      case Provisional provisional ->
          words.of(provisional.fullCash() ? "kind.inFull" : "kind.provisional")
              + " "
              + provisional.reason();
      case Difference difference -> words.of(difference.isHeld() ? "kind.held" : "kind.difference");
      case LedgerEntry.Correction correction -> words.of("kind.correction");
      case LedgerEntry.StockReport report ->
          words.of(report.isReturn() ? "kind.stock.return" : "kind.stock");
      case LedgerEntry.Deposit deposit -> words.of("kind.deposit");
      case LedgerEntry.Foreign foreign ->
          words.optional("kind." + foreign.kind()).orElseGet(() -> words.of("kind.foreign"));
    };
  }

  /** How it stands, and how often it was sent; a difference is never sent. */
  public String state(Item item, LedgerEntry entry) {
    if (entry instanceof Difference difference) {
      return words.of("state." + (difference.isHeld() ? "held." : "difference.") + item.state());
    }
    boolean isFresh =
        item.state() == State.QUEUED
            && item.attempts() == 0
            && item.changedAt().equals(item.addedAt());
    int sent = isFresh ? 0 : journal.timesSent(item.id());
    String state = words.of("state." + item.state());
    return sent == 0 ? state : words.of("state.sent", state, sent);
  }

  /** What is done about it, as on a button. */
  public String choice(LedgerEntry entry, ClosingReason choice) {
    boolean isHeld = entry instanceof Difference difference && difference.isHeld();
    return words.of((isHeld ? "option.held." : "option.") + choice);
  }
}
