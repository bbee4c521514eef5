package io.chuangkou.store;

import io.chuangkou.store.journal.Lost;
import io.chuangkou.store.journal.Replay;
import io.chuangkou.store.queue.Bytes;
import io.chuangkou.store.queue.Change;
import io.chuangkou.store.queue.EntryCodec;
import io.chuangkou.store.queue.Ledger;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

/**
 * Tells a ledger the journal's records, and what each changed to whom it concerns.
 *
 * @param ledger which decides what a record means
 * @param listener who hears the changes
 */
record LedgerReplay(Ledger ledger, Listener listener) implements Replay {

  /** How many serials are reserved, and so at most lost, with one record. */
  static final long SERIAL_BLOCK = 100;

  /** Hears what records changed. */
  interface Listener {
    void changed(long number, List<Change> changes);
  }

  @Override
  public void record(long number, Supplier<byte[]> body) throws IOException {
    listener.changed(number, ledger.apply(number, EntryCodec.decode(body.get())));
  }

  @Override
  public void lost(Lost lost) {
    Bytes note = Bytes.utf8("STORE-DAMAGED: records %d to %d".formatted(lost.first(), lost.last()));
    listener.changed(lost.last(), ledger.lose(lost.first(), note, lost.count() * SERIAL_BLOCK));
  }
}
