package io.chuangkou.terminal.queue;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.store.queue.Item;
import io.chuangkou.store.queue.State;
import io.chuangkou.terminal.ledger.Decision;
import io.chuangkou.terminal.ledger.LedgerEntry.Intent;
import io.chuangkou.terminal.ledger.LedgerEntry.Kind;
import io.chuangkou.terminal.ledger.LocalLedger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Messages of which nobody knew whether the centre did what they say, and what became of each. For
 * one thread.
 */
public final class UnclearOutcomes {

  private final LocalLedger journal;
  private final Map<String, Intent> followed = new LinkedHashMap<>();

  /** Of a journal. */
  public UnclearOutcomes(LocalLedger journal) {
    this.journal = journal;
  }

  /** What became of one. */
  public enum End {
    /** The centre has it, and it is booked. */
    BOOKED,
    /** The centre took it back, or never had it. */
    TAKEN_BACK,
    /** A person has dealt with it. */
    CLOSED
  }

  /**
   * One that is clear now.
   *
   * @param intent what was sent
   * @param end what became of it
   * @param held what was collected for it and is to be given back; zero: nothing
   */
  public record Cleared(Intent intent, End end, Fen held) {}

  /** Those of which nobody knows at this moment, oldest first. */
  public List<Intent> open() {
    List<Intent> open =
        journal.open().stream()
            .filter(item -> Kind.of(item) == Kind.INTENT && item.state() == State.UNKNOWN)
            .map(journal::intent)
            .toList();
    open.forEach(intent -> followed.putIfAbsent(intent.msgid(), intent));
    return open;
  }

  /** Those that have become clear since this was asked last. */
  public List<Cleared> cleared() {
    open();
    List<Cleared> cleared = new ArrayList<>();
    for (Intent intent : List.copyOf(followed.values())) {
      if (journal.isDone(intent.msgid())) {
        followed.remove(intent.msgid());
        cleared.add(cleared(intent));
      }
    }
    return cleared;
  }

  private Cleared cleared(Intent intent) {
    Optional<Decision> note = journal.lastNote(intent.msgid());
    End end =
        note.map(
                decision ->
                    switch (decision.outcome()) {
                      case SETTLED -> End.BOOKED;
                      case REVERSAL_ACCEPTED -> End.TAKEN_BACK;
                      case SENT,
                          ADMITTED,
                          REFUSED,
                          NOT_SENT,
                          UNKNOWN,
                          PROVEN,
                          CONTRADICTED,
                          WITHDRAWN,
                          INTERRUPTED,
                          POSTPONED,
                          PARKED,
                          RELEASED,
                          CLOSED,
                          RETURNED,
                          USED ->
                          End.CLOSED;
                    })
            .orElse(End.CLOSED);
    return new Cleared(intent, end, held(intent.msgid()));
  }

  /** What was collected for a message and is to be given back, because the centre has it not. */
  public Fen held(String msgid) {
    boolean isOwed =
        journal
            .find(LocalLedger.differenceId(msgid))
            .map(Item::state)
            .filter(state -> state == State.PARKED)
            .isPresent();
    return isOwed ? journal.openDifferenceOf(msgid).negated() : Fen.ZERO;
  }
}
