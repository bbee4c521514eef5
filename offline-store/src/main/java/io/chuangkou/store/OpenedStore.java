package io.chuangkou.store;

import io.chuangkou.store.journal.Disk;
import io.chuangkou.store.journal.Head;
import io.chuangkou.store.journal.Journal;
import io.chuangkou.store.queue.Ledger;
import io.chuangkou.store.queue.Queue;
import io.chuangkou.store.queue.QueueFile;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What opening a store found. Every record is read once and told to the ledger. The queue's file is
 * believed only if its digest is the one that an orderly close left and the journal is whole and
 * has not gone on since; in any other case it is told again, while the store is in use already.
 *
 * @param ledger which knows every record
 * @param teller of the queue's file
 * @param origin where the queue's file came from
 */
record OpenedStore(
    Disk disk,
    StoreKey key,
    QueueFile queueFile,
    Journal journal,
    Ledger ledger,
    QueueFileWriter teller,
    StoreHealth.Queue origin) {

  private static final Logger LOG = LoggerFactory.getLogger(OpenedStore.class);

  static OpenedStore open(Disk disk, String queueLocation, Journal.Size size, StoreKey key)
      throws IOException {
    return new Opening(disk, key, key.queue(queueLocation), size).open();
  }

  /** Without it the next start takes longer and nothing else. */
  void leaveBookmark() {
    try {
      Optional<String> digest = queueFile.digest();
      if (digest.isPresent()) {
        new CleanCloseMark(journal.head(), digest.get()).write(disk, key.bookmark().getFirst());
      }
    } catch (IOException e) {
      LOG.warn("No bookmark was left", e);
    }
  }

  private record Opening(Disk disk, StoreKey key, QueueFile file, Journal.Size size) {

    OpenedStore open() throws IOException {
      Optional<CleanCloseMark> bookmark = CleanCloseMark.read(disk, key.bookmark());
      Head atLeast = bookmark.map(CleanCloseMark::head).orElse(Head.NONE);
      Optional<String> digest = file.digest();
      if (bookmark.isPresent() && digest.equals(Optional.of(bookmark.get().queueDigest()))) {
        return takeOver(atLeast);
      }
      return rebuild(atLeast);
    }

    private OpenedStore takeOver(Head known) throws IOException {
      Ledger ledger = new Ledger();
      LedgerReplay telling = new LedgerReplay(ledger, (number, changes) -> ledger.release(number));
      Journal journal = Journal.open(disk, key.journal(), size, known, telling);
      if (journal.lost().isEmpty() && journal.head().equals(known)) {
        QueueFileWriter teller = new QueueFileWriter(() -> Queue.open(file), known.number());
        return opened(journal, ledger, teller, StoreHealth.Queue.TAKEN_OVER);
      }
      journal.close();
      return rebuild(known);
    }

    private OpenedStore rebuild(Head atLeast) throws IOException {
      Ledger ledger = new Ledger();
      QueueFileWriter teller = new QueueFileWriter(this::create, 0);
      try {
        LedgerReplay telling = new LedgerReplay(ledger, teller::tell);
        Journal journal = Journal.open(disk, key.journal(), size, atLeast, telling);
        // Also an empty journal begins a new file: what lies there in its place is not ours.
        teller.tell(journal.head().number(), List.of());
        return opened(journal, ledger, teller, StoreHealth.Queue.REBUILT);
      } catch (IOException e) {
        teller.close();
        throw e;
      }
    }

    private Queue create() throws Exception {
      file.delete();
      return Queue.create(file);
    }

    private OpenedStore opened(
        Journal journal, Ledger ledger, QueueFileWriter teller, StoreHealth.Queue origin) {
      teller.start();
      return new OpenedStore(disk, key, file, journal, ledger, teller, origin);
    }
  }
}
