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
   * @param warning what the centre remarks beside it, for whoever is at the desk; may be empty
   */
  record Accepted<T>(T value, String warning) implements Decided<T> {

    /** Without a remark. */
    public Accepted(T value) {
      this(value, "");
    }

    private <R> Outcome<R> warning(Outcome<R> next) {
      return next instanceof Accepted<R> done && done.warning.isEmpty()
          ? new Accepted<>(done.value, warning)
          : next;
    }
  }

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

  /**
   * Goes on with an accepted value; the other cases stay what they are. A warning goes on to what
   * is accepted without one of its own.
   */
  default <R> Outcome<R> then(Function<? super T, ? extends Outcome<R>> next) {
    return switch (this) {
      case Accepted<T> accepted -> accepted.warning(next.apply(accepted.value()));
      case Refused<T> refused -> new Refused<>(refused.fault());
      case NotSent<T> notSent -> new NotSent<>(notSent.fault());
      case Unknown<T> unknown -> new Unknown<>(unknown.fault());
    };
  }
}
