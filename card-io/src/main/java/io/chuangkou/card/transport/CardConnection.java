package io.chuangkou.card.transport;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;

/** A line to a card that has been powered. */
public interface CardConnection extends Transport {

  /** What the card said when it was powered (ISO/IEC 7816-3), the caller's to keep. */
  byte[] answerToReset();

  /**
   * Sends bytes to the reader itself, as PC/SC's SCardControl does.
   *
   * @param code what is asked of the reader
   * @return what it answers, the caller's to keep
   * @throws CardFaultException {@link CardFault#PIN_PAD_MISSING} of a reader that knows no such
   *     code
   */
  default byte[] control(int code, byte[] command) throws CardFaultException {
    throw new CardFaultException(CardFault.PIN_PAD_MISSING, "the reader takes no commands");
  }
}
