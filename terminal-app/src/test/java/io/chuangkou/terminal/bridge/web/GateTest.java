package io.chuangkou.terminal.bridge.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.terminal.bridge.web.HospitalProgram.Events;
import io.chuangkou.terminal.notice.TerminalException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in to the bridge, and who is not. */
class GateTest {

  @TempDir private static Path folder;
  private static BridgeFixture bridge;

  @BeforeAll
  static void open() {
    bridge = new BridgeFixture(folder);
  }

  @AfterAll
  static void close() {
    bridge.close();
  }

  private static HospitalProgram showing(String token) {
    return new HospitalProgram(bridge.port(), token);
  }

  private static void assertRefused(int status, String code, HttpResponse<String> answer) {
    assertEquals(status, answer.statusCode());
    assertEquals(code, HospitalProgram.json(answer).get("code").asString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "0", "0000000000000000000000000000000000000000000000000000000000000000"})
  void who_does_not_show_the_token_learns_nothing(String token) throws Exception {
    try (HospitalProgram stranger = showing(token)) {
      for (String path : new String[] {"/events", "/bills/MZ1", "/iReadCardBas", "/nowhere"}) {
        assertRefused(401, "BRIDGE-UNAUTHORIZED", stranger.get(path));
      }
      assertRefused(
          401,
          "BRIDGE-UNAUTHORIZED",
          stranger.post("/bills", BridgeFixture.bill("STRANGE", "1.00")));
      assertThrows(CompletionException.class, () -> stranger.follow("?since=0"));
    }
    assertEquals(404, bridge.program().get("/bills/STRANGE").statusCode());
  }

  @Test
  void a_page_of_another_origin_gets_nothing_though_it_knows_the_token() throws Exception {
    for (String page : new String[] {"http://evil.example", "null", BridgeFixture.PAGE + "0"}) {
      HttpResponse<String> answer = bridge.program().with("Origin", page).get("/events");
      assertRefused(403, "BRIDGE-ORIGIN", answer);
      assertTrue(answer.headers().firstValue("Access-Control-Allow-Origin").isEmpty());
      HospitalProgram asPage = bridge.program().with("Origin", page);
      assertThrows(CompletionException.class, () -> asPage.follow("?since=0"));
      HttpResponse<String> preflight =
          asPage
              .with("Access-Control-Request-Method", "POST")
              .send("OPTIONS", "/bills", BodyPublishers.noBody());
      assertRefused(403, "BRIDGE-ORIGIN", preflight);
      assertTrue(preflight.headers().firstValue("Access-Control-Allow-Methods").isEmpty());
    }
  }

  @Test
  void a_page_of_an_allowed_origin_is_told_so() throws Exception {
    HttpResponse<String> answer =
        bridge.program().with("Origin", BridgeFixture.PAGE).get("/events");
    assertEquals(200, answer.statusCode());
    assertEquals(BridgeFixture.PAGE, header(answer, "Access-Control-Allow-Origin"));
    assertEquals("Origin", header(answer, "Vary"));
    assertEquals("no-store", header(answer, "Cache-Control"));
    try (HospitalProgram stranger = showing("").with("Origin", BridgeFixture.PAGE)) {
      HttpResponse<String> refused = stranger.get("/events");
      assertEquals(401, refused.statusCode());
      assertEquals(BridgeFixture.PAGE, header(refused, "Access-Control-Allow-Origin"));
    }
  }

  @Test
  void a_pages_socket_shows_the_token_as_a_subprotocol() throws Exception {
    push("MZ-PAGE");
    try (HospitalProgram page = showing("").with("Origin", BridgeFixture.PAGE);
        Events events = page.follow("?since=0", "chuangkou.v1", "token." + bridge.token())) {
      assertEquals("chuangkou.v1", events.protocol());
      assertTrue(events.until("MZ-PAGE pushed").contains("MZ-PAGE pushed"));
      assertThrows(
          CompletionException.class,
          () -> page.follow("?since=0", "chuangkou.v1", "token." + "0".repeat(64)));
    }
  }

