package io.chuangkou.card.pin;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.transport.CardConnection;

/** How a PIN reaches a card that is powered and whose environment is selected. */
public interface PinEntry {

  /**
   * Has the card compare the PIN.
   *
   * @return the card's status word
   * @throws CardFaultException {@link CardFault#PIN_ENTRY} where the holder did not finish; {@link
   *     CardFault#PIN_PAD_MISSING}
   */
  int verify(CardConnection card) throws CardFaultException;

  /**
   * Has the card take another PIN, which needs the present one.
   *
   * @return the card's status word
   * @throws CardFaultException as {@link #verify}
   */
  int change(CardConnection card) throws CardFaultException;
}
