package io.chuangkou.settlement.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.centre.CentreConfig.Rules;
import io.chuangkou.settlement.centre.Faults.Kind;
import io.chuangkou.settlement.centre.Faults.Plan;
import io.chuangkou.settlement.message.CsbSignature;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers in the shapes of other centres, of messages that are done all the same. */
class DistortionTest {

  @TempDir Path directory;

  private final HttpClient http = HttpClient.newHttpClient();
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
    http.close();
    centre.close();
  }

  private JsonNode told(Kind kind, String words, String infno, String input) throws Exception {
    centre.faults().arm(new Plan(kind, infno, 1, 0, words));
    JsonNode answer = JsonMapper.shared().readTree(post(infno, input).body());
    assertTrue(centre.faults().pending().isEmpty());
    return answer;
  }

  private HttpResponse<String> post(String infno, String input) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(centre.url())
            .POST(BodyPublishers.ofByteArray(desk.message(infno, desk.msgid(), input)));
    CsbSignature.headers(Objects.requireNonNull(Counter.NANJING.csb()), Counter.CLOCK.instant())
        .forEach(request::header);
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private static String ask(Demonstration.Holder holder) {
    return "{'data':{" + PlainTerminal.credential(holder) + "}}";
  }

  @Test
  void extensionsAreAbsentNullEmptyOrText() throws Exception {
    String ask = ask(Demonstration.ZHANG_SAN);
    assertFalse(told(Kind.NO_EXTENSION, "", "1101", ask).at("/output").has("exp_content"));
    assertTrue(told(Kind.NULL_EXTENSION, "", "1101", ask).at("/output/exp_content").isNull());
    assertEquals(
        "", told(Kind.EMPTY_EXTENSION, "", "1101", ask).at("/output/exp_content").stringValue());
    String text =
        told(Kind.TEXT_EXTENSION, "", "1101", ask).at("/output/exp_content").stringValue();
    assertTrue(JsonMapper.shared().readTree(text).has("benefit"), text);
  }

  @Test
  void aPersonsInsuranceIsAnObjectAndDaysAreWrittenOtherwise() throws Exception {
    String ask = ask(Demonstration.ZHANG_SAN);
    assertEquals(
        "390",
        told(Kind.INSURANCE_AS_OBJECT, "", "1101", ask).at("/output/insuinfo/insutype").asString());
    assertEquals(
        "19800307", told(Kind.OTHER_DATES, "", "1101", ask).at("/output/baseinfo/brdy").asString());
  }

  @Test
  void aSettlementIsDoneWhateverItsAnswerLooksLike() throws Exception {
    assertEquals(
        "2022/03/01 10:00",
        settled(Kind.OTHER_DATES, "").at("/output/setlinfo/setl_time").asString());
    assertEquals(
        "999997",
        settled(Kind.UNKNOWN_FUND, "999997").at("/output/setldetail/0/fund_pay_type").asString());
    assertFalse(settled(Kind.NO_FUND_ROWS, "").at("/output").has("setldetail"));
    JsonNode other = settled(Kind.OTHER_INFCODE, "9");
    assertEquals(9, other.get("infcode").asInt());
    assertFalse(other.at("/output/setlinfo/setl_id").asString().isEmpty());
    JsonNode late = settled(Kind.TIMED_OUT, "");
    assertEquals(-1, late.get("infcode").asInt());
    assertEquals("Read timed out", late.get("err_msg").asString());
  }

  private JsonNode settled(Kind kind, String words) throws Exception {
    PlainTerminal.Visit visit = desk.visit(Demonstration.ZHANG_SAN, "390", PlainTerminal.TABLETS);
    JsonNode answer = told(kind, words, "2207", visit.bill());
    desk.assertRefused("已结算", "2207", visit.bill());
    return answer;
  }

  @Test
  void aCancellationIsToldWithoutSignsOrWithoutShares() throws Exception {
    for (Kind kind : new Kind[] {Kind.POSITIVE_AMOUNTS, Kind.NULL_SHARES}) {
      PlainTerminal.Visit visit = desk.visit(Demonstration.ZHANG_SAN, "390", PlainTerminal.TABLETS);
      JsonNode settled = desk.done("2207", visit.bill());
      JsonNode told = told(kind, "", "2208", visit.cancellation(settled)).at("/output/setlinfo");
      assertEquals(
          kind == Kind.POSITIVE_AMOUNTS, told.get("medfee_sumamt").decimalValue().signum() > 0);
      assertEquals(kind == Kind.NULL_SHARES, told.get("psn_part_amt").isNull());
    }
  }

  @Test
  void theAnswerToAnUploadLacksALine() throws Exception {
    PlainTerminal.Visit visit = desk.visit(Demonstration.ZHANG_SAN, "390", PlainTerminal.TABLETS);
    String fees =
        PlainTerminal.fees(
            visit.mdtrtId(),
            visit.psnNo(),
            PlainTerminal.line("2", Counter.TABLETS, "1.00", "1", "1.00"),
            PlainTerminal.line("3", Counter.TABLETS, "1.00", "1", "1.00"));
    assertEquals(1, told(Kind.LOST_LINES, "", "2204", fees).at("/output/result").size());
  }

  @Test
  void anAnswerComesUnderAnotherStatus() throws Exception {
    for (int status : new int[] {201, 500}) {
      centre.faults().arm(new Plan(Kind.HTTP_STATUS, "1101", 1, 0, Integer.toString(status)));
      HttpResponse<String> answer = post("1101", ask(Demonstration.ZHANG_SAN));
      assertEquals(status, answer.statusCode());
      assertTrue(answer.body().contains("张三"), answer.body());
    }
  }
}