  private static void push(String id) throws Exception {
    assertEquals(
        201, bridge.program().post("/bills", BridgeFixture.bill(id, "36.00")).statusCode());
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Private-Network", "Local-Network"})
  void a_browser_may_ask_first_without_the_token(String network) throws Exception {
    try (HospitalProgram browser =
        showing("")
            .with("Origin", BridgeFixture.PAGE)
            .with("Access-Control-Request-Method", "POST")
            .with("Access-Control-Request-Headers", "authorization,content-type")
            .with("Access-Control-Request-" + network, "true")) {
      HttpResponse<String> answer = browser.send("OPTIONS", "/bills", BodyPublishers.noBody());
      assertEquals(204, answer.statusCode());
      assertEquals(BridgeFixture.PAGE, header(answer, "Access-Control-Allow-Origin"));
      assertTrue(header(answer, "Access-Control-Allow-Methods").contains("DELETE"));
      assertTrue(header(answer, "Access-Control-Allow-Headers").contains("Authorization"));
      assertEquals("true", header(answer, "Access-Control-Allow-" + network));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "HTTP/1.1, Host: evil.example, 403",
    "HTTP/1.1, Host: evil.example:PORT, 403",
    "HTTP/1.1, Host: 127.0.0.1, 403",
    "HTTP/1.1, Host: 127.0.0.1.evil.example:PORT, 403",
    "HTTP/1.1, Host: localhost:PORT, 200",
    "HTTP/1.1, Host: 127.0.0.1:PORT, 200",
    "HTTP/1.1, Accept: */*, 400",
    "HTTP/1.0, Accept: */*, 200",
    "HTTP/1.0, Host: evil.example, 403"
  })
  void a_request_that_names_another_host_is_refused(String version, String header, int status)
      throws IOException {
    String answer =
        raw(
            "GET /openapi.yaml "
                + version
                + "\r\nConnection: close\r\n"
                + header.replace("PORT", String.valueOf(bridge.port()))
                + "\r\n\r\n");
    assertTrue(answer.startsWith("HTTP/1.1 " + status), answer);
  }

  /** What a client of another kind hears until the server hangs up. */
  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), bridge.port())) {
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }
  }

  @Test
  void what_is_no_http_is_answered_without_a_word_of_the_inside() throws IOException {
    String answer = raw("GET /bills/\u0000 HTTP/1.1\r\nConnection: close\r\n\r\n");
    assertTrue(answer.contains(" 400 "), answer);
    assertTrue(answer.contains("BRIDGE-REQUEST"), answer);
    assertFalse(answer.matches("(?is).*jetty.*"), answer);
  }

  @Test
  void nobody_reaches_it_from_another_machine() throws IOException {
    for (NetworkInterface card : NetworkInterface.networkInterfaces().toList()) {
      for (InetAddress address : card.inetAddresses().toList()) {
        if (address instanceof Inet4Address && !address.isLoopbackAddress()) {
          assertThrows(ConnectException.class, () -> new Socket(address, bridge.port()).close());
        }
      }
    }
  }

  @Test
  void what_is_too_large_is_refused() throws Exception {
    assertRefused(413, "BRIDGE-LARGE", bridge.program().post("/bills", "x".repeat(1 << 21)));
    assertRefused(
        413,
        "BRIDGE-LARGE",
        bridge
            .program()
            .send(
                "POST",
                "/bills",
                BodyPublishers.fromPublisher(BodyPublishers.ofString("x".repeat(1 << 21)))));
  }

  @Test
  void what_there_is_not_is_named() throws Exception {
    assertRefused(404, "BRIDGE-PATH", bridge.program().get("/nowhere"));
    assertRefused(405, "BRIDGE-METHOD", bridge.program().delete("/bills"));
    assertRefused(404, "UNPAID-NONE", bridge.program().get("/bills/NOBODYS"));
    assertRefused(409, "BRIDGE-SEQUENCE", bridge.program().get("/events?since=99"));
    assertRefused(400, "BRIDGE-REQUEST", bridge.program().get("/events?since=yesterday"));
    assertThrows(CompletionException.class, () -> bridge.program().follow("?since=99"));
  }

  @Test
  void a_port_that_is_in_use_is_a_fault_with_advice() {
    TerminalException refused =
        assertThrows(
            TerminalException.class,
            () ->
                bridge
                    .counter()
                    .counter()
                    .composition()
                    .bridge(
                        bridge.settings(bridge.port()),
                        bridge.counter().desk(),
                        "3",
                        new java.security.SecureRandom()));
    assertEquals("BRIDGE-PORT", refused.advice().code());
    assertTrue(refused.advice().sentence().contains(String.valueOf(bridge.port())));
    assertFalse(refused.advice().advice().isEmpty());
  }

  @Test
  void a_token_that_others_may_read_opens_nothing(@TempDir Path other) throws IOException {
    Path token = Files.writeString(other.resolve("open.token"), "0".repeat(64));
    Files.setPosixFilePermissions(token, PosixFilePermissions.fromString("rw-r--r--"));
    TerminalException refused =
        assertThrows(
            TerminalException.class,
            () ->
                bridge
                    .counter()
                    .counter()
                    .composition()
                    .bridge(
                        new io.chuangkou.terminal.bridge.BridgeSettings(
                            0, token, java.util.Set.of(), java.util.Set.of(), null),
                        bridge.counter().desk(),
                        "3",
                        new java.security.SecureRandom()));
    assertEquals("BRIDGE-TOKEN", refused.advice().code());
  }
}
