package io.chuangkou.store;

import io.chuangkou.store.journal.Lost;
import io.chuangkou.store.journal.Replay;
import io.chuangkou.store.queue.Bytes;
import io.chuangkou.store.queue.Change;
import io.chuangkou.store.queue.Entry;
import io.chuangkou.store.queue.EntryCodec;
import io.chuangkou.store.queue.Ledger;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells a ledger the journal's records, and what each changed to whom it concerns. */
final class LedgerReplay implements Replay {

  /** How many serials are reserved, and so at most lost, with one record. */
  static final long SERIAL_BLOCK = 100;

  private final Ledger ledger;
  private final Listener listener;
  private final List<Loss> losses = new ArrayList<>();
  private final List<Lost> unended = new ArrayList<>();
  private Optional<Instant> newest = Optional.empty();

  /** Hears what records changed. */
  interface Listener {
    void changed(long number, List<Change> changes);
  }

  /**
   * A telling that has not begun.
   *
   * @param ledger which decides what a record means
   * @param listener who hears the changes
   */
  LedgerReplay(Ledger ledger, Listener listener) {
    this.ledger = ledger;
    this.listener = listener;
  }

  @Override
  public void record(long number, byte[] body) throws IOException {
    Entry entry = EntryCodec.decode(body);
    Optional<Instant> at = Optional.of(entry.at());
    unended.forEach(records -> losses.add(new Loss(records, newest, at)));
    unended.clear();
    newest = at;
    listener.changed(number, ledger.apply(number, entry));
  }

  @Override
  public void lost(Lost lost) {
    unended.add(lost);
    Bytes note = Bytes.utf8("STORE-DAMAGED: records %d to %d".formatted(lost.first(), lost.last()));
    listener.changed(lost.last(), ledger.lose(lost.first(), note, lost.count() * SERIAL_BLOCK));
  }

  /** What the journal told that it has lost. */
  List<Loss> losses() {
    List<Loss> all = new ArrayList<>(losses);
    unended.forEach(records -> all.add(new Loss(records, newest, Optional.empty())));
    return List.copyOf(all);
  }
}
