package io.chuangkou.settlement.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.centre.Counter;
import io.chuangkou.settlement.message.Profiles;
import io.chuangkou.settlement.message.RegionalProfile;
import io.chuangkou.settlement.message.person.Credential;
import io.chuangkou.settlement.message.person.PersonTransactions;
import io.chuangkou.settlement.message.settlement.OutpatientBill;
import io.chuangkou.settlement.message.settlement.SettlementAnswer;
import io.chuangkou.settlement.message.settlement.SettlementTransactions;
import io.chuangkou.settlement.message.visit.FeeCancellation;
import io.chuangkou.settlement.message.visit.Split;
import io.chuangkou.settlement.message.visit.VisitTransactions;
import io.chuangkou.settlement.money.Fen;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known after each way in which an exchange can end. */
class CentreGatewayTest {

  @Test
  void onlyWhatNeverLeftCountsAsNotSent() {
    assertEquals(CentreFaultCode.CENTRE_UNREACHABLE, notSent(new ConnectException()));
    assertEquals(CentreFaultCode.CENTRE_UNREACHABLE, notSent(new HttpConnectTimeoutException("")));
    assertEquals(CentreFaultCode.CENTRE_CERTIFICATE, notSent(new SSLHandshakeException("")));
    for (IOException failure :
        List.of(
            new HttpTimeoutException(""),
            new SocketException("Connection reset"),
            new EOFException(),
            new SSLException("closed"),
            new IOException())) {
      assertEquals(CentreFaultCode.CENTRE_SILENT, unknown(failing(failure)), failure.toString());
    }
  }

  @Test
  void whatSomethingElseThanTheCentreAnsweredIsUnknown() {
    assertEquals(CentreFaultCode.CENTRE_GATEWAY, unknown(answering(502, "<html>proxy</html>")));
    assertEquals(CentreFaultCode.CENTRE_GATEWAY, unknown(answering(500, "")));
    assertEquals(CentreFaultCode.CENTRE_TOO_LARGE, unknown(failing(new Exchange.TooLarge(1))));
    assertEquals(CentreFaultCode.CENTRE_GARBAGE, unknown(answering("<html>log in</html>")));
    assertEquals(CentreFaultCode.CENTRE_GARBAGE, unknown(answering("")));
    assertEquals(CentreFaultCode.CENTRE_GARBAGE, unknown(answering("{\"infcode\": 0}")));
    assertEquals(
        CentreFaultCode.CENTRE_GARBAGE, unknown(answering("{\"output\": {\"setlinfo\": {}}}")));
  }

