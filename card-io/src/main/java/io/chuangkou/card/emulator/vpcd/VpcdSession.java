package io.chuangkou.card.emulator.vpcd;

import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.emulator.chip.Chip;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jdk.net.ExtendedSocketOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stay of one card in a slot of vpcd. Messages are two bytes of length, then the payload; vpcd
 * always speaks first. One byte is a control message, of which only the question for the answer to
 * reset is answered; everything longer is a command for the card.
 */
final class VpcdSession implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(VpcdSession.class);

  private static final int POWER_ON = 1;
  private static final int RESET = 2;
  private static final int ANSWER_TO_RESET = 4;

  private final Socket socket;
  private final Chip card;
  private final boolean quickAck;
  private final CountDownLatch firstWord = new CountDownLatch(1);
  private final Thread thread =
      Thread.ofPlatform().daemon().name("card-vpcd").unstarted(this::serve);

  private VpcdSession(Socket socket, Chip card) {
    this.socket = socket;
    this.card = card;
    this.quickAck = socket.supportedOptions().contains(ExtendedSocketOptions.TCP_QUICKACK);
  }

  /** Serves the card on a thread of its own until either side leaves. */
  static VpcdSession start(Socket connected, Chip card) throws IOException {
    connected.setOption(StandardSocketOptions.TCP_NODELAY, true);
    VpcdSession session = new VpcdSession(connected, card);
    session.thread.start();
    return session;
  }

  private void serve() {
    try (socket;
        DataInputStream in = new DataInputStream(socket.getInputStream());
        DataOutputStream out = new DataOutputStream(socket.getOutputStream())) {
      while (true) {
        int length = in.readUnsignedShort();
        firstWord.countDown();
        acknowledgeAtOnce();
        answer(in.readNBytes(length), out);
      }
    } catch (EOFException e) {
      LOG.debug("The virtual reader let go of the card");
    } catch (IOException | CardFaultException e) {
      LOG.debug("The card left the virtual reader: {}", e.getMessage());
    }
  }

  /**
   * vpcd sends length and payload in two writes; unless the first is acknowledged at once, its
   * system holds the second back for some 40 ms. The option wears off with every answer.
   */
  private void acknowledgeAtOnce() throws IOException {
    if (quickAck) {
      socket.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
    }
  }

  private void answer(byte[] message, DataOutputStream out) throws IOException, CardFaultException {
    if (message.length > 1) {
      send(card.transmit(message), out);
    } else if (message.length == 1) {
      switch (message[0]) {
        case POWER_ON, RESET -> card.reset();
        case ANSWER_TO_RESET -> send(card.answerToReset(), out);
        default -> {} // power off: the card forgets at the next power on
      }
    }
  }

  private static void send(byte[] payload, DataOutputStream out) throws IOException {
    byte[] framed = new byte[Short.BYTES + payload.length];
    framed[0] = (byte) (payload.length >> Byte.SIZE);
    framed[1] = (byte) payload.length;
    System.arraycopy(payload, 0, framed, Short.BYTES, payload.length);
    out.write(framed);
  }

  /** Whether the driver has said anything before a limit has passed. */
  boolean awaitFirstWord(Duration limit) throws InterruptedException {
    return firstWord.await(limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  void awaitEnd() throws InterruptedException {
    thread.join();
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      socket.close();
    } catch (IOException e) {
      LOG.debug("Closing the virtual reader's connection failed: {}", e.getMessage());
    }
  }
}
