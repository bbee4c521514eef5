package io.chuangkou.store;

import io.chuangkou.store.StoreException.Code;
import io.chuangkou.store.journal.Head;
import io.chuangkou.store.journal.Journal;
import io.chuangkou.store.mirror.Mirror;
import io.chuangkou.store.queue.Bytes;
import io.chuangkou.store.queue.Entry;
import io.chuangkou.store.queue.Item;
import io.chuangkou.store.queue.Ledger;
import io.chuangkou.store.queue.NewItem;
import io.chuangkou.store.queue.Queue;
import io.chuangkou.store.queue.State;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Journal, ledger and queue, kept in step: what is wanted is decided on the ledger and written to
 * the journal; once it is on disk the ledger knows it, and the queue's file is told.
 *
 * <p>Not thread-safe: {@link Turns} guard it.
 */
final class StoreCore {

  private static final Logger LOG = LoggerFactory.getLogger(StoreCore.class);

  private final OpenedStore opened;
  private final InstantSource clock;
  private final Recorder recorder;
  private Ledger ledger;
  private Optional<QueueFileWriter> teller;
  private long serial;
  private Optional<Instant> lastForcedAt = Optional.empty();

  StoreCore(OpenedStore opened, InstantSource clock) {
    this.opened = opened;
    this.clock = clock;
    ledger = opened.ledger();
    teller = Optional.of(opened.teller());
    serial = ledger.reservedSerials();
    recorder = new Recorder(opened.journal(), this::recorded);
  }

  Write<Long> nextSerial() {
    return new Write<>(
        "serial",
        true,
        () ->
            serial < ledger.reservedSerials()
                ? Optional.empty()
                : Optional.of(new Entry.Reserved(now(), serial + LedgerReplay.SERIAL_BLOCK)),
        recorded -> ++serial);
  }

  Write<Item> add(NewItem item, boolean urgent) {
    return new Write<>(
        item.id(),
        urgent,
        () -> {
          if (ledger.knows(item.id())) {
            throw new StoreException(Code.DUPLICATE, "there is an item " + item.id());
          }
          return Optional.of(new Entry.Added(now(), item));
        },
        recorded -> ledger.find(item.id()).orElseThrow());
  }

  Write<Optional<Item>> move(String id, State from, State to, Bytes note) {
    return new Write<>(
        id,
        true,
        () ->
            ledger
                .find(id)
                .filter(item -> item.state() == from)
                .map(item -> new Entry.Moved(now(), id, from, to, note)),
        recorded -> recorded.flatMap(entry -> ledger.find(id)));
  }

  Write<Item> postpone(String id, Instant nextAttempt, Bytes note) {
    return new Write<>(
        id,
        true,
        () -> {
          State from =
              ledger
                  .find(id)
                  .map(Item::state)
                  .filter(state -> state == State.QUEUED || state == State.SENDING)
                  .orElseThrow(
                      () -> new StoreException(Code.STATE, "not queued or sending: " + id));
          return Optional.of(new Entry.Postponed(now(), id, from, millis(nextAttempt), note));
        },
        recorded -> ledger.find(id).orElseThrow());
  }

  Write<Bytes> remember(String key, Bytes facts) {
    return new Write<>(
        key, false, () -> Optional.of(new Entry.Remembered(now(), key, facts)), recorded -> facts);
  }

  Write<Entry> trustClock() {
    return new Write<>(
        "clock", false, () -> Optional.of(new Entry.ClockTrusted(now())), Optional::orElseThrow);
  }

  <T> void stage(Write<T> act, CompletableFuture<T> caller) {
    recorder.stage(act, caller);
  }

  private void recorded(long number, Entry entry) {
    var changes = ledger.apply(number, entry);
    teller.ifPresent(present -> present.tell(number, changes));
    lastForcedAt = Optional.of(now());
  }

  /** Forces what is staged, and lets go of what the queue's file has taken over. */
  void flush() {
    recorder.flush();
    try {
      whole();
    } catch (IOException e) {
      LOG.warn("The journal cannot be told now", e);
    }
    teller.ifPresent(present -> ledger.release(present.told()));
  }

  /** The ledger; if the queue's file has failed, it takes back what it had let go of. */
  Ledger whole() throws IOException {
    if (teller.filter(QueueFileWriter::isBroken).isPresent()) {
      Ledger retold = new Ledger();
      opened.journal().replay(new LedgerReplay(retold, (number, changes) -> {}));
      ledger = retold;
      teller.ifPresent(QueueFileWriter::close);
      teller = Optional.empty();
    }
    return ledger;
  }

  /**
   * Asks the ledger, and the queue's file where that knows more.
   *
   * @param isReleased whether the ledger does not know all any more
   */
  <T> CompletableFuture<T> ask(
      Predicate<Ledger> isReleased, Function<Ledger, T> question, Completion<T> completion) {
    T known = question.apply(ledger);
    return teller
        .filter(present -> isReleased.test(ledger))
        .map(present -> present.ask(file -> completion.complete(known, file)))
        .orElseGet(() -> CompletableFuture.completedFuture(known));
  }

  /** Completes what the ledger knows by what the queue's file does. */
  interface Completion<T> {
    T complete(T known, Queue file) throws SQLException;
  }

  Instant newest() {
    return ledger.newest();
  }

  Forces forces() {
    return recorder.forces();
  }

  Head head() {
    return opened.journal().head();
  }

  Head found() {
    return opened.journal().found();
  }

  StoreHealth health() {
    Journal journal = opened.journal();
    return new StoreHealth(
        journal.head().number(),
        journal.head().mac(),
        journal.segments(),
        journal.bytes(),
        teller.isPresent() ? opened.queueFile().size() : 0,
        ledger.countOpen(),
        lastForcedAt,
        journal.isTorn(),
        teller.isPresent() ? opened.origin() : StoreHealth.Queue.IN_MEMORY,
        opened.losses(),
        opened.mirror().map(Mirror::health));
  }

  /** Leaves a bookmark if the queue's file can be taken over as it is. */
  void close() {
    recorder.flush();
    opened.journal().close();
    opened.noteHead();
    opened.mirror().ifPresent(Mirror::close);
    if (teller.filter(QueueFileWriter::close).isPresent()) {
      opened.leaveBookmark();
    }
    teller = Optional.empty();
  }

  private Instant now() {
    return millis(clock.instant());
  }

  /** The journal keeps milliseconds. */
  private static Instant millis(Instant time) {
    return time.truncatedTo(ChronoUnit.MILLIS);
  }
}
