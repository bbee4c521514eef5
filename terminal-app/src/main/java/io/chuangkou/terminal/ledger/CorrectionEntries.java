package io.chuangkou.terminal.ledger;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.store.queue.Item;
import io.chuangkou.store.queue.State;
import io.chuangkou.terminal.ledger.Decision.Outcome;
import io.chuangkou.terminal.ledger.LedgerEntry.Difference;
import io.chuangkou.terminal.ledger.LedgerEntry.Intent;
import io.chuangkou.terminal.ledger.LedgerEntry.Provisional;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import java.util.Optional;

/**
 * What is written when a row of the day is put right. On disk when a method returns; thread-safe,
 * as the journal is.
 */
public final class CorrectionEntries {

  /** How often one message may be taken back anew; more is for the people at the centre. */
  private static final int MOST_REVERSALS = 9;

  private final LocalLedger journal;

  /** Written into a journal. */
  public CorrectionEntries(LocalLedger journal) {
    this.journal = journal;
  }

  /** The latest reversal of an intent. */
  public Optional<Item> reversal(Intent intent) {
    return journal.find(LocalLedger.reversalId(intent.msgid(), times(intent)));
  }

  /** How often an intent was taken back, or is to be. */
  private int times(Intent intent) {
    int times = 0;
    while (times < MOST_REVERSALS
        && journal.find(LocalLedger.reversalId(intent.msgid(), times + 1)).isPresent()) {
      times++;
    }
    return times;
  }

  /**
   * Queues 2601 for an intent, once more where that was done before.
   *
   * @throws TerminalException {@code DAY-ROW} if a reversal is under way
   */
  public void reverse(Intent intent) {
    Optional<Item> latest = reversal(intent);
    if (latest.isEmpty()) {
      journal.queueReversal(intent);
      return;
    }
    Item item = latest.get();
    switch (item.state()) {
      case PARKED, ACCEPTED ->
          require(
              journal.moved(
                  item.id(), item.state(), State.QUEUED, Decision.of(Outcome.CONTRADICTED, "")));
      case DONE -> {
        int time = times(intent) + 1;
        require(time <= MOST_REVERSALS);
        journal.queueReversal(intent, time);
      }
      case INTENT, QUEUED, SENDING, UNKNOWN -> throw new TerminalException(TerminalFault.DAY_ROW);
    }
  }

  /**
   * Books an intent as the centre has it. Its reversal is ended first, with the decision: should
   * the terminal end in between, the recovery goes on from there.
   *
   * @throws TerminalException {@code DAY-ROW} if its reversal is on its way, or it was decided
   */
  public void adopt(Intent intent, Decision decision) {
    Optional<Item> latest = reversal(intent).filter(item -> item.state() != State.DONE);
    if (latest.isPresent()) {
      Item item = latest.get();
      require(item.state() == State.QUEUED || item.state() == State.PARKED);
      require(journal.moved(item.id(), item.state(), State.DONE, decision));
    }
    book(intent, decision);
  }

  /** What was collected and the centre decided otherwise becomes a difference. */
  public void book(Intent intent, Decision decision) {
    Fen difference = decision.person().minus(intent.inHand().total());
    if (!intent.isCancellation() && !difference.isZero()) {
      String number = decision.settlementId();
      journal.difference(Difference.of(number, number, intent.settled(), difference));
    }
    require(journal.moved(intent.msgid(), State.UNKNOWN, State.DONE, decision));
    journal.notes().note(intent);
  }

  /** Queues a bill to be settled once more; what the person has paid for it stays with it. */
  public Provisional settleAgain(SettledBill bill) {
    Provisional again = Provisional.again(bill);
    if (journal.find(again.number()).isEmpty()) {
      journal.queue(again);
    }
    return again;
  }

  /** Whether a settlement is being put right, or was. */
  public boolean isUnderWay(String settlementId) {
    return journal.find(LocalLedger.correctionId(settlementId)).isPresent()
        || journal.find(Provisional.number(settlementId)).isPresent();
  }

  private static void require(boolean condition) {
    if (!condition) {
      throw new TerminalException(TerminalFault.DAY_ROW);
    }
  }
}
