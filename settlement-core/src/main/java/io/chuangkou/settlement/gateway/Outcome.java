package io.chuangkou.settlement.gateway;

import java.util.function.Function;

/**
 * What is known after a request was handed to the gateway. Exactly three cases: the centre decided,
 * nothing reached it, or nobody can tell.
 */
public sealed interface Outcome<T> {

  /** The centre answered, with an infcode. */
  sealed interface Decided<T> extends Outcome<T> {}

  /**
   * Done at the centre.
   *
   * @param value the answer
   */
  record Accepted<T>(T value) implements Decided<T> {}

  /**
   * Refused by the centre, or here in its place; nothing changed there.
   *
   * @param fault why, in the centre's words
   */
  record Refused<T>(CentreFault fault) implements Decided<T> {}

  /**
   * No byte reached the centre; the same message may be sent again.
   *
   * @param fault why
   */
  record NotSent<T>(CentreFault fault) implements Outcome<T> {}

  /**
   * The centre may or may not have acted. Never book it, never send it again: take it back (2601).
   *
   * @param fault what happened
   */
  record Unknown<T>(CentreFault fault) implements Outcome<T> {}

  /** Goes on with an accepted value; the other cases stay what they are. */
  default <R> Outcome<R> then(Function<? super T, ? extends Outcome<R>> next) {
    return switch (this) {
      case Accepted<T> accepted -> next.apply(accepted.value());
      case Refused<T> refused -> new Refused<>(refused.fault());
      case NotSent<T> notSent -> new NotSent<>(notSent.fault());
      case Unknown<T> unknown -> new Unknown<>(unknown.fault());
    };
  }
}
