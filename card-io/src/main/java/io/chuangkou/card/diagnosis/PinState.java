package io.chuangkou.card.diagnosis;

/** What a card says of its PIN without a PIN being tried. */
public sealed interface PinState {

  /** The card does not tell, or asking might cost a try. */
  record Unknown() implements PinState {}

  /**
   * So many wrong tries are left.
   *
   * @param tries 1 to 15
   */
  record Left(int tries) implements PinState {}

  /** No try is left; the issuer unblocks it. */
  record Blocked() implements PinState {}

  /** The card asks for none. */
  record NotNeeded() implements PinState {}
}
