package io.chuangkou.store.queue;

import java.time.Instant;

/**
 * An item as it stands. An immutable picture: it does not follow later changes.
 *
 * @param id unique for the life of the store
 * @param kind what the caller makes of it; {@link #LOST_KIND} where only later records survived
 * @param person whose order is kept, empty where no person is concerned
 * @param amountFen the amount at stake, in fen
 * @param payload opaque
 * @param state where it stands
 * @param attempts how often it was postponed
 * @param nextAttempt not to be sent before this time
 * @param addedAt when it was added
 * @param changedAt when its state or its next attempt last changed
 */
public record Item(
    String id,
    String kind,
    String person,
    long amountFen,
    Bytes payload,
    State state,
    int attempts,
    Instant nextAttempt,
    Instant addedAt,
    Instant changedAt) {

  /**
   * The kind of an item whose adding was lost to damage while later records of it survived: person,
   * amount and payload are empty, and unless it is done it is parked.
   */
  public static final String LOST_KIND = "lost";

  /** This item in another state since {@code at}. */
  Item in(State next, Instant at) {
    return new Item(id, kind, person, amountFen, payload, next, attempts, nextAttempt, addedAt, at);
  }

  /** This item with one attempt more, not to be sent before {@code next}. */
  Item postponed(Instant next) {
    return new Item(
        id, kind, person, amountFen, payload, state, attempts + 1, next, addedAt, changedAt);
  }

  /** Without the person and the payload. */
  @Override
  public String toString() {
    return "Item[" + id + ", " + kind + ", " + state + ", attempts=" + attempts + "]";
  }
}
