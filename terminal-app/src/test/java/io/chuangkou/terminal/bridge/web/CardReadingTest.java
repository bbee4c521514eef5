package io.chuangkou.terminal.bridge.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.chuangkou.terminal.bridge.BridgeSettings.Disclosed;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.DemoStaff;
import io.chuangkou.terminal.ledger.AuditRecord.Act;
import io.chuangkou.terminal.workflow.CashierState;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** What a program hears of the person at the window, and what the cashier sees of it. */
class CardReadingTest {

  private static final Charset GBK = Charset.forName("GBK");
  private static final String NAME = "张三";
  private static final String ID_NUMBER = "320102198003071234";

  @TempDir private Path folder;

  @Test
  void who_is_being_served_is_told_masked_unless_the_configuration_says_otherwise()
      throws Exception {
    try (BridgeFixture bridge = new BridgeFixture(folder)) {
      bridge.counter().insert("zhang-san");
      JsonNode person = ask(bridge);
      assertEquals("03", person.get("medium").asString());
      assertEquals("张*", person.get("name").asString());
      assertFalse(person.toString().contains(ID_NUMBER));
      assertEquals(2, person.get("masked").size());
      assertNull(person.get("personNumber"));
      HttpResponse<String> card = bridge.program().get("/iReadCardBas?iType=1");
      assertEquals(403, card.statusCode());
      assertEquals(-13, HospitalProgram.json(card).get("iReturn").asInt());
      assertFalse(card.body().contains(ID_NUMBER));
    }
  }

  @Test
  void what_may_be_told_is_told_and_the_cashier_sees_that_a_program_asked() throws Exception {
    try (BridgeFixture bridge = new BridgeFixture(folder, Set.of(Disclosed.values()), null)) {
      bridge.counter().insert("zhang-san");
      JsonNode person = ask(bridge);
      assertEquals(NAME, person.get("name").asString());
      assertEquals(ID_NUMBER, person.get("idNumber").asString());
      assertEquals(0, person.get("masked").size());
      assertFalse(person.get("personNumber").asString().isEmpty());
      CashierState seen = bridge.counter().driver().await(CardReadingTest::saysThatAProgramAsked);
      assertFalse(requireNonNull(seen.notice()).sentence().contains(NAME));
      assertTrue(
          bridge
              .counter()
              .counter()
              .audit()
              .of(bridge.counter().counter().composition().clock().today())
              .stream()
              .anyMatch(
                  record -> record.act() == Act.DISCLOSE && record.operator().equals("1001")));
    }
  }

  private static boolean saysThatAProgramAsked(CashierState state) {
    return state.notice() != null && state.notice().sentence().contains("医院系统");
  }

  private static JsonNode ask(BridgeFixture bridge) throws Exception {
    HttpResponse<String> answer = bridge.program().post("/card-readings", "");
    assertEquals(200, answer.statusCode(), answer.body());
    return HospitalProgram.json(answer);
  }

  @Test
  void a_program_that_asks_too_early_waits_until_a_card_is_shown() throws Exception {
    try (BridgeFixture bridge = new BridgeFixture(folder, Set.of(Disclosed.values()), null)) {
      CompletableFuture<String> heard = CompletableFuture.supplyAsync(() -> card(bridge));
      CashierState asked = bridge.counter().driver().await(CardReadingTest::saysThatAProgramAsked);
      assertTrue(requireNonNull(asked.notice()).sentence().contains("插卡"));
      HttpResponse<String> second = bridge.program().post("/card-readings?wait=1", "");
      assertEquals(409, second.statusCode());
      bridge.counter().insert("zhang-san");
      String[] fields = heard.join().split("\\|", -1);
      assertEquals(12, fields.length, "eleven fields, a bar after each");
      assertEquals("320100", fields[0]);
      assertEquals(ID_NUMBER, fields[1]);
      assertEquals(9, fields[2].length());
      assertEquals(32, fields[3].length());
      assertTrue(fields[3].startsWith(fields[0]));
      assertEquals(NAME, fields[4]);
      assertEquals(26, fields[5].length());
      assertTrue(fields[6].matches("\\d\\.\\d\\d"), fields[6]);
      assertTrue(fields[7].matches("\\d{8}"), fields[7]);
      assertTrue(fields[8].matches("\\d{8}"), fields[8]);
      assertEquals(List.of("000000000000", "3", ""), List.of(fields[9], fields[10], fields[11]));
    }
  }

