package io.chuangkou.store;

import io.chuangkou.store.journal.Head;
import io.chuangkou.store.journal.Journal;
import io.chuangkou.store.journal.Lost;
import io.chuangkou.store.queue.Ledger;
import io.chuangkou.store.queue.QueueFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a store's files tell while it is left closed, or in another's hands: every record is read
 * and checked, nothing is written.
 *
 * @param records the number of the journal's last record
 * @param segments how many segment files the journal has
 * @param journalBytes size of the journal's files, in bytes
 * @param queueBytes size of the queue's file, in bytes; 0 if there is none
 * @param openItems how many items are not done
 * @param newest the newest time that was recorded; the epoch if there is none
 * @param tornTail whether the last record is unfinished: of a crash, or being written now
 * @param isClosedInOrder whether it was closed in order and nothing was written since
 * @param lastClose when it was last closed in order; empty: never
 * @param usedBy which process has it open; empty: none
 * @param queue whether the queue's file is the one that was left at the last close
 * @param keys how many keys there have been
 * @param format the version of the format in which the journal lies
 * @param losses acknowledged records that are damaged or missing
 */
public record StoreInspection(
    long records,
    int segments,
    long journalBytes,
    long queueBytes,
    int openItems,
    Instant newest,
    boolean tornTail,
    boolean isClosedInOrder,
    Optional<Instant> lastClose,
    Optional<String> usedBy,
    Queue queue,
    int keys,
    int format,
    List<Loss> losses) {

  private static final String QUEUE = "queue.mv.db";

  /** How the queue's file is. */
  public enum Queue {
    /** As it was left: its digest is right. */
    WHOLE,
    /** It is not the file that was left; the next opening tells it again from the journal. */
    CHANGED,
    /** Nobody can say: the store is in use, was not closed in order, or there is none. */
    UNKNOWN
  }

  /** Copies the losses. */
  public StoreInspection {
    losses = List.copyOf(losses);
  }

  /** The numbers of the records that are lost. */
  public List<Lost> lost() {
    return losses.stream().map(Loss::records).toList();
  }

  /**
   * Reads the store in a directory.
   *
   * @throws StoreException {@code STORE-KEY} or {@code STORE-KEY-OPEN} as {@link
   *     StoreKey#fromFile}, but that no key is made; {@code STORE-IO} if the directory is not there
   *     or cannot be read
   */
  public static StoreInspection of(Path directory, Path keyFile) {
    StoreKey key = StoreKey.existing(keyFile);
    try {
      return of(directory, key);
    } catch (IOException e) {
      throw StoreException.of(e);
    }
  }

  private static StoreInspection of(Path directory, StoreKey key) throws IOException {
    StorePlace place = StorePlace.of(directory);
    Optional<String> usedBy = DirectoryLock.holder(directory);
    Optional<CleanCloseMark> mark = CleanCloseMark.read(place.disk(), key.bookmark());
    Ledger ledger = new Ledger();
    LedgerReplay telling = new LedgerReplay(ledger, (number, changes) -> ledger.release(number));
    Journal.Content journal =
        Journal.Content.of(
            place.disk(),
            key.journal(),
            place.known(key, mark.map(CleanCloseMark::head).orElse(Head.NONE)),
            telling);
    Path queue = directory.resolve(QUEUE);
    Path bookmark = directory.resolve(CleanCloseMark.NAME);
    boolean isClosedInOrder =
        mark.map(CleanCloseMark::head).equals(Optional.of(journal.head()))
            && journal.lost().isEmpty();
    return new StoreInspection(
        journal.head().number(),
        journal.segments(),
        journal.bytes(),
        Files.exists(queue) ? Files.size(queue) : 0,
        ledger.countOpen(),
        ledger.newest(),
        journal.torn(),
        isClosedInOrder,
        mark.isPresent()
            ? Optional.of(Files.getLastModifiedTime(bookmark).toInstant())
            : Optional.empty(),
        usedBy,
        isClosedInOrder && usedBy.isEmpty() && Files.exists(queue)
            ? queue(key.queue(place.queue()), mark.orElseThrow())
            : Queue.UNKNOWN,
        key.generation(),
        Journal.Content.format(),
        telling.losses());
  }

  private static Queue queue(QueueFile file, CleanCloseMark mark) throws IOException {
    return file.digest().equals(Optional.of(mark.queueDigest())) ? Queue.WHOLE : Queue.CHANGED;
  }
}
