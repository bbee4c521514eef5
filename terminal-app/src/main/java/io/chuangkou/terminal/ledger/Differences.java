package io.chuangkou.terminal.ledger;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.store.StoreException;
import io.chuangkou.store.queue.Item;
import io.chuangkou.store.queue.State;
import io.chuangkou.terminal.ledger.Decision.Outcome;
import io.chuangkou.terminal.ledger.LedgerEntry.Difference;
import io.chuangkou.terminal.ledger.LedgerEntry.Intent;
import io.chuangkou.terminal.ledger.LedgerEntry.Kind;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What lies between what was collected at the desk and what the centre decided: an item that a
 * person closes. It is on disk before the decision is, so that no crash loses it, and waits until
 * the outcome of the message is journalled: then it is somebody's to close, or void where no
 * settlement is in force. Thread-safe, as the journal is.
 */
public final class Differences {

  private static final Logger LOG = LoggerFactory.getLogger(Differences.class);

  private final LocalLedger journal;

  /** Written into a journal. */
  public Differences(LocalLedger journal) {
    this.journal = journal;
  }

  /** The one of a settlement that is not closed. */
  public Optional<Item> open(String settlementId) {
    return open().filter(item -> read(item).settlementId().equals(settlementId)).findFirst();
  }

  /** What was collected for a settlement to this moment. */
  public Fen collected(SettledBill settled) {
    return settled.due().minus(amount(open(settled.settlementId())));
  }

  private static Fen amount(Optional<Item> difference) {
    return difference.map(item -> Fen.of(item.amountFen())).orElse(Fen.ZERO);
  }

  /** Notes what the person still owes by a decision that is about to be journalled. */
  public Decision noted(Intent intent, Decision decision) {
    Fen owed = intent.inHand().missing(decision.person());
    if (!owed.isZero() && intent.provisional().isEmpty() && !intent.isCancellation()) {
      String number = decision.settlementId();
      String name = intent.person().maskedName();
      journal.difference(new Difference(number, number, name, owed, intent.msgid()));
    }
    return decision;
  }

  /** Lets what is open of a settlement wait for its cancellation, which is about to be sent. */
  public void holdFor(Intent cancellation) {
    open(cancellation.settled().settlementId())
        .ifPresent(item -> hold(item, Decision.sent(cancellation.msgid())));
  }

  private void hold(Item item, Decision note) {
    if (!journal.moved(item.id(), State.PARKED, State.QUEUED, note)) {
      journal.waitFor(item, note);
    }
  }

  /**
   * Ends the waiting for messages whose outcome is journalled. What the disk does not take now is
   * taken up with the next look at the queue.
   */
  public void release() {
    try {
      open().filter(item -> item.state() == State.QUEUED).forEach(this::release);
    } catch (StoreException e) {
      LOG.warn("a difference waits on", e);
    }
  }

  private void release(Item item) {
    String cancellation = journal.lastNote(item.id()).map(Decision::msgid).orElse("");
    boolean takesBack = !cancellation.isEmpty();
    String msgid = takesBack ? cancellation : read(item).msgid();
    if (msgid == null || !journal.isDone(msgid)) {
      return;
    }
    boolean done = journal.lastNote(msgid).filter(Decision::isSettled).isPresent();
    boolean owedUnlessDone = takesBack || read(item).isHeld();
    boolean inForce = done != owedUnlessDone;
    journal.moved(
        item.id(),
        State.QUEUED,
        inForce ? State.PARKED : State.DONE,
        inForce ? Decision.of(Outcome.PARKED, "") : Decision.of(Outcome.CLOSED, Difference.VOID));
  }

  private Stream<Item> open() {
    return journal.open().stream().filter(item -> Kind.of(item) == Kind.DIFFERENCE);
  }

  private Difference read(Item item) {
    return (Difference) journal.entry(item);
  }
}
