package io.chuangkou.card.transport;

import io.chuangkou.card.CardFaultException;

/**
 * A line to a card: a command APDU goes in, a response APDU comes out (ISO/IEC 7816-4). Used by one
 * thread at a time.
 */
@FunctionalInterface
public interface Transport extends AutoCloseable {

  /**
   * Sends a command and waits for the answer.
   *
   * @param command at least the four bytes of a header; not kept and not changed
   * @return data, then the two bytes of the status word; the caller's to keep
   * @throws CardFaultException when no answer comes: the card was pulled, is mute, is in use
   */
  byte[] transmit(byte[] command) throws CardFaultException;

  /** Lets go of the card. */
  @Override
  default void close() {}
}
