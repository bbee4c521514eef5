package io.chuangkou.settlement.centre;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.centre.CentreConfig.Rules;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, the centre goes on answering, in words. */
@Timeout(60)
class LimitsTest {

  @TempDir Path directory;

  private ReferenceCentre centre;
  private PlainTerminal desk;

  @BeforeEach
  void open() {
    centre =
        ReferenceCentre.start(
            CentreConfig.local(0, CentreConfig.h2(directory), Counter.NANJING, Counter.CLOCK)
                .under(Rules.LENIENT));
    desk = PlainTerminal.of(centre);
  }

  @AfterEach
  void close() {
    centre.close();
  }

  @Test
  void halfSentRequestsKeepNobodyWaiting() throws Exception {
    List<Socket> halves = new ArrayList<>();
    try {
      for (int i = 0; i < 80; i++) {
        halves.add(halfSent());
      }
      assertEquals("张三", Counter.of(centre).person(Demonstration.ZHANG_SAN).base().name());
    } finally {
      for (Socket half : halves) {
        half.close();
      }
    }
  }

  private Socket halfSent() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), centre.port());
    socket
        .getOutputStream()
        .write(
            "POST /fsi/api HTTP/1.1\r\nHost: centre\r\nContent-Length: 1000\r\n\r\n{\"infno\""
                .getBytes(UTF_8));
    socket.getOutputStream().flush();
    return socket;
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e1000000", "1e-1000000", "'1e1000000'", "1e999999999", "'-1E+400'"})
  @Timeout(30)
  void aNumberWithALongExponentIsRefusedAtOnce(String number) {
    PlainTerminal.Visit visit = desk.visit(Demonstration.ZHANG_SAN, "390", PlainTerminal.TABLETS);
    String fees =
        PlainTerminal.fees(
            visit.mdtrtId(),
            visit.psnNo(),
            PlainTerminal.line("2", Counter.TABLETS, "1.00", "1", "1.00"));
    desk.assertRefused("[REQUEST-NUMBER]", "2204", fees.replace("'pric':1.00", "'pric':" + number));
    desk.assertRefused(
        "[REQUEST-NUMBER]", "2204", fees.replace("'cnt':1,", "'cnt':" + number + ","));
    desk.assertRefused(
        "[REQUEST-NUMBER]",
        "2204",
        fees.replace("'det_item_fee_sumamt':1.00", "'det_item_fee_sumamt':" + number));
  }

  @Test
  void anInputThatNestsTooDeepOrHasTooManyRowsIsRefused() {
    desk.assertRefused(
        "[REQUEST-DEPTH]", "1101", "{'data':" + "[".repeat(30) + "]".repeat(30) + "}");
    desk.assertRefused("", "1101", "{'data':" + "[".repeat(3000) + "]".repeat(3000) + "}");
    String rows = "{},".repeat(1000) + "{}";
    desk.assertRefused("[REQUEST-ROWS]", "2204", "{'feedetail':[" + rows + "]}");
  }

  @Test
  void aRequestThatIsTooLargeIsRefusedInWords() throws Exception {
    HttpResponse<String> answer = post("{\"infno\":\"" + "9".repeat(5 << 20) + "\"}");
    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().contains("[REQUEST-SIZE]"), answer.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{\"infno\":\"1101\"}",
        "{\"infno\":\"1101\",\"msgid\":{}}",
        "{\"infno\":\"2207\",\"msgid\":\"M1\"}",
        "{\"infno\":\"2207\",\"msgid\":\"M1\",\"input\":null}",
        "{\"infno\":\"2207\",\"msgid\":\"M1\",\"input\":\"text\"}",
        "{\"infno\":\"2207\",\"msgid\":\"M1\",\"input\":[]}",
        "{\"infno\":\"2204\",\"msgid\":\"M1\",\"fixmedins_code\":\"H1\",\"input\":{\"feedetail\":[null]}}",
        "{\"infno\":\"9001\",\"msgid\":\"M1\",\"fixmedins_code\":\"H1\",\"inf_time\":\"today\",\"input\":{}}"
      })
  void whatIsNoMessageIsRefusedInWords(String body) {
    String answer = new String(centre.answer(body.getBytes(UTF_8)), UTF_8);
    assertTrue(answer.contains("\"infcode\":-1"), answer);
    assertTrue(answer.matches("(?s).*\"err_msg\":\".+\".*"), answer);
  }

  @Test
  void aTextThatIsLongerThanItsColumnIsRefusedInWords() {
    String psnNo = desk.person(Demonstration.ZHANG_SAN);
    String registration = PlainTerminal.registration(psnNo, Demonstration.ZHANG_SAN, "390");
    desk.assertRefused(
        "[FIELD-RANGE]", "2201", registration.replace("'OP1'", "'" + "9".repeat(41) + "'"));
    assertEquals(-1, desk.send("2201", "9".repeat(41), registration).get("infcode").asInt());
  }

  @Test
  void theLargestAmountsAreRefusedInWordsAndLeaveNothing() {
    PlainTerminal.Visit visit = desk.visit(Demonstration.ZHANG_SAN, "390", PlainTerminal.TABLETS);
    String[] lines = new String[100];
    for (int i = 0; i < lines.length; i++) {
      lines[i] =
          PlainTerminal.line(
              "L" + i, Counter.TABLETS, "99999999999999.99", "1", "99999999999999.99");
    }
    desk.assertRefused(
        "[AMOUNT-RANGE]", "2204", PlainTerminal.fees(visit.mdtrtId(), visit.psnNo(), lines));
    for (int i = 0; i < lines.length; i++) {
      lines[i] = PlainTerminal.line("L" + i, Counter.TABLETS, "99999999.99", "1", "99999999.99");
    }
    desk.done("2204", PlainTerminal.fees(visit.mdtrtId(), visit.psnNo(), lines));
    desk.assertRefused("[AMOUNT-RANGE]", "2207", visit.bill("medfee_sumamt", "10000000009.00"));
  }

  private HttpResponse<String> post(String body) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(centre.url())
              .timeout(Duration.ofSeconds(30))
              .POST(BodyPublishers.ofString(body))
              .build();
      return http.send(request, BodyHandlers.ofString());
    }
  }
}