  private static String card(BridgeFixture bridge) {
    try {
      JsonNode call = HospitalProgram.json(bridge.program().get("/iReadCardBas?iType=3"));
      assertEquals(0, call.get("iReturn").asInt(), call.toString());
      return call.get("pOutInfo").asString();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void nobody_is_told_where_nobody_is_or_nobody_works() throws Exception {
    try (BridgeFixture bridge = new BridgeFixture(folder, Set.of(Disclosed.values()), null)) {
      HttpResponse<String> empty = bridge.program().post("/card-readings?wait=1", "");
      assertEquals(404, empty.statusCode());
      assertEquals("BRIDGE-NO-PERSON", HospitalProgram.json(empty).get("code").asString());
      HttpResponse<String> noCard = bridge.program().get("/iReadCardBas?iType=1&wait=1");
      assertEquals(-2, HospitalProgram.json(noCard).get("iReturn").asInt());
      HttpResponse<String> odd = bridge.program().get("/iReadCardBas?iType=9");
      assertEquals(-14, HospitalProgram.json(odd).get("iReturn").asInt());

      bridge.counter().driver().after(() -> bridge.counter().desk().identify(ID_NUMBER));
      assertEquals(ID_NUMBER, ask(bridge).get("idNumber").asString());
      HttpResponse<String> byNumber = bridge.program().get("/iReadCardBas?iType=1");
      assertEquals(-2, HospitalProgram.json(byNumber).get("iReturn").asInt());

      bridge.counter().counter().composition().duty().logOut();
      HttpResponse<String> closed = bridge.program().post("/card-readings", "");
      assertEquals(409, closed.statusCode());
      assertEquals("OPERATOR-NONE", HospitalProgram.json(closed).get("code").asString());
      bridge.counter().logIn(DemoStaff.CASHIER.number(), DemoStaff.password(DemoStaff.CASHIER));
      ask(bridge);
    }
  }

  @Test
  void neither_the_token_nor_a_person_is_in_the_log() throws Exception {
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    Level before = root.getLevel();
    root.setLevel(Level.DEBUG);
    log.start();
    root.addAppender(log);
    String token;
    try (BridgeFixture bridge = new BridgeFixture(folder, Set.of(Disclosed.values()), null)) {
      token = bridge.token();
      bridge.counter().insert("zhang-san");
      ask(bridge);
      card(bridge);
      bridge.program().get("/bills/" + ID_NUMBER);
      bridge.program().post("/bills", "{\"id\": \"" + NAME + "\", \"payer\": 1}");
    } finally {
      root.detachAppender(log);
      root.setLevel(before);
    }
    List<String> lines = log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    assertTrue(lines.contains("refused: UNPAID-NONE"), lines::toString);
    for (String secret : List.of(token, ID_NUMBER, NAME)) {
      assertTrue(lines.stream().noneMatch(line -> line.contains(secret)));
    }
  }

  @Test
  void a_system_of_long_ago_reads_the_card_and_pushes_a_bill_in_its_own_charset() throws Exception {
    try (BridgeFixture bridge = new BridgeFixture(folder, Set.of(Disclosed.values()), GBK)) {
      bridge.counter().insert("zhang-san");
      String card = ofLongAgo(bridge, "POST /iReadCardBas", "iType=1");
      assertTrue(card.contains("text/plain;charset=gbk"), card);
      assertTrue(card.endsWith("|000000000000|3|"), card);
      assertTrue(card.contains("|" + NAME + "|"), card);

      String bill =
          BridgeFixture.bill("MZ-GBK", "12.00")
              .replace("\"bill\":", "\"payer\": {\"name\": \"" + NAME + "\"}, \"bill\":");
      String pushed = ofLongAgo(bridge, "POST /bills", "bill=" + escaped(bill));
      assertTrue(pushed.contains(" 201 "), pushed);
      String again = ofLongAgo(bridge, "POST /bills", "bill=" + escaped(bill));
      assertTrue(again.contains(" 200 "), again);
      assertEquals(200, bridge.program().get("/bills/MZ-GBK").statusCode());

      bridge.counter().counter().remove();
      bridge.counter().driver().after(bridge.counter().desk()::next);
      String none = ofLongAgo(bridge, "GET /iReadCardBas?wait=1", "");
      assertTrue(none.contains(" 404 ") && none.contains("\r\n\r\n-2|"), none);
      assertEquals("", CounterFixture.code(bridge.counter().driver().await(state -> true)));
    }
  }

  /** As HTTP/1.0 has it: no host, no connection that is kept, a form that escapes what it must. */
  private static String ofLongAgo(BridgeFixture bridge, String request, String form)
      throws IOException {
    byte[] body = form.getBytes(GBK);
    String head =
        request
            + " HTTP/1.0\r\nAuthorization: Bearer "
            + bridge.token()
            + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
            + body.length
            + "\r\n\r\n";
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), bridge.port())) {
      socket.getOutputStream().write(head.getBytes(ISO_8859_1));
      socket.getOutputStream().write(body);
      return new String(socket.getInputStream().readAllBytes(), GBK);
    }
  }

  /** Letters stay, also where they are the second half of a character. */
  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    for (byte b : text.getBytes(GBK)) {
      int code = b & 0xff;
      boolean isLetter = code < 0x80 && Character.isLetterOrDigit(code);
      out.append(isLetter ? String.valueOf((char) code) : String.format("%%%02X", code));
    }
    return out.toString();
  }
}
