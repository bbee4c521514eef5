package io.chuangkou.card.transport;

/** A line to a card that has been powered. */
public interface CardConnection extends Transport {

  /** What the card said when it was powered (ISO/IEC 7816-3), the caller's to keep. */
  byte[] answerToReset();
}
