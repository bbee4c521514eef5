package io.chuangkou.settlement.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.chuangkou.settlement.message.RegionalProfile.AnswerShape;
import io.chuangkou.settlement.message.RegionalProfile.MutualAid;
import io.chuangkou.settlement.message.person.Credential;
import io.chuangkou.settlement.message.person.PersonInfo;
import io.chuangkou.settlement.message.person.PersonTransactions;
import io.chuangkou.settlement.message.person.SignIn;
import io.chuangkou.settlement.message.settlement.OutpatientBill;
import io.chuangkou.settlement.message.settlement.Reckoning;
import io.chuangkou.settlement.message.settlement.SettlementAnswer;
import io.chuangkou.settlement.message.settlement.SettlementTransactions;
import io.chuangkou.settlement.message.visit.FeeLine;
import io.chuangkou.settlement.message.visit.FeeUpload;
import io.chuangkou.settlement.message.visit.Split;
import io.chuangkou.settlement.message.visit.VisitFacts;
import io.chuangkou.settlement.message.visit.VisitTransactions;
import io.chuangkou.settlement.money.Fen;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class CodecTest {

  private static final RegionalProfile NANJING = RegionalProfiles.demonstration("320100");
  private static final LocalDateTime NOON = LocalDateTime.of(2022, 3, 1, 12, 0, 0);
  private static final Sender SENDER =
      new Sender("H32010000001", "窗口社区卫生服务中心", "1", "007", "收费员", "", "S1");

  /** The amounts of a real answer (§2.7), in the forms that centres use. */
  private static final String SETTLEMENT =
      """
      {"setlinfo": {"setl_id": "S9", "mdtrt_id": "M1", "psn_no": "P1", "psn_name": "张三",
        "certno": "320102198003071234", "insutype": "390", "setl_time": "2022-03-01 10:11:12",
        "medfee_sumamt": 23442.46, "fulamt_ownpay_amt": "2533.97", "overlmt_selfpay": "1396.89",
        "preselfpay_amt": 703.44, "inscp_scp_amt": 18808.16, "act_pay_dedc": "",
        "hifp_pay": "18785.39", "cvlserv_pay": 0, "hifes_pay": "0", "hifmi_pay": null,
        "fund_pay_sumamt": 18785.39, "psn_part_amt": 4152.06, "acct_pay": 170.04,
        "psn_cash_pay": 3982.02, "hosp_part_amt": 505.01, "medins_setl_id": "MSG"},
       "setldetail": [{"fund_pay_type": "390100", "fund_payamt": 18785.39},
        {"fund_pay_type": "310200", "fund_payamt": 170.04},
        {"fund_pay_type": "999996", "fund_payamt": 505.01}]}
      """;

  private final Codec codec = new Codec();

  @Test
  void aRequestCarriesTheEnvelopeTheRegionsFieldsAndAmountsWithTwoDecimals() {
    OutpatientBill bill =
        new OutpatientBill(
            "P1",
            Credential.card("A1", "SN"),
            "11",
            Fen.of(115000),
            OutpatientBill.BY_ITEM,
            "M1",
            "B1",
            "390",
            false,
            "",
            Split.NONE);

    byte[] written = codec.write(request(SettlementTransactions.SETTLE, bill), NANJING);

    JsonNode json = tree(written);
    assertEquals("2207", json.get("infno").asString());
    assertEquals("320100", json.get("mdtrtarea_admvs").asString());
    assertEquals("320412", json.get("insuplc_admdvs").asString());
    assertEquals("2022-03-01 12:00:00", json.get("inf_time").asString());
    assertEquals("H32010000001", json.get("fixmedins_code").asString());
    assertEquals("窗口 Chuangkou", json.get("fixmedins_soft_fcty").asString());
    JsonNode data = json.get("input").get("data");
    assertEquals("03", data.get("mdtrt_cert_type").asString());
    assertEquals("0", data.get("acct_used_flag").asString());
    String text = new String(written, UTF_8);
    assertTrue(text.contains("\"medfee_sumamt\":1150.00"), text);
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    FeeLine line =
        new FeeLine(
            "1",
            "M1",
            "P1",
            "B1",
            "",
            "",
            true,
            NOON,
            "XJ01",
            "Y1",
            Fen.of(1999),
            new BigDecimal("3"),
            new BigDecimal("6.663333"),
            new FeeLine.Order("D1", "内科", "7", "王医生"),
            "0",
            new FeeLine.Extension("dialysis"));
    Request written = request(VisitTransactions.FEES, new FeeUpload(List.of(line)));

    Request read = codec.readRequest(codec.write(written, NANJING));

    assertEquals(written.sender(), read.sender());
    assertEquals(List.of(line), codec.input(VisitTransactions.FEES, read).lines());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "\"0\"", "\" 0 \""})
  void infcodeComesAsNumberOrText(String infcode) {
    assertEquals(Response.DONE, response("{\"infcode\": " + infcode + "}").infcode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ", \"exp_content\": null",
        ", \"exp_content\": {}",
        ", \"exp_content\": \"\"",
        ", \"exp_content\": \"as agreed\"",
        ", \"exp_content\": []",
        ", \"expContent\": null"
      })
  void aVisitWithoutExtensionAddsNothing(String extension) {
    String json =
        "{\"infno\": \"2203\", \"msgid\": \"M\", \"input\": {\"mdtrtinfo\":"
            + " {\"begntime\": \"2022-03-01 12:00:00\""
            + extension
            + "}}}";
    Request request = codec.readRequest(json.getBytes(UTF_8));
    assertEquals(
        VisitFacts.Extension.NONE,
        codec.input(VisitTransactions.VISIT_FACTS, request).visit().extension());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"exp_content\": {\"referred_by\": \"H1\"}",
        "\"expContent\": {\"referred_by\": \"H1\"}",
        "\"expContent\": null, \"exp_content\": \"{\\\"referred_by\\\": \\\"H1\\\"}\"",
        "\"exp_content\": \"\", \"expContent\": \"{\\\"referred_by\\\": \\\"H1\\\"}\""
      })
  void anExtensionIsReadUnderEveryNameAndInEveryForm(String extension) {
    String json =
        "{\"infno\": \"2203\", \"msgid\": \"M\", \"input\": {\"mdtrtinfo\":"
            + " {\"begntime\": \"2022-03-01 12:00:00\", "
            + extension
            + "}}}";
    Request request = codec.readRequest(json.getBytes(UTF_8));
    VisitFacts.Extension read =
        codec.input(VisitTransactions.VISIT_FACTS, request).visit().extension();
    assertEquals(new VisitFacts.Extension("H1", false, null, ""), read);
  }

  @Test
  void anExtensionTravelsAsTheProfileSays() {
    String facts = "{\"journal_head\":\"ab\",\"journal_number\":7}";
    assertEquals(
        facts, extension("{name: exp_content, form: object}").get("exp_content").toString());
    assertEquals(
        facts, extension("{name: expContent, form: text}").get("expContent").stringValue());
    assertEquals(
        List.of("opter_no", "mac", "ip"), names(extension("{name: exp_content, form: none}")));
  }

  @Test
  void anEmptyExtensionDoesNotTravel() {
    Request request =
        request(PersonTransactions.SIGN_IN, new SignIn("007", "00-16-3E-00-00-01", "10.0.0.1"));
    JsonNode input = tree(codec.write(request, NANJING)).at("/input/signIn");
    assertEquals(List.of("opter_no", "mac", "ip"), names(input));
  }

  @Test
  void aTransactionHasTheNumberThatTheProfileSays() {
    Request request = request(PersonTransactions.SIGN_IN, new SignIn("007", "", ""));
    RegionalProfile suffixed = Profiles.with("numbers: {9001: 9001A}");
    assertEquals("9001A", tree(codec.write(request, suffixed)).get("infno").asString());
    assertEquals("9001", tree(codec.write(request, NANJING)).get("infno").asString());
  }

  private record Told(
      @JsonProperty("absent") @Nullable Fen absent,
      @JsonProperty("unset") @Nullable Fen unset,
      @JsonProperty("blank") @Nullable Fen blank,
      @JsonProperty("zero") @Nullable Fen zero,
      @JsonProperty("nothing") Fen nothing,
      @JsonProperty("day") @Nullable LocalDate day) {}

  @Test
  void whatMayBeNullIsNotZeroWhereItIsNotTold() {
    Transaction<Nothing, Told> told =
        Transaction.asking("0000", null, Nothing.class, null, Told.class);
    Response response =
        response(
            """
            {"infcode": 0, "output": {"unset": null, "blank": " ", "zero": "0", "nothing": null,
              "day": "soon"}}
            """);
    assertEquals(
        new Told(null, null, null, Fen.ZERO, Fen.ZERO, null), codec.output(told, response));
  }

  @Test
  void anAmountWithAnEndlessNumberOfDigitsIsRefusedAtOnce() {
    String settlement = SETTLEMENT.replace("23442.46", "1e2000000000");
    assertThrows(MessageException.class, () -> settlement(settlement));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e1000000", "1e-1000000", "-3.1e2000000000", "1e99999999999"})
  void aQuantityWithAnEndlessNumberOfDigitsIsRefusedAtOnce(String quantity) {
    String line =
        "{\"fee_ocur_time\": \"2022-03-01 12:00:00\", \"cnt\": " + quantity + ", \"pric\": 1}";
    assertThrows(
        MessageException.class,
        () ->
            codec.input(
                VisitTransactions.FEES,
                codec.readRequest(
                    ("{\"infno\": \"2204\", \"msgid\": \"M\", \"input\": {\"feedetail\": ["
                            + line
                            + "]}}")
                        .getBytes(UTF_8))));
  }

  @Test
  void aMessageWithoutEndOfItsDepthOrNumbersIsRefused() {
    String deep = "{\"infcode\": 0, \"output\": " + "[".repeat(50_000) + "]".repeat(50_000) + "}";
    assertThrows(MessageException.class, () -> response(deep));
    String numbers = "{\"infcode\": 0, \"output\": {\"a\": " + "9".repeat(50_000) + "}}";
    assertThrows(MessageException.class, () -> response(numbers));
  }

  @Test
  void outputComesAsObjectOrAsText() {
    String object = "{\"setlinfo\": {\"setl_id\": \"S1\"}}";
    String text = JsonMapper.shared().writeValueAsString(object);
    Response asObject = response("{\"infcode\": 0, \"output\": " + object + "}");
    Response asText = response("{\"infcode\": \"0\", \"output\": " + text + "}");
    assertEquals(asObject.output(), asText.output());
    assertTrue(response("{\"infcode\": 0, \"output\": \"\"}").output().isEmpty());
    assertTrue(response("{\"infcode\": 0, \"output\": null}").output().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html>login</html>",
        "[]",
        "{}",
        "{\"code\": 0}",
        "{\"infcode\": \"\"}",
        "{\"infcode\": null}",
        "{\"infcode\": \"yes\"}",
        "{\"infcode\": 1e1000000000}",
        "{\"infcode\": 0"
      })
  void whatIsNoAnswerIsNotRead(String text) {
    assertThrows(MessageException.class, () -> response(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"{\"", "\"[]\"", "[]", "7", "\"done\"", "null"})
  void anOutputThatHoldsNothingIsNoSettlement(String output) {
    Response response = response("{\"infcode\": 0, \"output\": " + output + "}");
    assertThrows(
        MessageException.class, () -> codec.output(SettlementTransactions.SETTLE, response));
  }

  @Test
  void aSettlementIsReadWhateverTheFormOfItsNumbersAndAddsUp() {
    SettlementAnswer answer = settlement(SETTLEMENT);
    assertEquals(Fen.ofYuan("23442.46"), answer.info().amounts().total());
    assertEquals(Fen.ofYuan("2533.97"), answer.info().amounts().ownPay());
    assertNull(answer.info().amounts().deductible());
    assertEquals(LocalDateTime.of(2022, 3, 1, 10, 11, 12), answer.info().settledAt());
    assertEquals(Optional.empty(), new Reckoning(answer, MutualAid.WITHIN).broken());
    assertFalse(answer.toString().contains("320102198003071234"), answer.toString());
    assertFalse(answer.toString().contains("张三"), answer.toString());
  }

  @Test
  void aCancellationMayNamePersonAndCashOtherwise() {
    String pharmacy =
        SETTLEMENT.replace("psn_part_amt", "psn_pay").replace("psn_cash_pay", "cash_payamt");
    assertEquals(Fen.ofYuan("4152.06"), settlement(pharmacy).info().amounts().person());
    assertEquals(Fen.ofYuan("3982.02"), settlement(pharmacy).info().amounts().cash());
  }

  @Test
  void aPersonComesWithAllInsurancesAndWithoutFactsWhereTheCentreTellsNone() {
    PersonInfo person =
        codec.output(
            PersonTransactions.PERSON,
            response(
                """
                {"infcode": 0, "output": {"baseinfo": {"psn_no": "P1", "psn_name": "张三",
                  "certno": "320102198003071234", "brdy": "1980-03-07 00:00:00"},
                 "insuinfo": [{"insutype": "310", "psn_insu_stas": "4"},
                  {"insutype": "390", "psn_insu_stas": "1", "balc": ""}]}}
                """));
    assertEquals(LocalDate.of(1980, 3, 7), person.base().born());
    assertEquals("390", person.active().orElseThrow().type());
    assertEquals(List.of(), person.identities());
    assertEquals(new PersonInfo.Facts(null, null), person.facts());
    assertFalse(person.toString().contains("320102198003071234"), person.toString());
  }

  @Test
  void aMissingNodeIsNotReadAsEmpty() {
    Response response =
        response("{\"infcode\": 0, \"output\": {\"setlinfo\": null, \"baseinfo\": \"\"}}");
    assertThrows(MessageException.class, () -> codec.output(VisitTransactions.REGISTER, response));
    assertThrows(
        MessageException.class, () -> codec.output(SettlementTransactions.SETTLE, response));
    assertThrows(MessageException.class, () -> codec.output(PersonTransactions.PERSON, response));
  }

  @Test
  void answersAreWrittenInTheRegionsShape() {
    Response response = response("{\"infcode\": 0, \"output\": {\"a\": 1}}");
    JsonNode json = tree(codec.write(response, new AnswerShape(true, true)));
    assertEquals("\"0\"", json.get("infcode").toString());
    assertEquals("{\"a\":1}", json.get("output").stringValue());
    assertEquals(response.output(), codec.readResponse(json.toString().getBytes(UTF_8)).output());
  }

  private JsonNode extension(String rule) {
    SignIn signIn = new SignIn("007", "", "", new SignIn.JournalHead("ab", 7, ""));
    RegionalProfile profile = Profiles.with("extension: " + rule);
    return tree(codec.write(request(PersonTransactions.SIGN_IN, signIn), profile))
        .at("/input/signIn");
  }

  private static List<String> names(JsonNode object) {
    return List.copyOf(object.propertyNames());
  }

  private <I> Request request(Transaction<I, ?> transaction, I input) {
    return envelope(transaction, codec.input(transaction, input));
  }

  private static Request envelope(Transaction<?, ?> transaction, ObjectNode input) {
    return new Request(
        transaction.infno(),
        "H32010000001202203011200000001",
        "320100",
        "320412",
        "0023",
        "V1.0",
        NOON,
        SENDER,
        input);
  }

  private Response response(String json) {
    return codec.readResponse(json.getBytes(UTF_8));
  }

  private SettlementAnswer settlement(String output) {
    return codec.output(
        SettlementTransactions.SETTLE, response("{\"infcode\": 0, \"output\": " + output + "}"));
  }

  private static JsonNode tree(byte[] json) {
    return JsonMapper.shared().readTree(json);
  }
}
