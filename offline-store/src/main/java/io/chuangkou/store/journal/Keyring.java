package io.chuangkou.store.journal;

import java.util.List;
import java.util.Optional;

/**
 * Frames under the journal's keys: written under the newest, read under any. Not thread-safe, but
 * for {@link #another}.
 */
final class Keyring {

  private final List<JournalKeys> keys;
  private final List<Framing> framings;

  /** Neighbours are under the same key. */
  private Framing lastFitting;

  /**
   * A ring of keys.
   *
   * @param keys the newest first
   */
  Keyring(List<JournalKeys> keys) {
    this.keys = List.copyOf(keys);
    framings = keys.stream().map(Framing::new).toList();
    lastFitting = newest();
  }

  /** One with the same keys, for another thread. */
  Keyring another() {
    return new Keyring(keys);
  }

  /** What new records are written under. */
  Framing newest() {
    return framings.getFirst();
  }

  /** The authentic record at {@code start}, where a whole one lies. */
  Optional<Frame> read(int segment, byte[] bytes, int start) {
    Optional<Frame> frame = lastFitting.read(segment, bytes, start);
    for (int i = 0; frame.isEmpty() && i < framings.size(); i++) {
      frame = framings.get(i).read(segment, bytes, start);
    }
    frame.ifPresent(found -> lastFitting = found.framing());
    return frame;
  }
}
