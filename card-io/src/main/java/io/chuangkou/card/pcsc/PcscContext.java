package io.chuangkou.card.pcsc;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.transport.Attempt;
import io.chuangkou.card.transport.CardConnection;
import io.chuangkou.card.transport.CardSlot;
import io.chuangkou.card.transport.ResetKind;
import io.chuangkou.card.winscard.ReaderName;
import io.chuangkou.card.winscard.ReaderState;
import io.chuangkou.card.winscard.ServiceCard;
import io.chuangkou.card.winscard.ServiceCard.Disposition;
import io.chuangkou.card.winscard.ServiceContext;
import io.chuangkou.card.winscard.ServiceException;
import io.chuangkou.card.winscard.Sharing;
import java.time.Duration;
import java.util.List;

/**
 * A connection to the PC/SC service, used by one thread and closed by it: the service admits 200 of
 * them at a time. Once a method has failed for the service's sake a context stays useless.
 */
final class PcscContext implements AutoCloseable {

  private final ServiceContext service;

  private PcscContext(ServiceContext service) {
    this.service = service;
  }

  /**
   * Connects to the service.
   *
   * @throws CardFaultException if it does not run, or is not installed
   */
  static PcscContext establish(CardService by) throws CardFaultException {
    try {
      return new PcscContext(by.establish());
    } catch (LinkageError | IllegalArgumentException e) {
      throw new CardFaultException(CardFault.NO_SERVICE, "no PC/SC library: " + e.getMessage(), e);
    } catch (ServiceException e) {
      throw PcscFaults.of(e);
    }
  }

  /** What all readers are doing. */
  List<ReaderState> states() throws CardFaultException {
    try {
      return service.states();
    } catch (ServiceException e) {
      throw PcscFaults.of(e);
    }
  }

  /**
   * Waits until something may be other than {@link #states} last said; the service sometimes
   * returns for no visible reason.
   */
  void awaitChange(Duration longest) throws CardFaultException {
    try {
      service.awaitChange(longest);
    } catch (ServiceException e) {
      throw PcscFaults.of(e);
    }
  }

  /** Makes who waits return; another thread may call it. */
  void cancel() {
    service.cancel();
  }

  /** Names of all readers, in the service's order. */
  List<String> readers() throws CardFaultException {
    return states().stream().map(state -> state.reader().text()).toList();
  }

  /** The slot of a reader, for whom nobody waits; good as long as this context. */
  CardSlot slot(String reader) {
    return slot(reader, new Attempt());
  }

  /** The slot of a reader for one attempt to read; good as long as this context. */
  CardSlot slot(String reader, Attempt attempt) {
    return new CardSlot() {
      @Override
      public String name() {
        return reader;
      }

      @Override
      public CardConnection connect() throws CardFaultException {
        try {
          return PcscConnection.to(service, named(reader), attempt);
        } catch (ServiceException e) {
          throw PcscFaults.of(e);
        }
      }

      @Override
      public byte[] reset(ResetKind kind) throws CardFaultException {
        try {
          return PcscConnection.reset(service, named(reader), kind, attempt);
        } catch (ServiceException e) {
          throw PcscFaults.of(e);
        }
      }
    };
  }

  /** What a reader's driver tells of itself ({@code SCARD_ATTR_…}). */
  byte[] attribute(ReaderName reader, int attribute) throws ServiceException {
    ServiceCard direct = service.connect(reader, Sharing.DIRECT);
    try {
      return direct.attribute(attribute);
    } finally {
      direct.disconnect(Disposition.LEAVE);
    }
  }

  /** Whether another program shares the card in a reader to which this one is not connected. */
  boolean isUsed(String reader) throws CardFaultException {
    return states().stream()
        .filter(state -> state.reader().text().equals(reader))
        .anyMatch(ReaderState::isInUse);
  }

  private ReaderName named(String reader) throws CardFaultException, ServiceException {
    for (ReaderName name : service.readers()) {
      if (name.text().equals(reader)) {
        return name;
      }
    }
    throw new CardFaultException(CardFault.NO_READER, "no reader named " + reader);
  }

  @Override
  public void close() {
    service.close();
  }
}
