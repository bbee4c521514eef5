package io.chuangkou.card.foreign;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jdk.net.ExtendedSocketOptions;
import org.jspecify.annotations.Nullable;

/**
 * A slot of vpcd, vsmartcard's reader driver. A card is in as long as a client is connected. The
 * driver speaks first: two bytes of length, then one byte (0 power off, 1 power on, 2 reset, all
 * without an answer; 4 asks for the answer to reset) or a command; answers are framed alike.
 * Thread-safe.
 */
public final class ForeignSlot implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 5_000;

  private final InetSocketAddress address;
  private @Nullable Stay stay;

  /** The slot that listens there. */
  public ForeignSlot(InetSocketAddress address) {
    this.address = address;
  }

  /** Puts a card in, in place of one that is there. */
  public synchronized void insert(ForeignCard card) throws IOException {
    remove();
    stay = new Stay(card);
    stay.thread.start();
  }

  /** Takes the card out, if one is there. */
  public synchronized void remove() {
    if (stay != null) {
      stay.leave();
      stay = null;
    }
  }

  @Override
  public void close() {
    remove();
  }

  /** One card in the slot, until it is out for good. */
  private final class Stay {

    private final ForeignCard card;
    private final CountDownLatch left = new CountDownLatch(1);
    private final Thread thread =
        Thread.ofPlatform().daemon().name("foreign-card").unstarted(this::serve);
    private volatile Socket socket;

    Stay(ForeignCard card) throws IOException {
      this.card = card;
      this.socket = connected();
    }

    private Socket connected() throws IOException {
      Socket fresh = new Socket();
      fresh.connect(address, PATIENCE_MILLIS);
      fresh.setTcpNoDelay(true);
      return fresh;
    }

    private void serve() {
      try {
        while (serveOnce()) {
          socket = connected();
        }
      } catch (IOException | InterruptedException e) {
        // The driver, or who put the card in, let go of it.
      } finally {
        leave();
      }
    }

    /** Serves until the contact is lost; returns whether it comes back. */
    private boolean serveOnce() throws IOException, InterruptedException {
      try (Socket current = socket) {
        DataInputStream in = new DataInputStream(current.getInputStream());
        OutputStream out = current.getOutputStream();
        while (true) {
          int length = in.readUnsignedShort();
          // Without it the driver's second write waits for an acknowledgement of the first.
          current.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
          byte[] message = in.readNBytes(length);
          if (length == 1) {
            control(message[0], out);
          } else {
            Optional<Reply> reply = card.reply(message);
            if (reply.isEmpty()) {
              send(card.answer(message), out);
            } else if (reply.get() instanceof Reply.ContactLost) {
              return true;
            } else if (!act(reply.get(), message, out)) {
              return false;
            }
          }
        }
      }
    }

    private void control(byte code, OutputStream out) throws IOException {
      switch (code) {
        case 1, 2 -> card.reset();
        case 4 -> send(card.answerToReset(), out);
        default -> {}
      }
    }

    /** Returns whether the card stays. */
    private boolean act(Reply reply, byte[] command, OutputStream out)
        throws IOException, InterruptedException {
      switch (reply) {
        case Reply.Bytes bytes -> {
          pause(bytes.delay());
          send(bytes.bytes(), out);
        }
        case Reply.Later later -> {
          pause(later.delay());
          send(card.answer(command), out);
        }
        case Reply.Forgotten forgotten -> {
          card.reset();
          send(forgotten.bytes(), out);
        }
        case Reply.Silence silence -> left.await();
        case Reply.Pulled pulled -> {
          return false;
        }
        case Reply.ContactLost lost -> {
          return true;
        }
      }
      return true;
    }

    /** A card takes its time, but not longer than it is in. */
    private void pause(Duration delay) throws InterruptedException {
      if (left.await(delay.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new InterruptedException("taken out");
      }
    }

    private void send(byte[] payload, OutputStream out) throws IOException {
      out.write(
          ByteBuffer.allocate(Short.BYTES + payload.length)
              .putShort((short) payload.length)
              .put(payload)
              .array());
    }

    void leave() {
      left.countDown();
      try {
        socket.close();
      } catch (IOException e) {
        // It was gone already.
      }
    }
  }
}
