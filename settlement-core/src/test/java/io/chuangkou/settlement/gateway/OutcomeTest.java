package io.chuangkou.settlement.gateway;

import static io.chuangkou.settlement.centre.Counter.AT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.chuangkou.settlement.calculator.YearToDate;
import io.chuangkou.settlement.centre.CentreConfig;
import io.chuangkou.settlement.centre.Counter;
import io.chuangkou.settlement.centre.Counter.Ready;
import io.chuangkou.settlement.centre.Demonstration;
import io.chuangkou.settlement.centre.Faults.Kind;
import io.chuangkou.settlement.centre.Faults.Plan;
import io.chuangkou.settlement.centre.ReferenceCentre;
import io.chuangkou.settlement.gateway.CentreGateway.Timeouts;
import io.chuangkou.settlement.message.Profiles;
import io.chuangkou.settlement.message.RegionalProfile;
import io.chuangkou.settlement.message.person.Credential;
import io.chuangkou.settlement.message.person.PersonTransactions;
import io.chuangkou.settlement.message.settlement.SettlementAnswer;
import io.chuangkou.settlement.message.settlement.SettlementTransactions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever goes wrong between terminal and centre is one of three outcomes. */
class OutcomeTest {

  private static final Timeouts SHORT = new Timeouts(Duration.ofSeconds(5), Duration.ofMillis(300));

  @TempDir Path directory;

  private ReferenceCentre centre;
  private Counter counter;

  @BeforeEach
  void open() {
    centre =
        ReferenceCentre.start(
            CentreConfig.local(0, CentreConfig.h2(directory), Counter.NANJING, Counter.CLOCK));
    counter = Counter.of(centre);
  }

  @AfterEach
  void close() {
    centre.close();
  }

  @ParameterizedTest
  @CsvSource({
    "LOSE_REQUEST, CENTRE_SILENT",
    "LOSE_ANSWER, CENTRE_SILENT",
    "GARBAGE, CENTRE_GARBAGE",
    "HTTP_ERROR, CENTRE_GATEWAY",
    "TRUNCATE, CENTRE_GARBAGE",
    "OTHER_BILL, CENTRE_OTHER_BILL"
  })
  void aSettlementWithoutItsOwnAnswerIsUnknown(Kind kind, CentreFaultCode code) {
    Ready ready = counter.ready(Demonstration.ZHANG_SAN, "100.00");
    centre.faults().arm(Plan.once(kind, "2207"));
    assertUnknown(
        code,
        counter.client().reckon(SettlementTransactions.SETTLE, counter.msgid(), AT, ready.bill()));
    assertTrue(centre.faults().pending().isEmpty());
  }

  @Test
  void anAnswerThatComesTooLateIsUnknown() {
    Ready ready = counter.ready(Demonstration.ZHANG_SAN, "100.00");
    centre.faults().arm(new Plan(Kind.DELAY, "2207", 1, 60_000, ""));
    Counter impatient = new Counter(centre.url(), Demonstration.COMMUNITY, Counter.NANJING, SHORT);
    assertUnknown(
        CentreFaultCode.CENTRE_SILENT,
        impatient
            .client()
            .reckon(SettlementTransactions.SETTLE, counter.msgid(), AT, ready.bill()));
  }

  @Test
  void anAnswerWhoseBytesKeepComingWithoutEndIsUnknown() {
    Ready ready = counter.ready(Demonstration.ZHANG_SAN, "100.00");
    centre.faults().arm(new Plan(Kind.TRICKLE, "2207", 1, 50, ""));
    CentreGateway impatient =
        new CentreGateway(
            centre.url(),
            Counter.NANJING,
            new Timeouts(Duration.ofMillis(300), Duration.ofMillis(300)),
            Counter.CLOCK);
    Counter desk = new Counter(impatient, Demonstration.COMMUNITY, Counter.NANJING);
    assertUnknown(
        CentreFaultCode.CENTRE_SILENT,
        desk.client().reckon(SettlementTransactions.SETTLE, counter.msgid(), AT, ready.bill()));
  }

  @Test
  void aRequestThatArrivesTwiceIsDoneOnce() {
    Ready ready = counter.ready(Demonstration.ZHANG_SAN, "100.00");
    centre.faults().arm(Plan.once(Kind.DUPLICATE, "2207"));
    SettlementAnswer settled =
        Counter.accepted(
            counter
                .client()
                .call(SettlementTransactions.SETTLE, counter.msgid(), AT, ready.bill()));
    Counter.accepted(
        counter
            .client()
            .call(SettlementTransactions.CANCEL, counter.msgid(), AT, ready.cancellation(settled)));
    assertEquals(YearToDate.NONE, counter.standing(Demonstration.ZHANG_SAN));
  }

