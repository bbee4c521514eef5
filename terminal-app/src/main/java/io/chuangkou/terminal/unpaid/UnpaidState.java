package io.chuangkou.terminal.unpaid;

import io.chuangkou.settlement.money.Bearers;
import java.time.Instant;

/** How an unpaid bill stands at this counter. */
public sealed interface UnpaidState {

  /** It waits for its person. */
  record Waiting() implements UnpaidState {}

  /** It is on the desk, or held by a cashier: it is neither replaced nor withdrawn meanwhile. */
  record InHand() implements UnpaidState {}

  /**
   * It was sent to be settled, and nobody knows yet what became of it.
   *
   * @param msgid the message whose outcome is open
   */
  record Unknown(String msgid) implements UnpaidState {}

  /**
   * It was settled without the centre, which has still to settle it.
   *
   * @param number the counter's number of the settlement
   */
  record Provisional(String number) implements UnpaidState {}

  /**
   * It was settled.
   *
   * @param number the centre's number of the settlement
   * @param msgid the message that settled it
   * @param bearers who bears the fee
   * @param at when
   */
  record Settled(String number, String msgid, Bearers bearers, Instant at) implements UnpaidState {}

  /**
   * It was settled, and the settlement was cancelled: it is not offered again.
   *
   * @param number the centre's number of the settlement
   */
  record Cancelled(String number) implements UnpaidState {}

  /** The hospital's system took it back. */
  record Withdrawn() implements UnpaidState {}

  /** Whether nothing more comes of it here, unless it is taken back. */
  default boolean isPaid() {
    return switch (this) {
      case Unknown unknown -> true;
      case Provisional provisional -> true;
      case Settled settled -> true;
      case Cancelled cancelled -> true;
      case Waiting waiting -> false;
      case InHand inHand -> false;
      case Withdrawn withdrawn -> false;
    };
  }
}
