package io.chuangkou.terminal.ledger;

import io.chuangkou.settlement.message.person.Credential;
import io.chuangkou.settlement.message.stay.StayTransactions;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.store.OfflineStore;
import io.chuangkou.store.journal.Head;
import io.chuangkou.store.queue.Bytes;
import io.chuangkou.store.queue.Event;
import io.chuangkou.store.queue.Item;
import io.chuangkou.store.queue.NewItem;
import io.chuangkou.store.queue.State;
import io.chuangkou.terminal.ledger.Decision.Outcome;
import io.chuangkou.terminal.ledger.LedgerEntry.Correction;
import io.chuangkou.terminal.ledger.LedgerEntry.Difference;
import io.chuangkou.terminal.ledger.LedgerEntry.Intent;
import io.chuangkou.terminal.ledger.LedgerEntry.Kind;
import io.chuangkou.terminal.ledger.LedgerEntry.Provisional;
import io.chuangkou.terminal.ledger.LedgerEntry.Reversal;
import io.chuangkou.terminal.ledger.LedgerEntry.StockReport;
import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.visit.InsuredPerson;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The counter's entries in the store, and the rules by which they move. Everything that is written
 * here is on disk when the method returns.
 *
 * <p>Thread-safe, as the store is.
 */
public final class LocalLedger {

  private static final String CONTACT = "contact";

  /** How the words begin of what the centre answered, and decided nothing by it. */
  public static final String UNDECIDED = "UNDECIDED ";

  private final OfflineStore store;
  private final StoredFacts facts;
  private final KnownPersons persons;
  private final TraceUses traces;
  private final Deposits deposits;
  private final StaysAndFilings notes;
  private final SentBills sent;

  /** On an open store. */
  public LocalLedger(OfflineStore store) {
    this.store = store;
    this.facts = new StoredFacts(store);
    this.persons = new KnownPersons(facts);
    this.traces = new TraceUses(facts);
    this.deposits = new Deposits(store);
    this.notes = new StaysAndFilings(facts, traces, deposits);
    this.sent = new SentBills(facts);
  }

  /** What is kept of persons beside their settlements. */
  public StaysAndFilings notes() {
    return notes;
  }

  /** The deposits that lie at the counter. */
  public Deposits deposits() {
    return deposits;
  }

  /** How bills were sent that are followed by their number. */
  public SentBills sent() {
    return sent;
  }

  /** A serial that was never used before. */
  public long nextSerial() {
    return store.nextSerial();
  }

  /** Journals what is about to be sent, before its first byte leaves. */
  public void intend(Intent intent) {
    sent.note(intent);
    add(
        intent.msgid(),
        intent.person().psnNo(),
        intent.settled().settlement().total(),
        intent,
        State.INTENT);
  }

  /** The centre decided, or nothing was sent: the intent is finished. */
  public void decided(String msgid, Decision decision) {
    move(msgid, State.INTENT, State.DONE, decision);
  }

  /** Nobody knows what became of the intent: it is locked, and a reversal is queued for it. */
  public void unknown(Intent intent) {
    move(intent.msgid(), State.INTENT, State.UNKNOWN, Decision.of(Outcome.UNKNOWN, ""));
    queueReversal(intent);
  }

  /** Queues a provisional settlement for the centre. */
  public void queue(Provisional provisional) {
    sent.note(provisional);
    add(
        provisional.number(),
        provisional.settled().person().order(),
        provisional.settled().settlement().total(),
        provisional,
        State.QUEUED);
    traces.use(provisional.settled().bill(), provisional.number());
  }

  /** Queues what is to be told of boxes, unless that was done before. */
  public void queue(StockReport report) {
    if (store.find(report.id()).isEmpty()) {
      store.add(item(report.id(), report.order(), Fen.ZERO, report, State.QUEUED));
    }
  }

  /** Takes a provisional settlement back that was not sent yet, for a reason; false if it was. */
  public boolean withdraw(String number, String reason) {
    boolean withdrawn =
        moved(number, State.QUEUED, State.DONE, Decision.of(Outcome.WITHDRAWN, reason));
    if (withdrawn && store.find(number).map(this::entry).orElseThrow() instanceof Provisional p) {
      traces.free(p.settled().bill());
    }
    return withdrawn;
  }

