package io.chuangkou.terminal.unpaid;

import io.chuangkou.store.queue.Item;
import io.chuangkou.store.queue.State;
import io.chuangkou.terminal.ledger.Decision;
import io.chuangkou.terminal.ledger.LedgerEntry.Intent;
import io.chuangkou.terminal.ledger.LedgerEntry.Provisional;
import io.chuangkou.terminal.ledger.LocalLedger;
import io.chuangkou.terminal.ledger.SentBills.Sent;
import java.util.Optional;

/**
 * What became of bills that are followed by their number, as the journal tells it and nothing else:
 * it says the same after the program was killed. Thread-safe, as the store is.
 */
public final class BillOutcomes {

  private final LocalLedger journal;

  /** Of what a journal holds. */
  public BillOutcomes(LocalLedger journal) {
    this.journal = journal;
  }

  /** From now on what becomes of a bill can be told. */
  public void follow(String number) {
    journal.sent().follow(number);
  }

  /**
   * What became of a bill; empty: it is not settled, and nothing that could settle it is under way.
   */
  public Optional<UnpaidState> of(String number) {
    return journal.sent().find(number).flatMap(this::of);
  }

  private Optional<UnpaidState> of(Sent sent) {
    // What was noted and then not journalled was never sent.
    return journal
        .find(sent.under())
        .flatMap(
            item ->
                journal.entry(item) instanceof Provisional provisional
                    ? of(item, provisional)
                    : of(item))
        .map(state -> isSettled(sent.cancelledBy()) ? cancelled(state) : state);
  }

  private Optional<UnpaidState> of(Item intent) {
    String msgid = intent.id();
    return switch (intent.state()) {
      case INTENT -> Optional.of(new UnpaidState.InHand());
      case DONE -> {
        Optional<Decision> end = journal.lastNote(msgid);
        yield end.filter(Decision::isSettled).isPresent()
            ? settled(msgid)
            : end.filter(decision -> !isNothing(decision))
                .map(any -> new UnpaidState.Unknown(msgid));
      }
      case UNKNOWN, QUEUED, SENDING, PARKED, ACCEPTED ->
          Optional.of(new UnpaidState.Unknown(msgid));
    };
  }

  /** Whether nothing was settled by it; else a person has dealt with it who knows what was. */
  private static boolean isNothing(Decision decision) {
    return switch (decision.outcome()) {
      case REFUSED, NOT_SENT, REVERSAL_ACCEPTED, PROVEN, WITHDRAWN -> true;
      case SENT,
          SETTLED,
          ADMITTED,
          UNKNOWN,
          CONTRADICTED,
          INTERRUPTED,
          POSTPONED,
          PARKED,
          RELEASED,
          CLOSED,
          RETURNED,
          USED ->
          false;
    };
  }

  private Optional<UnpaidState> of(Item item, Provisional provisional) {
    Optional<Decision> note = journal.lastNote(item.id());
    if (note.filter(decision -> decision.outcome() == Decision.Outcome.WITHDRAWN).isPresent()) {
      return Optional.of(new UnpaidState.Cancelled(provisional.number()));
    }
    return note.filter(Decision::isSettled)
        .flatMap(decision -> settled(decision.msgid()))
        .or(() -> Optional.of(new UnpaidState.Provisional(provisional.number())));
  }

  private Optional<UnpaidState> settled(String msgid) {
    return journal
        .intentItem(msgid)
        .flatMap(item -> journal.lastNote(msgid).map(decision -> inForce(item, decision)));
  }

  /** What was put right since is settled once more, under another number. */
  private UnpaidState inForce(Item item, Decision decision) {
    return journal
        .lastNote(Provisional.number(decision.settlementId()))
        .filter(Decision::isSettled)
        .flatMap(again -> settled(again.msgid()))
        .orElseGet(() -> settled(item, decision));
  }

  private UnpaidState settled(Item item, Decision decision) {
    Intent intent = journal.intent(item);
    return new UnpaidState.Settled(
        decision.settlementId(),
        item.id(),
        decision.bearers(intent.person(), intent.settled().bearers()),
        item.changedAt());
  }

  private boolean isSettled(String msgid) {
    return journal
        .intentItem(msgid)
        .filter(item -> item.state() == State.DONE)
        .flatMap(item -> journal.lastNote(msgid))
        .filter(Decision::isSettled)
        .isPresent();
  }

  private static UnpaidState cancelled(UnpaidState state) {
    return state instanceof UnpaidState.Settled settled
        ? new UnpaidState.Cancelled(settled.number())
        : state;
  }
}