  @Test
  void whoIsInterruptedWhileWaitingKnowsNothingAndStaysInterrupted() {
    Exchange line =
        (headers, body) -> {
          throw new InterruptedException();
        };
    assertEquals(CentreFaultCode.CENTRE_SILENT, unknown(line));
    assertTrue(Thread.interrupted());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1", "9", "200", "\"-1\"", "\"9\""})
  void noInfcodeButZeroIsTakenForDone(String infcode) {
    Outcome<?> outcome = settle(answering("{\"infcode\": " + infcode + ", \"output\": {}}"));
    assertFalse(outcome instanceof Outcome.Accepted, outcome::toString);
    Outcome<?> trialled =
        counter(
                answering("{\"infcode\": " + infcode + ", \"err_msg\": \"\", \"output\": {}}"),
                Counter.NANJING)
            .client()
            .call(VisitTransactions.FEES, "M1", Counter.AT, Counter.fees("V1", "P1", "1.00"));
    assertFalse(trialled instanceof Outcome.Accepted, trialled::toString);
  }

  private static final String SETTLED =
      "{\"setlinfo\": {\"setl_id\": \"S1\", \"mdtrt_id\": \"V1\", \"psn_no\": \"P1\"}}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        SETTLED,
        "{\"setlinfo\": {\"medfee_sumamt\": 1.00}}",
        "{\"data\": [{\"setl_id\": 400000001}]}",
        "\"{\\\"setlinfo\\\": {\\\"setl_id\\\": \\\"S1\\\"}}\""
      })
  void aRefusalThatTellsOfASettlementLeavesItOpen(String output) {
    for (String infcode : List.of("-1", "1", "9", "200", "\"-1\"")) {
      String answer =
          "{\"infcode\": " + infcode + ", \"err_msg\": \"已结算\", \"output\": " + output + "}";
      assertEquals(CentreFaultCode.CENTRE_UNDECIDED, unknown(answering(answer)), answer);
      assertEquals(CentreFaultCode.CENTRE_REFUSED, refusedQuestion(answering(answer)), answer);
    }
  }

  @Test
  void aRefusalWhoseSettlementIsTornIsUnknown() {
    String torn =
        "{\"infcode\": -1, \"output\": \"{\\\"setlinfo\\\": {\\\"setl_id\\\": \\\"40000\"}";
    assertEquals(CentreFaultCode.CENTRE_GARBAGE, unknown(answering(torn)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Read timed out",
        "[9999] java.net.SocketTimeoutException: READ TIMED OUT",
        "调用核心系统超时",
        "I/O error: connect Timeout"
      })
  void aRefusalThatSpeaksOfATimeoutLeavesItOpen(String words) {
    String answer = "{\"infcode\": -1, \"err_msg\": \"" + words + "\"}";
    assertEquals(CentreFaultCode.CENTRE_UNDECIDED, unknown(answering(answer)));
    assertEquals(CentreFaultCode.CENTRE_REFUSED, refusedQuestion(answering(answer)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"infcode\": -1, \"err_msg\": \"费用明细不存在\"}",
        "{\"infcode\": -1, \"err_msg\": \"余额不足\", \"output\": {\"setlinfo\": {}}}",
        "{\"infcode\": -1, \"err_msg\": \"余额不足\","
            + " \"output\": {\"setlinfo\": {\"setl_id\": null, \"age\": \"0\"}, \"setldetail\": []}}",
        "{\"infcode\": -1, \"err_msg\": \"余额不足\", \"output\": {\"mdtrt_id\": \"V1\"}}"
      })
  void aRefusalThatTellsOfNothingIsOne(String answer) {
    assertInstanceOf(Outcome.Refused.class, settle(answering(answer)));
  }

  @Test
  void aRefusalWithoutWordsIsToldInOurs() {
    String answer = "{\"infcode\": -1, \"inf_refmsgid\": \"\", \"err_msg\": \"\"}";
    CentreFault fault = assertInstanceOf(Outcome.Refused.class, settle(answering(answer))).fault();
    assertEquals(CentreFaultCode.CENTRE_REFUSED, fault.code());
    assertTrue(fault.detail().contains("没有说明原因"), fault.detail());
    assertTrue(fault.detail().contains("-1"), fault.detail());
  }

  @Test
  void theRegionSaysWhichInfcodesMeanDoneAndWhichNothing() {
    RegionalProfile region = Profiles.with("outcome: {warning: [9], unknown: [200]}");
    Outcome<?> warned =
        cancelFees(region, "{\"infcode\": 9, \"err_msg\": \"余额较低\", \"warn_msg\": \"\"}");
    assertEquals("余额较低", assertInstanceOf(Outcome.Accepted.class, warned).warning());
    Outcome<?> open = cancelFees(region, "{\"infcode\": 200, \"err_msg\": \"\"}");
    assertEquals(
        CentreFaultCode.CENTRE_UNDECIDED,
        assertInstanceOf(Outcome.Unknown.class, open).fault().code());
    assertInstanceOf(Outcome.Refused.class, cancelFees(region, "{\"infcode\": 1}"));
  }

  @Test
  void whatTheCentreRemarksBesideASuccessIsCarriedOn() {
    Outcome<?> done = cancelFees(Counter.NANJING, "{\"infcode\": 0, \"warn_msg\": \"本月额度将尽\"}");
    assertEquals("本月额度将尽", assertInstanceOf(Outcome.Accepted.class, done).warning());
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 400, 500, 502})
  void whatHasAnInfcodeIsAnAnswerUnlessTheRegionSaysOtherwise(int status) {
    Exchange line = answering(status, "{\"infcode\": -1, \"err_msg\": \"费用明细不存在\"}");
    assertInstanceOf(Outcome.Refused.class, settle(line));
    RegionalProfile strict = Profiles.with("outcome: {answers: [200]}");
    Outcome<?> outcome = settle(line, strict);
    assertEquals(status == 200, outcome instanceof Outcome.Refused, outcome::toString);
    assertEquals(status != 200, outcome instanceof Outcome.Unknown, outcome::toString);
  }

  @Test
  void aGatewayThatRefusesTheSignatureIsAMatterOfClockAndKey() {
    for (String words : List.of("Invalid Signature", "Timestamp expired", "签名验证失败", "bad nonce")) {
      assertEquals(CentreFaultCode.SIGN_CLOCK, refused(answering(401, words)), words);
      Exchange remarking =
          (headers, body) -> new Exchange.Answer(403, "", words, ByteBuffer.wrap(new byte[0]));
      assertEquals(CentreFaultCode.SIGN_CLOCK, refused(remarking), words);
      String refusal = "{\"infcode\": -1, \"err_msg\": \"" + words + "\"}";
      assertEquals(CentreFaultCode.SIGN_CLOCK, refused(answering(refusal)), words);
    }
    assertEquals(CentreFaultCode.CENTRE_GATEWAY, unknown(answering(403, "Forbidden")));
  }

  @Test
  void wordsAreReadInTheCharsetThatTheGatewayNames() {
    byte[] body = "{\"infcode\": -1, \"err_msg\": \"费用明细不存在\"}".getBytes(Charset.forName("GBK"));
    Exchange line = (headers, request) -> Exchange.Answer.of("application/json; charset=GBK", body);
    CentreFault fault = assertInstanceOf(Outcome.Refused.class, settle(line)).fault();
    assertEquals("费用明细不存在", fault.detail());
  }

  @Test
  void onlyWhatWasNotReachedOrKeptSilentIsAway() {
    List<CentreFaultCode> away =
        Stream.of(CentreFaultCode.values()).filter(CentreFaultCode::isAway).toList();
    assertEquals(
        List.of(
            CentreFaultCode.CENTRE_UNREACHABLE,
            CentreFaultCode.CENTRE_CERTIFICATE,
            CentreFaultCode.CENTRE_SILENT),
        away);
  }

  private static Outcome<?> cancelFees(RegionalProfile profile, String json) {
    return counter(answering(json), profile)
        .client()
        .call(
            VisitTransactions.CANCEL_FEES,
            "M1",
            Counter.AT,
            new FeeCancellation("V1", FeeCancellation.ALL, "P1"));
  }

  private static CentreFaultCode refusedQuestion(Exchange line) {
    Outcome<?> outcome =
        counter(line, Counter.NANJING)
            .client()
            .call(PersonTransactions.PERSON, "M1", "", Credential.idCard("110101199001011237"));
    return assertInstanceOf(Outcome.Refused.class, outcome).fault().code();
  }

  private static CentreFaultCode refused(Exchange line) {
    return assertInstanceOf(Outcome.Refused.class, settle(line)).fault().code();
  }

  private static CentreFaultCode notSent(IOException failure) {
    return assertInstanceOf(Outcome.NotSent.class, settle(failing(failure))).fault().code();
  }

  private static CentreFaultCode unknown(Exchange line) {
    return assertInstanceOf(Outcome.Unknown.class, settle(line)).fault().code();
  }

  private static Exchange failing(IOException failure) {
    return (headers, body) -> {
      throw failure;
    };
  }

  private static Exchange answering(String json) {
    return answering(200, json);
  }

  private static Exchange answering(int status, String body) {
    return (headers, request) ->
        Exchange.Answer.of(status, "application/json", body.getBytes(UTF_8));
  }

  private static Outcome<SettlementAnswer> settle(Exchange line) {
    return settle(line, Counter.NANJING);
  }

  private static Outcome<SettlementAnswer> settle(Exchange line, RegionalProfile profile) {
    OutpatientBill bill =
        new OutpatientBill(
            "P1",
            Credential.idCard("110101199001011237"),
            "11",
            Fen.of(100),
            OutpatientBill.BY_ITEM,
            "V1",
            "B1",
            "390",
            false,
            "",
            Split.NONE);
    return counter(line, profile)
        .client()
        .call(SettlementTransactions.SETTLE, "M1", Counter.AT, bill);
  }

  private static Counter counter(Exchange line, RegionalProfile profile) {
    return new Counter(new CentreGateway(line, profile, Counter.CLOCK), "H1", profile);
  }
}
