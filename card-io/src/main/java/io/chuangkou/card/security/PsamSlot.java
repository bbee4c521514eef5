package io.chuangkou.card.security;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.transport.CardSlot;
import io.chuangkou.card.transport.GetResponse;
import io.chuangkou.card.transport.Trace;
import io.chuangkou.card.transport.Transport;
import io.chuangkou.card.transport.WrongLength;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The slot of a reader in which a PSAM sits. */
public final class PsamSlot implements SecurityModules {

  private static final Logger LOG = LoggerFactory.getLogger(PsamSlot.class);

  private final CardSlot slot;

  /** The modules in a slot. */
  public PsamSlot(CardSlot slot) {
    this.slot = slot;
  }

  @Override
  public SecurityModule open() throws CardFaultException {
    try {
      Transport traced = new Trace(slot.connect(), line -> LOG.debug("PSAM {}", line));
      return new PsamSecurityModule(new GetResponse(new WrongLength(new Faults(traced))));
    } catch (CardFaultException e) {
      throw ofModule(e);
    }
  }

  /** What befalls a card has other names where it befalls the module. */
  private static CardFaultException ofModule(CardFaultException e) {
    return switch (e.fault()) {
      case ABSENT, MUTE, NO_READER, PULLED ->
          new CardFaultException(CardFault.MODULE_ABSENT, e.fault().code() + " " + e.detail(), e);
      default -> e;
    };
  }

  private record Faults(Transport inner) implements Transport {

    @Override
    public byte[] transmit(byte[] command) throws CardFaultException {
      try {
        return inner.transmit(command);
      } catch (CardFaultException e) {
        throw ofModule(e);
      }
    }

    @Override
    public void close() {
      inner.close();
    }
  }
}