  /**
   * Where a box with a trace code was handed out before.
   *
   * @param number of the settlement
   * @param at when it was noted
   * @param split whether a part of the box was
   */
  public record HandedOut(String number, Instant at, boolean split) {}

  /** Where a trace code was used, if it was and the settlement stands. */
  public Optional<HandedOut> handedOut(String traceCode) {
    return traces
        .find(traceCode)
        .map(
            use ->
                new HandedOut(
                    lastNote(use.under())
                        .map(Decision::settlementId)
                        .filter(number -> !number.isEmpty())
                        .orElse(use.under()),
                    traces.at(traceCode).orElse(Instant.EPOCH),
                    use.split()));
  }

  /**
   * A difference between what was collected and what the centre settled: a person closes it, once
   * the settlement is journalled.
   */
  public void difference(Difference difference) {
    String id = differenceId(difference.number());
    if (store.find(id).isEmpty()) {
      State state = difference.msgid() == null ? State.PARKED : State.QUEUED;
      // An order of its own: a refund that waits at the desk does not hold up the person's queue.
      addUrgent(id, difference.amount(), difference, state);
    }
  }

  /** The item of what is open for a number. */
  public static String differenceId(String number) {
    return "D-" + number;
  }

  /** What is open, or was, between what was collected for a number and what the centre says. */
  public Fen differenceOf(String number) {
    return store.find(differenceId(number)).map(item -> Fen.of(item.amountFen())).orElse(Fen.ZERO);
  }

  /** What of it no person has closed yet. */
  public Fen openDifferenceOf(String number) {
    return isDone(differenceId(number)) ? Fen.ZERO : differenceOf(number);
  }

  /** What of it nobody paid, because the settlement was taken back before. */
  public Fen voidedOf(String number) {
    boolean isVoid =
        isDone(differenceId(number))
            && lastNote(differenceId(number))
                .filter(note -> note.words().equals(Difference.VOID))
                .isPresent();
    return isVoid ? differenceOf(number) : Fen.ZERO;
  }

  /** The newest record, which stands for all before it. */
  public Head head() {
    return store.head();
  }

  /** The last record that could be read when the store was opened. */
  public Head found() {
    return store.found();
  }

  /**
   * Closes a parked item for a reason; false if there is none. With a reversal its intent is
   * closed, too: the person who dealt with it knows what became of it.
   */
  public boolean close(String id, ClosingReason reason, String operator) {
    Decision note = Decision.closed(reason, operator);
    boolean closed = moved(id, State.PARKED, State.DONE, note);
    if (closed && store.find(id).map(this::entry).orElseThrow() instanceof Reversal reversal) {
      moved(reversal.msgid(), State.UNKNOWN, State.DONE, note);
    }
    return closed;
  }

  /**
   * A parked item.
   *
   * @throws TerminalException if there is none
   */
  public Item parked(String id) {
    return store
        .find(id)
        .filter(item -> item.state() == State.PARKED)
        .orElseThrow(() -> new TerminalException(TerminalFault.QUEUE_ITEM));
  }

  /**
   * Whether a settlement of the person is still unclear: nothing may be settled until it is not.
   */
  public boolean isUnclear(String psnNo) {
    return store.open(psnNo).stream()
        .anyMatch(item -> Kind.of(item) == Kind.INTENT && item.state() != State.PARKED);
  }

  /** Provisional settlements that the centre does not know yet. */
  public List<Provisional> provisionals() {
    return store.open().stream()
        .filter(item -> Kind.of(item) == Kind.PROVISIONAL)
        .map(this::entry)
        .map(Provisional.class::cast)
        .toList();
  }

  /** Those of one person, or of the same card. */
  public List<Provisional> provisionals(InsuredPerson person) {
    return provisionals().stream()
        .filter(provisional -> provisional.settled().person().isSame(person))
        .toList();
  }

  /** Notes that the centre answered just now. */
  public void contact() {
    facts.forget(CONTACT);
  }

  /** When the centre answered last. */
  public Optional<Instant> lastContact() {
    return facts.changedAt(CONTACT);
  }

