package io.chuangkou.settlement.centre;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WholeBodyTest {

  private final AtomicInteger handed = new AtomicInteger();

  @Test
  @Timeout(30)
  void aBodyThatDoesNotComeToItsEndIsCutAndHandedToNobody() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    try (ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      server.setExecutor(threads);
      server.createContext(
          "/", new WholeBody(e -> handed.incrementAndGet(), Duration.ofMillis(100), timer));
      server.start();
      try (Socket half =
          new Socket(InetAddress.getLoopbackAddress(), server.getAddress().getPort())) {
        half.getOutputStream()
            .write("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 9\r\n\r\nhalf".getBytes(UTF_8));
        assertEquals(-1, half.getInputStream().read());
      }
      assertEquals(0, handed.get());
    } finally {
      server.stop(0);
    }
  }
}
