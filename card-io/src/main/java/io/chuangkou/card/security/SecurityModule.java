package io.chuangkou.card.security;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;

/**
 * What holds the authority's keys and computes with them: a PSAM in the reader, or a machine in the
 * network. Used by one thread at a time.
 */
public interface SecurityModule extends AutoCloseable {

  /**
   * What it says of itself.
   *
   * @throws CardFaultException {@link CardFault#MODULE_ABSENT}, {@link CardFault#MODULE_BLOCKED}
   */
  ModuleFacts facts() throws CardFaultException;

  /**
   * Computes what one card computes with its own key: derives the card's key, of it and the process
   * factor a key for once, and encrypts with that.
   *
   * @param key the module's key from which the card's is derived
   * @param card whose
   * @param process the process factor, eight bytes; of an authentication the challenge
   * @param source what is encrypted, eight bytes
   * @return eight bytes, or sixteen from a module that answers with a whole block
   * @throws CardFaultException {@link CardFault#MODULE_ABSENT}, {@link CardFault#MODULE_KEYS},
   *     {@link CardFault#MODULE_BLOCKED}
   */
  byte[] encrypt(ModuleKey key, CardIdentity card, byte[] process, byte[] source)
      throws CardFaultException;

  /** Lets go of it. */
  @Override
  default void close() {}
}
