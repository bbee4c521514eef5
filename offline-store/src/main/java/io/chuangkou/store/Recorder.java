package io.chuangkou.store;

import io.chuangkou.store.journal.DiskFullException;
import io.chuangkou.store.journal.Head;
import io.chuangkou.store.journal.Journal;
import io.chuangkou.store.queue.Bytes;
import io.chuangkou.store.queue.Entry;
import io.chuangkou.store.queue.EntryCodec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Group commit: acts that arrive while the disk is busy are forced together, and each caller is
 * answered when that is done. Nobody sees an act's effect before.
 *
 * <p>Not thread-safe: {@link Turns} guard it.
 */
final class Recorder {

  private static final int MOST_BYTES = 256 << 10;

  private final Journal journal;
  private final Effect effect;
  private final List<Staged<?>> group = new ArrayList<>();
  private final Set<String> subjects = new HashSet<>();
  private int bytes;
  private Forces forces = Forces.NONE;

  /** Takes note of an entry that is on disk. */
  interface Effect {
    void of(long number, Entry entry);
  }

  private record Staged<T>(Write<T> act, Entry entry, Bytes body, CompletableFuture<T> caller) {

    void answer() {
      caller.complete(act.answer().apply(Optional.of(entry)));
    }
  }

  Recorder(Journal journal, Effect effect) {
    this.journal = journal;
    this.effect = effect;
  }

  /** Decides an act; what it records is forced with the next {@link #flush}. */
  <T> void stage(Write<T> act, CompletableFuture<T> caller) {
    if (subjects.contains(act.subject()) || bytes > MOST_BYTES) {
      flush();
    }
    try {
      Optional<Entry> entry = act.decision().get();
      if (entry.isEmpty()) {
        caller.complete(act.answer().apply(entry));
        return;
      }
      Bytes body = Bytes.of(EntryCodec.encode(entry.get()));
      group.add(new Staged<>(act, entry.get(), body, caller));
      subjects.add(act.subject());
      bytes += body.size();
    } catch (IOException | RuntimeException e) {
      caller.completeExceptionally(e);
    }
  }

  /** Forces what is staged, and answers. */
  void flush() {
    if (group.isEmpty()) {
      return;
    }
    List<Staged<?>> together = List.copyOf(group);
    group.clear();
    subjects.clear();
    bytes = 0;
    record(together);
  }

  private void record(List<Staged<?>> together) {
    try {
      boolean urgent = together.stream().allMatch(staged -> staged.act().urgent());
      long start = System.nanoTime();
      List<Head> heads =
          journal.append(together.stream().map(staged -> staged.body().toArray()).toList(), urgent);
      forces = forces.and(System.nanoTime() - start);
      for (int i = 0; i < heads.size(); i++) {
        effect.of(heads.get(i).number(), together.get(i).entry());
      }
      together.forEach(Staged::answer);
    } catch (DiskFullException e) {
      refuse(together, e);
    } catch (IOException e) {
      together.forEach(staged -> staged.caller().completeExceptionally(e));
    }
  }

  /** What has been forced. */
  Forces forces() {
    return forces;
  }

  /** What has no room together may have it one by one, in the reserve. */
  private void refuse(List<Staged<?>> together, DiskFullException cause) {
    if (together.size() > 1) {
      together.forEach(staged -> record(List.of(staged)));
    } else {
      together.getFirst().caller().completeExceptionally(cause);
    }
  }
}
