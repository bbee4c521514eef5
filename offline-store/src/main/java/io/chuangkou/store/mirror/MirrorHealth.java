package io.chuangkou.store.mirror;

import java.util.List;

/**
 * How the second copy of a store is.
 *
 * @param state whether it has what the store has
 * @param restored numbers of the records that were put back into the store from it at the opening
 * @param refreshed how many records were put into it from the store at the opening
 */
public record MirrorHealth(State state, List<Long> restored, int refreshed) {

  /** Whether it has what the store has. */
  public enum State {
    /** All that it was told. */
    CURRENT,
    /** It is full, away or failed; it is tried again with every record. */
    BEHIND,
    /** Another store's records lie there, which stay untouched. */
    FOREIGN
  }

  /** Copies the numbers. */
  public MirrorHealth {
    restored = List.copyOf(restored);
  }
}