  /**
   * Keeps what is known of a person by card and ID number, if the store can: it only serves while
   * the centre is away, and what was done for the person is done.
   */
  public void remember(InsuredPerson person) {
    persons.remember(person);
  }

  /**
   * What is known of a person by what is shown; by an ID number also what was said of them when
   * they showed something else. A voucher tells nothing by itself.
   */
  public Optional<InsuredPerson> recall(Credential shown) {
    return persons.recall(shown);
  }

  /** The items that may be sent at a time, one of each person. */
  public List<Item> ready(Instant due) {
    return store.ready(due);
  }

  /** The item is being sent under a number; false if it is not queued any more. */
  public boolean sending(Item item, String msgid) {
    return moved(item.id(), State.QUEUED, State.SENDING, Decision.sent(msgid));
  }

  /** The item could not be sent, or not yet; it waits. */
  public void postpone(Item item, Instant nextAttempt, String why) {
    store.postpone(item.id(), nextAttempt, StoredFacts.bytes(Decision.of(Outcome.POSTPONED, why)));
  }

  /**
   * How often in a row the item was postponed of late because the centre's answer was no use: with
   * words that begin with {@link #UNDECIDED}.
   */
  public int undecided(String id) {
    int times = 0;
    for (Event event : store.history(id).reversed()) {
      Optional<Decision> note = decision(event.note());
      if (note.filter(said -> said.outcome() == Outcome.SENT).isPresent()) {
        continue;
      } else if (note.filter(LocalLedger::isUndecided).isEmpty()) {
        return times;
      }
      times++;
    }
    return times;
  }

  private static boolean isUndecided(Decision note) {
    return note.outcome() == Outcome.POSTPONED && note.words().startsWith(UNDECIDED);
  }

  /** How often a message left for the item. */
  public int timesSent(String id) {
    return (int)
        store.history(id).stream()
            .flatMap(event -> decision(event.note()).stream())
            .filter(note -> note.outcome() == Outcome.SENT)
            .count();
  }

  /** The queued item waits for a message, as the note says. */
  void waitFor(Item item, Decision note) {
    store.postpone(item.id(), item.nextAttempt(), StoredFacts.bytes(note));
  }

  /** A person must look at the item. */
  public void park(Item item, String why) {
    State from = store.find(item.id()).map(Item::state).orElseThrow();
    move(item.id(), from, State.PARKED, Decision.of(Outcome.PARKED, why));
  }

  /** The centre accepted a reversal; the day's statement proves it where money moved. */
  public void reversed(Item item, Reversal reversal) {
    boolean isStated = !reversal.infno().equals(StayTransactions.ADMIT.infno());
    Decision accepted = Decision.of(Outcome.REVERSAL_ACCEPTED, "");
    move(item.id(), State.SENDING, isStated ? State.ACCEPTED : State.DONE, accepted);
    moved(reversal.msgid(), State.UNKNOWN, State.DONE, accepted);
  }

  /** The centre settled a provisional settlement. */
  public void finish(String number, Decision decision) {
    move(number, State.SENDING, State.DONE, decision);
  }

  /** Sets a queued item aside for a person; false if there is none. */
  public boolean setAside(String id) {
    return moved(id, State.QUEUED, State.PARKED, Decision.of(Outcome.PARKED, ""));
  }

  /** Puts a parked item back into the queue; false if there is none. */
  public boolean release(String id) {
    return moved(id, State.PARKED, State.QUEUED, Decision.of(Outcome.RELEASED, ""));
  }

  /** What is wrong with the store itself: acknowledged records that are lost. */
  public Optional<Advice> damage() {
    return store.health().fault().map(Advice::of);
  }

  /** All items with which something is still to be done, oldest first. Deposits just lie here. */
  public List<Item> open() {
    return store.open().stream()
        .filter(item -> item.state() != State.ACCEPTED && Kind.of(item) != Kind.DEPOSIT)
        .toList();
  }

  /** Reversals that the centre accepted and that nothing proves yet, oldest first. */
  public List<Item> accepted() {
    return store.open().stream().filter(item -> item.state() == State.ACCEPTED).toList();
  }

  /** Any item. */
  public Optional<Item> find(String id) {
    return store.find(id);
  }

