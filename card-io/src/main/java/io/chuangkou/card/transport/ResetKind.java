package io.chuangkou.card.transport;

/** The ways to reset a card (ISO/IEC 7816-3, 6.2). */
public enum ResetKind {
  /** The card loses its power and gets it again. */
  COLD,
  /** The reset contact alone; the card stays powered. */
  WARM
}
