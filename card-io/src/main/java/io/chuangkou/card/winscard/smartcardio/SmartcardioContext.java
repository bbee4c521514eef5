package io.chuangkou.card.winscard.smartcardio;

import io.chuangkou.card.winscard.ReaderName;
import io.chuangkou.card.winscard.ReaderState;
import io.chuangkou.card.winscard.ServiceCard;
import io.chuangkou.card.winscard.ServiceContext;
import io.chuangkou.card.winscard.ServiceException;
import io.chuangkou.card.winscard.Sharing;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;
import javax.smartcardio.CardTerminals.State;
import javax.smartcardio.TerminalFactory;
import jnasmartcardio.Smartcardio;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The service through {@code javax.smartcardio}. It tells neither whether others use a card nor
 * what a card answered to its reset before it is connected to; cards that came and went are counted
 * here, as far as waiting for a change shows them.
 */
public final class SmartcardioContext implements ServiceContext {

  private static final Logger LOG = LoggerFactory.getLogger(SmartcardioContext.class);

  private static final int PRESENT = 0x0020;
  private static final int EMPTY = 0x0010;

  /** A byte a character, so that the names of readers come and go as the service has them. */
  private static final String NAMES = "jna.encoding";

  private static final Charset BYTES = StandardCharsets.ISO_8859_1;

  private final CardTerminals terminals;
  private final Map<ReaderName, Integer> events = new HashMap<>();
  private boolean hasWaited;

  private SmartcardioContext(CardTerminals terminals) {
    this.terminals = terminals;
  }

  /**
   * Connects to the service.
   *
   * @throws ServiceException if it does not run, or does not let this user in
   * @throws LinkageError if this system has no library for it
   */
  public static SmartcardioContext establish() throws ServiceException {
    System.setProperty(NAMES, BYTES.name());
    try {
      return new SmartcardioContext(
          TerminalFactory.getInstance("PC/SC", null, new Smartcardio()).terminals());
    } catch (NoSuchAlgorithmException e) {
      throw new LinkageError("no PC/SC in javax.smartcardio", e);
    } catch (Smartcardio.EstablishContextException e) {
      throw Failures.of("SCardEstablishContext", e.getCause());
    }
  }

  @Override
  public List<ReaderName> readers() throws ServiceException {
    return names(State.ALL);
  }

  private List<ReaderName> names(State state) throws ServiceException {
    try {
      return terminals.list(state).stream()
          .map(terminal -> new ReaderName(terminal.getName().getBytes(BYTES)))
          .toList();
    } catch (CardException e) {
      throw Failures.of("SCardListReaders", e);
    }
  }

  @Override
  public List<ReaderState> states() throws ServiceException {
    if (hasWaited) {
      names(State.CARD_REMOVAL).forEach(this::count);
      names(State.CARD_INSERTION).forEach(this::count);
      hasWaited = false;
    }
    List<ReaderName> withCard = names(State.CARD_PRESENT);
    List<ReaderState> states = new ArrayList<>();
    for (ReaderName reader : readers()) {
      int flags = withCard.contains(reader) ? PRESENT : EMPTY;
      states.add(new ReaderState(reader, flags, events.getOrDefault(reader, 0), ""));
    }
    return states;
  }

  private void count(ReaderName reader) {
    events.merge(reader, 1, Integer::sum);
  }

  @Override
  public void awaitChange(Duration longest) throws ServiceException {
    try {
      terminals.waitForChange(longest.toMillis());
      hasWaited = true;
    } catch (CardException e) {
      throw Failures.of("SCardGetStatusChange", e);
    }
  }

  /** Does nothing: who waits returns when the time is over. */
  @Override
  public void cancel() {}

  @Override
  public ServiceCard connect(ReaderName reader, Sharing sharing) throws ServiceException {
    CardTerminal terminal = terminals.getTerminal(new String(reader.bytes(), BYTES));
    if (terminal == null) {
      throw new ServiceException("SCardConnect", Failures.UNKNOWN_READER);
    }
    try {
      return new SmartcardioCard(
          terminal,
          terminal.connect(
              switch (sharing) {
                case SHARED -> "*";
                case EXCLUSIVE -> "EXCLUSIVE;*";
                case DIRECT -> "DIRECT";
              }));
    } catch (CardException e) {
      throw Failures.of("SCardConnect", e);
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
