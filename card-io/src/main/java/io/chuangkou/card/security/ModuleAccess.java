package io.chuangkou.card.security;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.security.MutualAuthentication.Refusal;
import io.chuangkou.card.transport.Transport;
import java.util.random.RandomGenerator;

/**
 * Opens cards with a security module. A module with another authority's keys costs each card a try
 * of its key, which the holder could only have unlocked at the issuer: hence {@link RefusedCards}.
 */
public final class ModuleAccess implements HolderAccess {

  private final SecurityModules modules;
  private final ModuleKeys keys;
  private final RandomGenerator random;
  private final RefusedCards refused = new RefusedCards();

  /**
   * Access with the module that is found there.
   *
   * @param random where the terminal's challenges come from; safe for use by several threads
   */
  public ModuleAccess(SecurityModules modules, ModuleKeys keys, RandomGenerator random) {
    this.modules = modules;
    this.keys = keys;
    this.random = random;
  }

  @Override
  public void open(Transport card, CardIdentity identity) throws CardFaultException {
    refused.requireTry(identity);
    try (SecurityModule module = modules.open()) {
      MutualAuthentication authentication = new MutualAuthentication(card, identity, module);
      if (keys.internal() != null) {
        authentication.checkCard(keys.internal(), random);
      }
      Refusal refusal = authentication.showTerminal(keys.holder()).orElse(null);
      if (refusal != null) {
        refused.add(identity);
        throw new CardFaultException(CardFault.TERMINAL_REFUSED, refusal.detail());
      }
      refused.accepted();
    }
  }
}
