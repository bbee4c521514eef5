package io.chuangkou.card.emulator.vpcd;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.emulator.chip.Chip;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Puts emulated chips into a virtual reader of the real PC/SC service: a client of vpcd, the driver
 * of vsmartcard, which sees an insertion when a client connects and a removal when it leaves.
 * Thread-safe.
 */
public final class VirtualReader implements AutoCloseable {

  /** The port of vpcd's first slot where nobody configured another; the next slot has the next. */
  public static final int FIRST_SLOT_PORT = 0x8C7B;

  private static final int CONNECT_TIMEOUT_MILLIS = 2_000;

  private final InetSocketAddress slot;
  private @Nullable VpcdSession session;

  /** A slot of vpcd; connects when a card is inserted. */
  public VirtualReader(InetSocketAddress slot) {
    this.slot = slot;
  }

  /**
   * Puts a card in, in place of one that is there.
   *
   * @throws CardFaultException {@link CardFault#NO_VIRTUAL_READER} if no vpcd listens
   */
  public synchronized void insert(Chip card) throws CardFaultException {
    remove();
    Socket socket = new Socket();
    try {
      socket.connect(slot, CONNECT_TIMEOUT_MILLIS);
      session = VpcdSession.start(socket, card);
    } catch (IOException e) {
      throw new CardFaultException(
          CardFault.NO_VIRTUAL_READER, "no virtual reader at " + slot + ": " + e.getMessage(), e);
    }
  }

  /**
   * Waits until the driver has taken the card that was put in: it asks for its answer to reset. A
   * driver that has a card lets the next one wait.
   *
   * @throws CardFaultException {@link CardFault#SLOT_TAKEN} if it has not asked when the limit has
   *     passed
   */
  public void awaitTaken(Duration limit) throws CardFaultException, InterruptedException {
    VpcdSession current = current();
    if (current != null && !current.awaitFirstWord(limit)) {
      throw new CardFaultException(CardFault.SLOT_TAKEN, "nothing was heard at " + slot);
    }
  }

  private synchronized @Nullable VpcdSession current() {
    return session;
  }

  /** Takes the card out, if one is there. */
  public synchronized void remove() {
    if (session != null) {
      session.close();
      session = null;
    }
  }

  /** Waits until the card is out, whoever took it: this object, the card's profile, the service. */
  public void awaitRemoval() throws InterruptedException {
    VpcdSession current = current();
    if (current != null) {
      current.awaitEnd();
    }
  }

  @Override
  public void close() {
    remove();
  }
}
