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

  /**
   * Resets the card that is inserted and lets go of it.
   *
   * @return what it answers
   * @throws CardFaultException as {@link #connect()}
   */
  default byte[] reset(ResetKind kind) throws CardFaultException {
    try (CardConnection connection = connect()) {
      return connection.answerToReset();
    }
  }
}
