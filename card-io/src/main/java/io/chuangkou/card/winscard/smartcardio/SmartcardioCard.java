package io.chuangkou.card.winscard.smartcardio;

import io.chuangkou.card.winscard.ServiceCard;
import io.chuangkou.card.winscard.ServiceException;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CommandAPDU;

/**
 * A card through {@code javax.smartcardio}, which fetches what a card has ready (61xx) and repeats
 * what it wants shorter (6Cxx) by itself, and does not take the power from a card.
 */
final class SmartcardioCard implements ServiceCard {

  private static final String T = "T=";

  private final CardTerminal terminal;
  private Card card;

  SmartcardioCard(CardTerminal terminal, Card card) {
    this.terminal = terminal;
    this.card = card;
  }

  @Override
  public int protocol() {
    String spoken = card.getProtocol();
    return spoken.startsWith(T) ? Integer.parseInt(spoken.substring(T.length())) : -1;
  }

  @Override
  public void begin() throws ServiceException {
    try {
      card.beginExclusive();
    } catch (CardException e) {
      throw Failures.of("SCardBeginTransaction", e);
    }
  }

  @Override
  public void end() throws ServiceException {
    try {
      card.endExclusive();
    } catch (CardException e) {
      throw Failures.of("SCardEndTransaction", e);
    }
  }

  @Override
  public void reconnect(Disposition first) throws ServiceException {
    try {
      card.disconnect(first != Disposition.LEAVE);
      card = terminal.connect("*");
    } catch (CardException e) {
      throw Failures.of("SCardReconnect", e);
    }
  }

  @Override
  public byte[] answerToReset() {
    return card.getATR().getBytes();
  }

  @Override
  public byte[] transmit(byte[] command) throws ServiceException {
    try {
      return card.getBasicChannel().transmit(new CommandAPDU(command)).getBytes();
    } catch (CardException e) {
      throw Failures.of("SCardTransmit", e);
    } catch (IllegalArgumentException e) {
      // It looks for a status word even in the empty answer of a card that just left.
      return new byte[0];
    }
  }

  @Override
  public byte[] control(int code, byte[] command) throws ServiceException {
    try {
      return card.transmitControlCommand(code, command);
    } catch (CardException e) {
      throw Failures.of("SCardControl", e);
    }
  }

  /** There is no way to ask. */
  @Override
  public byte[] attribute(int attribute) throws ServiceException {
    throw new ServiceException("SCardGetAttrib", Failures.UNSUPPORTED);
  }

  @Override
  public void disconnect(Disposition last) throws ServiceException {
    try {
      card.disconnect(last != Disposition.LEAVE);
    } catch (CardException e) {
      throw Failures.of("SCardDisconnect", e);
    }
  }
}
