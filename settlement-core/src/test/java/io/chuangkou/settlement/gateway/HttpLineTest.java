package io.chuangkou.settlement.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.chuangkou.settlement.gateway.CentreGateway.Timeouts;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which requests share a connection; the server answers from which port each of them came. */
class HttpLineTest {

  private static final byte[] BODY = "{}".getBytes(UTF_8);

  private final AtomicLong nanos = new AtomicLong();
  private HttpServer server;
  private HttpLine line;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          byte[] port = Integer.toString(exchange.getRemoteAddress().getPort()).getBytes(UTF_8);
          exchange.sendResponseHeaders(200, port.length);
          exchange.getResponseBody().write(port);
          exchange.close();
        });
    server.start();
    Timeouts timeouts = new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(5));
    line = new HttpLine(url("/"), null, timeouts, nanos::get);
  }

  private URI url(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  private String port() throws IOException, InterruptedException {
    return new String(line.to("").send(Map.of(), BODY).body(), UTF_8);
  }

  private void later(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  @Test
  void requestsThatFollowEachOtherShareAConnection() throws IOException, InterruptedException {
    String first = port();
    later(Duration.ofMillis(900));
    assertEquals(first, port());
    later(Duration.ofMillis(900));
    assertEquals(first, port());
  }

  @Test
  void aConnectionThatHasRestedIsNotUsedAgain() throws IOException, InterruptedException {
    String first = port();
    later(Duration.ofMillis(1001));
    assertNotEquals(first, port());
  }

  @Test
  void anAnswerWithoutEndIsNotWaitedForWithoutEnd() {
    CountDownLatch end = new CountDownLatch(1);
    server.createContext(
        "/endless",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write('{');
          exchange.getResponseBody().flush();
          await(end);
          exchange.close();
        });
    // The answer has begun before the request's own timeout, also on a machine that is busy.
    Timeouts patience = new Timeouts(Duration.ofMillis(100), Duration.ofMillis(700));
    HttpLine impatient = new HttpLine(url("/endless"), null, patience, nanos::get);
    try {
      assertTimeoutPreemptively(
          Duration.ofSeconds(20),
          () -> assertThrows(IOException.class, () -> impatient.to("").send(Map.of(), BODY)));
    } finally {
      end.countDown();
    }
  }

  @Test
  void anAnswerThatIsTooLargeIsCutOffWhileItComes() throws Exception {
    CountDownLatch cut = new CountDownLatch(1);
    server.createContext(
        "/flood",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] flood = new byte[1 << 20];
          try {
            for (int i = 0; i < 3 << 10; i++) {
              exchange.getResponseBody().write(flood);
            }
          } catch (IOException e) {
            cut.countDown();
          }
          exchange.close();
        });
    assertThrows(Exchange.TooLarge.class, () -> line.to("flood").send(Map.of(), BODY));
    assertTrue(cut.await(60, TimeUnit.SECONDS));
  }

  @Test
  void aFileMayBeLargerThanAMessage() throws IOException, InterruptedException {
    byte[] file = new byte[(int) Exchange.LARGEST_MESSAGE + 1];
    server.createContext(
        "/file",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "application/octet-stream");
          exchange.sendResponseHeaders(200, file.length);
          exchange.getResponseBody().write(file);
          exchange.close();
        });
    assertEquals(file.length, line.to("file").send(Map.of(), BODY).body().length);
  }

  @Test
  void aTransactionMayHaveAPathOfItsOwn() throws IOException, InterruptedException {
    server.createContext(
        "/outpatient",
        exchange -> {
          exchange.sendResponseHeaders(201, -1);
          exchange.close();
        });
    assertEquals(201, line.to("outpatient/settle").send(Map.of(), BODY).status());
    assertEquals(200, line.to("").send(Map.of(), BODY).status());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(60, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aServerThatHasGoneHasReceivedNothing() throws IOException, InterruptedException {
    String before = port();
    later(Duration.ofMillis(1001));
    server.stop(0);
    assertThrows(ConnectException.class, this::port, before);
  }
}
