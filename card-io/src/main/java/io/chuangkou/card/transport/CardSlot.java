package io.chuangkou.card.transport;

import io.chuangkou.card.CardFaultException;

/** Where a card can be inserted. */
public interface CardSlot {

  /** The reader's name. */
  String name();

  /**
   * Powers the card that is inserted. A card whose last connection failed is reset first.
   *
   * @throws CardFaultException if there is no card, it does not answer, or others are using it
   */
  CardConnection connect() throws CardFaultException;
}
