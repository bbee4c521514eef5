package io.chuangkou.card.pcsc;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.transport.CardConnection;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CommandAPDU;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A powered card, held in a transaction so that no other program comes between two commands. */
final class PcscConnection implements CardConnection {

  private static final Logger LOG = LoggerFactory.getLogger(PcscConnection.class);

  private final Card card;
  private final CardChannel channel;
  private boolean failed;

  private PcscConnection(Card card) {
    this.card = card;
    this.channel = card.getBasicChannel();
  }

  /** Takes a card over; waits while another program holds a transaction on it. */
  static PcscConnection begin(Card card) throws CardException {
    PcscConnection connection = new PcscConnection(card);
    try {
      card.beginExclusive();
      return connection;
    } catch (CardException e) {
      connection.failed = true;
      connection.disconnect();
      throw e;
    }
  }

  @Override
  public byte[] answerToReset() {
    return card.getATR().getBytes();
  }

  @Override
  public byte[] transmit(byte[] command) throws CardFaultException {
    try {
      return channel.transmit(new CommandAPDU(command)).getBytes();
    } catch (CardException e) {
      failed = true;
      throw PcscFaults.of(e);
    } catch (IllegalArgumentException e) {
      // jnasmartcardio looks for a status word even in the empty answer of a card that just left.
      failed = true;
      throw new CardFaultException(CardFault.PULLED, "PC/SC: an empty answer", e);
    }
  }

  @Override
  public void close() {
    try {
      card.endExclusive();
    } catch (CardException e) {
      failed = true;
    }
    disconnect();
  }

  /** A card that failed is reset on the way out, so that the next connection finds it fresh. */
  private void disconnect() {
    try {
      card.disconnect(failed);
    } catch (CardException e) {
      LOG.debug("The card was gone before its connection: {}", e.getMessage());
    }
  }
}
