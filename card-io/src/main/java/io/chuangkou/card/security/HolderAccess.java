package io.chuangkou.card.security;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.transport.Transport;

/**
 * How a card of generation 3.0 is brought to open its holder's file. Safe for use by several
 * threads.
 */
@FunctionalInterface
public interface HolderAccess {

  /** Of a terminal without a module: the card is left as it is, and keeps its file closed. */
  HolderAccess NONE = (card, identity) -> {};

  /**
   * Lets card and terminal prove to each other who they are.
   *
   * @param card whose environment is selected
   * @param identity what its keys are derived from
   * @throws CardFaultException {@link CardFault#MODULE_ABSENT}, {@link CardFault#MODULE_KEYS},
   *     {@link CardFault#MODULE_BLOCKED}, {@link CardFault#NOT_GENUINE}, {@link
   *     CardFault#TERMINAL_REFUSED}, {@link CardFault#LOCKED}
   */
  void open(Transport card, CardIdentity identity) throws CardFaultException;
}