  @Test
  void aCentreThatDoesNotListenHasReceivedNothing() {
    Ready ready = counter.ready(Demonstration.ZHANG_SAN, "100.00");
    centre.down();
    Outcome<SettlementAnswer> outcome =
        counter.client().call(SettlementTransactions.SETTLE, counter.msgid(), AT, ready.bill());
    assertEquals(
        CentreFaultCode.CENTRE_UNREACHABLE,
        assertInstanceOf(Outcome.NotSent.class, outcome).fault().code());

    centre.up();
    Counter.accepted(
        counter.client().reckon(SettlementTransactions.SETTLE, counter.msgid(), AT, ready.bill()));
  }

  /** A part of its name is too long for a question to any name server: none is asked. */
  @Test
  void aHostThatIsNotKnownHasReceivedNothing() {
    URI nowhere = URI.create("http://" + "x".repeat(64) + ".invalid/fsi/api");
    Counter lost = new Counter(nowhere, Demonstration.COMMUNITY, Counter.NANJING, Timeouts.USUAL);
    Outcome<?> outcome =
        lost.client()
            .call(PersonTransactions.PERSON, lost.msgid(), "", Demonstration.ZHANG_SAN.card());
    assertEquals(
        CentreFaultCode.CENTRE_UNREACHABLE,
        assertInstanceOf(Outcome.NotSent.class, outcome).fault().code());
  }

  @Test
  void aRefusalIsDecidedAndKeepsTheCentresWords() {
    centre.faults().arm(new Plan(Kind.REFUSE, "1101", 1, 0, "该人员已在他院住院"));
    CentreFault fault =
        refused(
            counter
                .client()
                .call(
                    PersonTransactions.PERSON,
                    counter.msgid(),
                    "",
                    Demonstration.ZHANG_SAN.card()));
    assertEquals(CentreFaultCode.CENTRE_REFUSED, fault.code());
    assertEquals("该人员已在他院住院", fault.detail());
  }

  @Test
  void aPersonWhomTheCentreDoesNotKnowHasACodeOfItsOwn() {
    assertEquals(
        CentreFaultCode.PERSON_UNKNOWN,
        refused(
                counter
                    .client()
                    .call(
                        PersonTransactions.PERSON,
                        counter.msgid(),
                        "",
                        Credential.idCard("110101199001011237")))
            .code());
  }

  @Test
  void aWrongSignatureIsToldAsAMatterOfClockAndKey() {
    RegionalProfile wrong =
        Profiles.with(
            """
            csb: {apiName: fsi, apiVersion: 1.0.0, accessKey: demonstration, secret: other}
            """);
    Counter stranger = new Counter(centre.url(), Demonstration.COMMUNITY, wrong, Timeouts.USUAL);
    assertEquals(
        CentreFaultCode.SIGN_CLOCK,
        refused(
                stranger
                    .client()
                    .call(
                        PersonTransactions.PERSON,
                        stranger.msgid(),
                        "",
                        Demonstration.ZHANG_SAN.card()))
            .code());
  }

  @Test
  void anErrorOfAProxyIsUnknown() throws IOException {
    HttpServer proxy =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    proxy.createContext("/", OutcomeTest::badGateway);
    proxy.start();
    URI url = URI.create("http://127.0.0.1:" + proxy.getAddress().getPort());
    Counter behind = new Counter(url, Demonstration.COMMUNITY, Counter.NANJING, Timeouts.USUAL);
    try {
      assertUnknown(
          CentreFaultCode.CENTRE_GATEWAY,
          behind
              .client()
              .call(PersonTransactions.PERSON, behind.msgid(), "", Demonstration.ZHANG_SAN.card()));
    } finally {
      proxy.stop(0);
    }
  }

  @Test
  void faultsCanBeLimitedToSomeMessages() {
    centre.faults().arm(new Plan(Kind.GARBAGE, "1101", 2, 0, ""));
    for (int i = 0; i < 2; i++) {
      assertInstanceOf(
          Outcome.Unknown.class,
          counter
              .client()
              .call(
                  PersonTransactions.PERSON, counter.msgid(), "", Demonstration.ZHANG_SAN.card()));
    }
    counter.person(Demonstration.ZHANG_SAN);
    centre.faults().arm(new Plan(Kind.GARBAGE, "", 0, 0, ""));
    centre.faults().clear();
    assertEquals(List.of(), centre.faults().pending());
    counter.person(Demonstration.ZHANG_SAN);
  }

  private static void badGateway(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(502, -1);
    exchange.close();
  }

  private static void assertUnknown(CentreFaultCode code, Outcome<?> outcome) {
    assertEquals(code, assertInstanceOf(Outcome.Unknown.class, outcome).fault().code());
  }

  private static CentreFault refused(Outcome<?> outcome) {
    return assertInstanceOf(Outcome.Refused.class, outcome).fault();
  }
}
