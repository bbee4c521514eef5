package io.chuangkou.store;

import io.chuangkou.store.journal.Head;
import io.chuangkou.store.journal.Journal;
import io.chuangkou.store.mirror.Mirror;
import io.chuangkou.store.mirror.MirroredDisk;
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
 * @param losses what the journal has lost
 * @param mirror its second copy; empty: none is kept
 */
record OpenedStore(
    StorePlace place,
    StoreKey key,
    QueueFile queueFile,
    Journal journal,
    Ledger ledger,
    QueueFileWriter teller,
    StoreHealth.Queue origin,
    List<Loss> losses,
    Optional<Mirror> mirror) {

  private static final Logger LOG = LoggerFactory.getLogger(OpenedStore.class);

  /** Bytes of the queue's file that are digested sooner than the journal's end is looked at. */
  private static final long MOST_TO_DIGEST = 4 << 20;

  static OpenedStore open(StorePlace place, StoreKey key) throws IOException {
    Optional<Mirror> mirror =
        place.mirror().map(copy -> new Mirror(place.disk(), copy, key.journal()));
    StorePlace files =
        mirror.map(copy -> place.on(new MirroredDisk(place.disk(), copy))).orElse(place);
    try {
      if (mirror.isPresent()) {
        mirror.get().compare();
      }
      OpenedStore opened = new Opening(files, key, key.queue(place.queue()), mirror).open();
      opened.noteHead();
      return opened;
    } catch (IOException | RuntimeException e) {
      mirror.ifPresent(Mirror::close);
      throw e;
    }
  }

  /** Notes the journal's last record beside the store. */
  void noteHead() {
    place.note(key, journal.head());
  }

  /** Without it the next start takes longer and nothing else. */
  void leaveBookmark() {
    try {
      Optional<String> digest = queueFile.digest();
      if (digest.isPresent()) {
        new CleanCloseMark(journal.head(), digest.get())
            .write(place.disk(), key.bookmark().getFirst());
      }
    } catch (IOException e) {
      LOG.warn("No bookmark was left", e);
    }
  }

  private record Opening(StorePlace place, StoreKey key, QueueFile file, Optional<Mirror> mirror) {

    OpenedStore open() throws IOException {
      Optional<CleanCloseMark> bookmark = CleanCloseMark.read(place.disk(), key.bookmark());
      Head marked = bookmark.map(CleanCloseMark::head).orElse(Head.NONE);
      Head atLeast = place.known(key, marked);
      if (bookmark.isPresent() && isAsLeft(bookmark.get())) {
        return takeOver(marked, atLeast);
      }
      return rebuild(atLeast);
    }

    /** A journal that has gone on answers for a large file before its digest would. */
    private boolean isAsLeft(CleanCloseMark bookmark) throws IOException {
      boolean isPassed =
          file.size() > MOST_TO_DIGEST
              && Journal.goesBeyond(place.disk(), bookmark.head().number());
      return !isPassed && file.digest().equals(Optional.of(bookmark.queueDigest()));
    }

    private OpenedStore takeOver(Head marked, Head known) throws IOException {
      Ledger ledger = new Ledger();
      LedgerReplay telling = new LedgerReplay(ledger, (number, changes) -> ledger.release(number));
      Journal journal = Journal.open(place.disk(), key.journal(), place.size(), known, telling);
      if (journal.lost().isEmpty() && journal.head().equals(marked)) {
        QueueFileWriter teller = new QueueFileWriter(() -> Queue.open(file), marked.number());
        return opened(journal, ledger, teller, StoreHealth.Queue.TAKEN_OVER, List.of());
      }
      journal.close();
      return rebuild(known);
    }

    private OpenedStore rebuild(Head atLeast) throws IOException {
      Ledger ledger = new Ledger();
      QueueFileWriter teller = new QueueFileWriter(this::create, 0);
      try {
        LedgerReplay telling = new LedgerReplay(ledger, teller::tell);
        Journal journal = Journal.open(place.disk(), key.journal(), place.size(), atLeast, telling);
        // Also an empty journal begins a new file: what lies there in its place is not ours.
        teller.tell(journal.head().number(), List.of());
        return opened(journal, ledger, teller, StoreHealth.Queue.REBUILT, telling.losses());
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
        Journal journal,
        Ledger ledger,
        QueueFileWriter teller,
        StoreHealth.Queue origin,
        List<Loss> losses) {
      teller.start();
      return new OpenedStore(place, key, file, journal, ledger, teller, origin, losses, mirror);
    }
  }
}
