package io.chuangkou.card.security;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;

/** Where a security module is found. Safe for use by several threads. */
@FunctionalInterface
public interface SecurityModules {

  /**
   * Powers it; to be closed by who asked.
   *
   * @throws CardFaultException {@link CardFault#MODULE_ABSENT}; {@link CardFault#BUSY} while others
   *     use it
   */
  SecurityModule open() throws CardFaultException;
}
