package io.chuangkou.card.pcsc;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.transport.Attempt;
import io.chuangkou.card.transport.CardConnection;
import io.chuangkou.card.transport.ResetKind;
import io.chuangkou.card.winscard.ReaderName;
import io.chuangkou.card.winscard.ServiceCard;
import io.chuangkou.card.winscard.ServiceCard.Disposition;
import io.chuangkou.card.winscard.ServiceContext;
import io.chuangkou.card.winscard.ServiceException;
import io.chuangkou.card.winscard.Sharing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A powered card, held in a transaction so that no other program comes between two commands. */
final class PcscConnection implements CardConnection {

  private static final Logger LOG = LoggerFactory.getLogger(PcscConnection.class);

  private final ServiceCard card;
  private final byte[] answerToReset;
  private boolean failed;

  private PcscConnection(ServiceCard card, byte[] answerToReset) {
    this.card = card;
    this.answerToReset = answerToReset;
  }

  /**
   * Takes a card over. Waits while another program holds a transaction on it; where nobody waits
   * any longer when that has ended, the card is let go at once.
   */
  static PcscConnection to(ServiceContext service, ReaderName reader, Attempt attempt)
      throws ServiceException, CardFaultException {
    attempt.waitsForOthers(Attempt.Others.MAY_USE_IT);
    ServiceCard card = service.connect(reader, Sharing.SHARED);
    boolean isTaken = false;
    try {
      attempt.waitsForOthers(Attempt.Others.USE_IT);
      card.begin();
      attempt.waitsForOthers(Attempt.Others.NONE);
      PcscConnection connection = new PcscConnection(card, card.answerToReset());
      isTaken = true;
      if (attempt.isGivenUp()) {
        connection.close();
        throw new CardFaultException(CardFault.BUSY, "nobody waits any longer");
      }
      return connection;
    } finally {
      if (!isTaken) {
        disconnect(card, Disposition.RESET);
      }
    }
  }

  /** Resets a card; waits as above, and lets go of it. */
  static byte[] reset(ServiceContext service, ReaderName reader, ResetKind kind, Attempt attempt)
      throws ServiceException {
    attempt.waitsForOthers(Attempt.Others.MAY_USE_IT);
    ServiceCard card = service.connect(reader, Sharing.SHARED);
    try {
      card.reconnect(kind == ResetKind.COLD ? Disposition.UNPOWER : Disposition.RESET);
      return card.answerToReset();
    } finally {
      attempt.waitsForOthers(Attempt.Others.NONE);
      disconnect(card, Disposition.LEAVE);
    }
  }

  @Override
  public byte[] answerToReset() {
    return answerToReset.clone();
  }

  @Override
  public byte[] transmit(byte[] command) throws CardFaultException {
    try {
      byte[] answer = card.transmit(command);
      if (answer.length == 0) {
        failed = true;
        throw new CardFaultException(CardFault.PULLED, "PC/SC: an empty answer");
      }
      return answer;
    } catch (ServiceException e) {
      failed = true;
      throw PcscFaults.of(e);
    }
  }

  @Override
  public byte[] control(int code, byte[] command) throws CardFaultException {
    try {
      return card.control(code, command);
    } catch (ServiceException e) {
      if (PcscFaults.isUnsupported(e)) {
        throw new CardFaultException(
            CardFault.PIN_PAD_MISSING, "PC/SC %08X".formatted(e.code()), e);
      }
      failed = true;
      throw PcscFaults.of(e);
    }
  }

  /** A card that failed is reset on the way out, so that the next connection finds it fresh. */
  @Override
  public void close() {
    try {
      card.end();
    } catch (ServiceException e) {
      failed = true;
    }
    disconnect(card, failed ? Disposition.RESET : Disposition.LEAVE);
  }

  private static void disconnect(ServiceCard card, Disposition last) {
    try {
      card.disconnect(last);
    } catch (ServiceException e) {
      LOG.debug("The card was gone before its connection: {}", e.getMessage());
    }
  }
}
