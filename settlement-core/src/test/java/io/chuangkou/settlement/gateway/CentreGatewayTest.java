package io.chuangkou.settlement.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.centre.Counter;
import io.chuangkou.settlement.message.person.Credential;
import io.chuangkou.settlement.message.settlement.OutpatientBill;
import io.chuangkou.settlement.message.settlement.SettlementAnswer;
import io.chuangkou.settlement.message.settlement.SettlementTransactions;
import io.chuangkou.settlement.message.visit.Split;
import io.chuangkou.settlement.message.visit.VisitTransactions;
import io.chuangkou.settlement.money.Fen;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.List;
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
    assertEquals(CentreFaultCode.CENTRE_GARBAGE, unknown(failing(new Exchange.NoAnswer(502))));
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
        counter(answering("{\"infcode\": " + infcode + ", \"err_msg\": \"\", \"output\": {}}"))
            .client()
            .call(VisitTransactions.FEES, "M1", Counter.AT, Counter.fees("V1", "P1", "1.00"));
    assertFalse(trialled instanceof Outcome.Accepted, trialled::toString);
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
    return (headers, body) -> Exchange.Answer.of("application/json", json.getBytes(UTF_8));
  }

  private static Outcome<SettlementAnswer> settle(Exchange line) {
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
    return counter(line).client().call(SettlementTransactions.SETTLE, "M1", Counter.AT, bill);
  }

  private static Counter counter(Exchange line) {
    return new Counter(
        new CentreGateway(line, Counter.NANJING, Counter.CLOCK), "H1", Counter.NANJING);
  }
}
