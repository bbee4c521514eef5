package io.chuangkou.terminal.print;

import io.chuangkou.terminal.notice.TerminalFault;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A printer on the network, by the port that takes its commands as they are (9100).
 *
 * @param host its name or address
 * @param port its port
 * @param patience how long a job may take; a printer without paper stops reading
 * @param asked whether it is asked for paper before and after
 */
public record NetworkPort(String host, int port, Duration patience, boolean asked)
    implements PrinterPort {

  private static final Logger LOG = LoggerFactory.getLogger(NetworkPort.class);

  @Override
  public void send(byte[] job) throws PrinterException {
    String where = host + ":" + port;
    try (Socket socket = new Socket()) {
      int millis = Math.toIntExact(patience.toMillis());
      socket.connect(new InetSocketAddress(host, port), millis);
      socket.setSoTimeout(millis);
      CompletableFuture<Void> tooLate = closeLater(socket);
      OutputStream out = socket.getOutputStream();
      InputStream in = socket.getInputStream();
      if (asked) {
        Questions.before(in, out, where);
      }
      out.write(job);
      if (asked) {
        Questions.after(in, out, where);
      }
      tooLate.cancel(false);
    } catch (IOException e) {
      throw new PrinterException(TerminalFault.PRINTER_AWAY, where, e);
    }
  }

  /** A write has no time limit of its own. */
  private CompletableFuture<Void> closeLater(Socket socket) {
    return CompletableFuture.runAsync(
        () -> {
          try {
            socket.close();
          } catch (IOException e) {
            LOG.warn("the line to a printer cannot be cut", e);
          }
        },
        CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS));
  }
}