  /** The item of the intent under which this counter sent a message. */
  public Optional<Item> intentItem(String msgid) {
    return msgid.isEmpty()
        ? Optional.empty()
        : store.find(msgid).filter(item -> Kind.of(item) == Kind.INTENT);
  }

  /** The intent under which this counter sent a message. */
  public Optional<Intent> intent(String msgid) {
    return intentItem(msgid).map(this::intent);
  }

  /** The intent that an item holds. */
  public Intent intent(Item item) {
    return (Intent) entry(item);
  }

  /** Queues a settlement to be cancelled and settled once more. */
  public void queueCorrection(SettledBill wrong) {
    add(
        correctionId(wrong.settlementId()),
        wrong.person().order(),
        wrong.settlement().total(),
        new Correction(wrong),
        State.QUEUED);
  }

  public static String correctionId(String settlementId) {
    return "GZ-" + settlementId;
  }

  /**
   * Queues the reversal of a lost message, and notes the money that is held meanwhile, unless that
   * was done before.
   */
  public void queueReversal(Intent intent) {
    if (isPaidAtDesk(intent)) {
      difference(Difference.held(intent));
    }
    queueReversal(intent, 1);
  }

  private static boolean isPaidAtDesk(Intent intent) {
    return !intent.isCancellation()
        && intent.provisional().isEmpty()
        && !intent.inHand().handedOver().total().isZero();
  }

  /** Queues the reversal of a message for the first time or once more, unless that was done. */
  public void queueReversal(Intent intent, int time) {
    String id = reversalId(intent.msgid(), time);
    if (store.find(id).isEmpty()) {
      // An order of its own: the person's other items wait for it, it waits for none of them.
      Reversal reversal =
          new Reversal(
              intent.person().psnNo(),
              intent.person().insuredAt(),
              intent.msgid(),
              intent.infno(),
              intent.person().maskedName());
      Fen total = intent.settled().settlement().total();
      addUrgent(id, total, reversal, State.QUEUED);
    }
  }

  public boolean isDone(String id) {
    return store.find(id).filter(item -> item.state() == State.DONE).isPresent();
  }

  public static String reversalId(String msgid, int time) {
    return time == 1 ? "R-" + msgid : "R-" + msgid + "-" + time;
  }

  /** The last note that was written to an item. */
  public Optional<Decision> lastNote(String id) {
    List<Event> history = store.history(id);
    return history.isEmpty() ? Optional.empty() : decision(history.getLast().note());
  }

  /**
   * What a note says; empty if nothing was written. The store parks by itself what was queued where
   * records are lost, and says so in words.
   */
  public Optional<Decision> decision(Bytes note) {
    if (note.equals(Bytes.EMPTY)) {
      return Optional.empty();
    }
    String text = note.toUtf8();
    return Optional.of(
        text.startsWith("{")
            ? StoredFacts.read(note, Decision.class)
            : Decision.of(Outcome.PARKED, text));
  }

  /** What an item holds. */
  public LedgerEntry entry(Item item) {
    return EntryCodec.read(item);
  }

  private void add(String id, String person, Fen amount, LedgerEntry entry, State state) {
    store.add(item(id, person, amount, entry, state));
  }

  /** Adds what follows from something that was sent: it finds room on a disk that is full. */
  private void addUrgent(String id, Fen amount, LedgerEntry entry, State state) {
    store.addUrgent(item(id, id, amount, entry, state));
  }

  private NewItem item(String id, String person, Fen amount, LedgerEntry entry, State state) {
    String kind = EntryCodec.kind(entry).journalled();
    return new NewItem(id, kind, person, amount.fen(), EntryCodec.payload(entry), state);
  }

  /** Moves an item that must be in the state it is moved from. */
  public void move(String id, State from, State to, Decision note) {
    if (!moved(id, from, to, note)) {
      throw new IllegalStateException("item " + id + " is not " + from);
    }
  }

  /** Moves an item if it is in the state it is to be moved from. */
  public boolean moved(String id, State from, State to, Decision note) {
    return store.move(id, from, to, StoredFacts.bytes(note)).isPresent();
  }

  /**
   * Something that the centre decided.
   *
   * @param entry what was asked
   * @param decision what the centre decided
   */
  public record Finished<T>(T entry, Decision decision) {}
}
