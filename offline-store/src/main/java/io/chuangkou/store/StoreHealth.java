package io.chuangkou.store;

import io.chuangkou.store.journal.Lost;
import io.chuangkou.store.mirror.MirrorHealth;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How the store is.
 *
 * @param records the number of the journal's last record
 * @param head the last record's MAC in hexadecimal; print or send it to prove later that nothing
 *     before it was changed or removed
 * @param segments how many segment files the journal has
 * @param journalBytes size of the journal's files, in bytes
 * @param queueBytes size of the queue's file, in bytes; 0 while it is in memory
 * @param openItems how many items are not done
 * @param lastForcedAt when the last record was forced to disk since the store was opened
 * @param tornTail whether a record that a crash left unfinished was put aside at the start; it had
 *     never been acknowledged
 * @param queue where the queue came from
 * @param losses acknowledged records that are damaged or missing, by number; items that were queued
 *     at that point were parked, because what was lost may have been their sending
 * @param mirror how the second copy is; empty: none is kept
 */
public record StoreHealth(
    long records,
    String head,
    int segments,
    long journalBytes,
    long queueBytes,
    int openItems,
    Optional<Instant> lastForcedAt,
    boolean tornTail,
    Queue queue,
    List<Loss> losses,
    Optional<MirrorHealth> mirror) {

  /** Where the queue came from. */
  public enum Queue {
    /** As it was left at the last orderly close. */
    TAKEN_OVER,
    /** Told again from the journal at the start: it was new, missing, damaged or behind. */
    REBUILT,
    /** Its file failed while in use; it was told again into memory. */
    IN_MEMORY
  }

  /** Copies the losses. */
  public StoreHealth {
    losses = List.copyOf(losses);
  }

  /** The numbers of the records that are lost. */
  public List<Lost> lost() {
    return losses.stream().map(Loss::records).toList();
  }

  /**
   * {@code STORE-DAMAGED} if acknowledged records are lost, else {@code STORE-MIRROR} if the second
   * copy lacks some, for the sentence and the advice.
   */
  public Optional<StoreException.Code> fault() {
    return losses.isEmpty()
        ? mirror
            .filter(copy -> copy.state() != MirrorHealth.State.CURRENT)
            .map(copy -> StoreException.Code.MIRROR)
        : Optional.of(StoreException.Code.DAMAGED);
  }
}
