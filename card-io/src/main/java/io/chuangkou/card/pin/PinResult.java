package io.chuangkou.card.pin;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.diagnosis.PinState;

/** How it ended that a card was shown a PIN. */
public sealed interface PinResult {

  /** What the card said of the tries that are left before anything was tried. */
  PinState before();

  /**
   * The card took it.
   *
   * @param before before
   */
  record Accepted(PinState before) implements PinResult {}

  /**
   * The card did not take it, or was not asked.
   *
   * @param before before
   * @param fault what a person should know and do
   * @param detail a technician's words; no digit of a PIN
   * @param after what the card says after; the same as before where nothing was tried
   */
  record Refused(PinState before, CardFault fault, String detail, PinState after)
      implements PinResult {}
}
