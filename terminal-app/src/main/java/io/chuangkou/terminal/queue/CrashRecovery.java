package io.chuangkou.terminal.queue;

import io.chuangkou.store.queue.Item;
import io.chuangkou.store.queue.State;
import io.chuangkou.terminal.ledger.Bookings;
import io.chuangkou.terminal.ledger.CorrectionEntries;
import io.chuangkou.terminal.ledger.Decision;
import io.chuangkou.terminal.ledger.Decision.Outcome;
import io.chuangkou.terminal.ledger.LedgerEntry.Correction;
import io.chuangkou.terminal.ledger.LedgerEntry.Intent;
import io.chuangkou.terminal.ledger.LedgerEntry.Kind;
import io.chuangkou.terminal.ledger.LedgerEntry.Provisional;
import io.chuangkou.terminal.ledger.LocalLedger;
import io.chuangkou.terminal.ledger.LocalLedger.Finished;
import io.chuangkou.terminal.ledger.SettledBill;
import java.util.List;
import java.util.Optional;

/**
 * Puts in order what a crash left behind: an intent without an outcome may have been sent, so it is
 * unknown and gets its reversal; what was being sent is queued again; a provisional settlement
 * whose settlement was decided is finished; a stay that was settled is noted as such, and so are
 * its deposits.
 */
public final class CrashRecovery {

  private final LocalLedger journal;
  private final Bookings bookings;
  private final CorrectionEntries entries;

  /** Of what a journal holds. */
  public CrashRecovery(LocalLedger journal, Bookings bookings, CorrectionEntries entries) {
    this.journal = journal;
    this.bookings = bookings;
    this.entries = entries;
  }

  /**
   * Puts everything in order; to be called once, before anything is sent.
   *
   * @return what the centre decided for provisional settlements whose end was not journalled
   */
  List<Finished<Provisional>> run() {
    journal.deposits().recover();
    bookings
        .last()
        .ifPresent(item -> journal.notes().noteAgain(journal.intent(item), item.changedAt()));
    of(Kind.INTENT).forEach(this::intent);
    of(Kind.REVERSAL).stream().filter(CrashRecovery::isSending).forEach(this::requeue);
    of(Kind.STOCK).stream().filter(CrashRecovery::isSending).forEach(this::requeue);
    return of(Kind.PROVISIONAL).stream()
        .filter(CrashRecovery::isSending)
        .flatMap(item -> finished(item, (Provisional) journal.entry(item)).stream())
        .toList();
  }

  private void intent(Item item) {
    Intent intent = journal.intent(item);
    if (item.state() == State.INTENT) {
      journal.unknown(intent);
    } else if (item.state() == State.UNKNOWN) {
      journal.queueReversal(intent);
      entries.reversal(intent).ifPresent(reversal -> answered(intent, reversal));
    }
  }

  /** The end of a reversal, or what was adopted or done in its place, is the intent's too. */
  private void answered(Intent intent, Item reversal) {
    Optional<Decision> note = journal.lastNote(reversal.id());
    if (note.filter(Decision::isSettled).isPresent()) {
      entries.book(intent, note.get());
    } else if (reversal.state() == State.ACCEPTED || reversal.state() == State.DONE) {
      // The note is lost where records of the journal are.
      Decision end = note.orElse(Decision.of(Outcome.REVERSAL_ACCEPTED, ""));
      journal.move(intent.msgid(), State.UNKNOWN, State.DONE, end);
    }
  }

  /**
   * Corrections whose cancellation the centre has decided and whose second settlement was not
   * queued; others that were being sent are queued again. To be called after {@link #run}.
   */
  List<Finished<SettledBill>> corrections() {
    return of(Kind.CORRECTION).stream()
        .filter(CrashRecovery::isSending)
        .flatMap(item -> finished(item, ((Correction) journal.entry(item)).wrong()).stream())
        .toList();
  }

  private <T> Optional<Finished<T>> finished(Item item, T entry) {
    Optional<Decision> decision =
        journal
            .lastNote(item.id())
            .filter(note -> !note.msgid().isEmpty() && journal.isDone(note.msgid()))
            .flatMap(note -> journal.lastNote(note.msgid()))
            .filter(Decision::isSettled);
    if (decision.isEmpty()) {
      requeue(item);
    }
    return decision.map(d -> new Finished<>(entry, d));
  }

  private void requeue(Item item) {
    journal.move(item.id(), State.SENDING, State.QUEUED, Decision.of(Outcome.INTERRUPTED, ""));
  }

  private List<Item> of(Kind kind) {
    return journal.open().stream().filter(item -> Kind.of(item) == kind).toList();
  }

  private static boolean isSending(Item item) {
    return item.state() == State.SENDING;
  }
}
