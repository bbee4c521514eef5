package io.chuangkou.store.queue;

import java.util.Set;

/**
 * Where an item stands. {@link #mayBecome} lists the legal changes; nothing leaves {@link #DONE}.
 */
public enum State {
  /** On disk, about to be sent. Found after a crash it means: perhaps sent, ask. */
  INTENT,
  /** To be sent as soon as it is the first of its person and its time has come. */
  QUEUED,
  /** Being sent. Found after a crash it means: perhaps sent, ask. */
  SENDING,
  /** Sent, and nobody knows the outcome yet. */
  UNKNOWN,
  /** A person must look. Its person's later items wait; others do not. */
  PARKED,
  /** The other side accepted it; a later comparison has still to prove it. Holds back nobody. */
  ACCEPTED,
  /** Finished: proven, or closed by a person. */
  DONE;

  /** Whether an item in this state may be moved to {@code next}. */
  public boolean mayBecome(State next) {
    Set<State> legal =
        switch (this) {
          case INTENT -> Set.of(QUEUED, SENDING, UNKNOWN, PARKED, DONE);
          case QUEUED -> Set.of(SENDING, PARKED, DONE);
          case SENDING -> Set.of(QUEUED, UNKNOWN, PARKED, ACCEPTED, DONE);
          case UNKNOWN -> Set.of(QUEUED, PARKED, DONE);
          case PARKED -> Set.of(QUEUED, DONE);
          case ACCEPTED -> Set.of(QUEUED, DONE);
          case DONE -> Set.of();
        };
    return legal.contains(next);
  }

  /**
   * Whether an item may be added in this state: {@code INTENT}, {@code QUEUED} or {@code PARKED}.
   */
  public boolean mayBegin() {
    return this == INTENT || this == QUEUED || this == PARKED;
  }
}
