package io.chuangkou.card.pcsc;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.transport.CardConnection;
import io.chuangkou.card.transport.CardSlot;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;
import javax.smartcardio.CardTerminals.State;
import javax.smartcardio.TerminalFactory;
import jnasmartcardio.Smartcardio;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection to the PC/SC service, used by one thread and closed by it: the service admits 200 of
 * them at a time. Once a method has failed for the service's sake a context stays useless.
 */
final class PcscContext implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PcscContext.class);

  private final CardTerminals terminals;

  private PcscContext(CardTerminals terminals) {
    this.terminals = terminals;
  }

  /**
   * Connects to the service.
   *
   * @throws CardFaultException if it does not run, or is not installed
   */
  static PcscContext establish() throws CardFaultException {
    try {
      return new PcscContext(
          TerminalFactory.getInstance("PC/SC", null, new Smartcardio()).terminals());
    } catch (NoSuchAlgorithmException | LinkageError e) {
      throw new CardFaultException(CardFault.NO_SERVICE, "no PC/SC library: " + e.getMessage(), e);
    } catch (Smartcardio.EstablishContextException e) {
      throw PcscFaults.of(e.getCause());
    }
  }

  /** Names of all readers. */
  List<String> readers() throws CardFaultException {
    return names(State.ALL);
  }

  /** Names of the readers in which a card is inserted, mute ones included. */
  List<String> readersWithCard() throws CardFaultException {
    return names(State.CARD_PRESENT);
  }

  /** Whether the last change that was waited for took a card out of a reader, even for a moment. */
  boolean wasRemoved(String reader) throws CardFaultException {
    return names(State.CARD_REMOVAL).contains(reader);
  }

  private List<String> names(State state) throws CardFaultException {
    try {
      return terminals.list(state).stream().map(CardTerminal::getName).toList();
    } catch (CardException e) {
      throw PcscFaults.of(e);
    }
  }

  /**
   * Waits until something may have changed; the service sometimes returns for no visible reason.
   */
  void awaitChange(Duration longest) throws CardFaultException {
    try {
      terminals.waitForChange(longest.toMillis());
    } catch (CardException e) {
      throw PcscFaults.of(e);
    }
  }

  /** The slot of a reader; good as long as this context. */
  CardSlot slot(String reader) {
    return new CardSlot() {
      @Override
      public String name() {
        return reader;
      }

      @Override
      public CardConnection connect() throws CardFaultException {
        return PcscContext.this.connect(reader);
      }
    };
  }

  private CardConnection connect(String reader) throws CardFaultException {
    CardTerminal terminal = terminals.getTerminal(reader);
    if (terminal == null) {
      throw new CardFaultException(CardFault.NO_READER, "no reader named " + reader);
    }
    try {
      Card card = terminal.connect("*");
      return PcscConnection.begin(card);
    } catch (CardException e) {
      throw PcscFaults.of(e);
    }
  }

  @Override
  public void close() {
    try {
      ((Smartcardio.JnaCardTerminals) terminals).close();
    } catch (CardException e) {
      LOG.debug("The card service was gone before its context: {}", e.getMessage());
    }
  }
}
