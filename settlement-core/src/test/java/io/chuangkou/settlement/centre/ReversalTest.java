package io.chuangkou.settlement.centre;

import static io.chuangkou.settlement.centre.Counter.AT;
import static io.chuangkou.settlement.centre.Counter.accepted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.calculator.YearToDate;
import io.chuangkou.settlement.centre.Counter.Ready;
import io.chuangkou.settlement.centre.Faults.Kind;
import io.chuangkou.settlement.centre.Faults.Plan;
import io.chuangkou.settlement.gateway.CentreClient;
import io.chuangkou.settlement.gateway.CentreFaultCode;
import io.chuangkou.settlement.gateway.CentreGateway.Timeouts;
import io.chuangkou.settlement.gateway.Outcome;
import io.chuangkou.settlement.message.settlement.Reversal;
import io.chuangkou.settlement.message.settlement.SettlementAnswer;
import io.chuangkou.settlement.message.settlement.SettlementTransactions;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Messages that are lost, repeated, overtaken or taken back. */
@ParameterizedClass
@EnumSource(Engine.class)
@ExtendWith(Databases.Extension.class)
class ReversalTest {

  private final Engine engine;

  @TempDir Path directory;

  private String database = "";

  private ReferenceCentre centre;
  private Counter counter;
  private CentreClient client;

  ReversalTest(Engine engine) {
    this.engine = engine;
  }

  @BeforeEach
  void open(Databases databases) {
    database = databases.fresh(engine, directory);
    open();
  }

  private void open() {
    centre = ReferenceCentre.start(CentreConfig.local(0, database, Counter.NANJING, Counter.CLOCK));
    counter = Counter.of(centre);
    client = counter.client();
  }

  @AfterEach
  void close() {
    centre.close();
  }

  @Test
  void aLostSettlementIsTakenBackByItsMsgid() throws SQLException {
    YearToDate before = counter.standing(Demonstration.ZHANG_SAN);
    Ready ready = counter.ready(Demonstration.ZHANG_SAN, "300.00");
    String lost = lose("2207", ready);
    assertNotEquals(before, counter.standing(Demonstration.ZHANG_SAN));

    accepted(
        client.call(SettlementTransactions.REVERSE, counter.msgid(), AT, ready.reversal(lost)));

    assertEquals(before, counter.standing(Demonstration.ZHANG_SAN));
    assertEquals(List.of(2L, 0L, 0L, 0L), ledger());
    accepted(client.call(SettlementTransactions.SETTLE, counter.msgid(), AT, ready.bill()));
  }

  @Test
  void reversingTwiceDoesNoMore() throws SQLException {
    Ready ready = counter.ready(Demonstration.ZHANG_SAN, "300.00");
    String lost = lose("2207", ready);
    accepted(
        client.call(SettlementTransactions.REVERSE, counter.msgid(), AT, ready.reversal(lost)));
    accepted(
        client.call(SettlementTransactions.REVERSE, counter.msgid(), AT, ready.reversal(lost)));
    assertEquals(List.of(2L, 0L, 0L, 0L), ledger());
  }

  @Test
  void aReversalThatOvertakesItsOriginalKeepsItOut() throws SQLException {
    Ready ready = counter.ready(Demonstration.ZHANG_SAN, "300.00");
    String late = counter.msgid();
    accepted(
        client.call(SettlementTransactions.REVERSE, counter.msgid(), AT, ready.reversal(late)));
    assertRefused(
        CentreFaultCode.MESSAGE_REVERSED,
        client.call(SettlementTransactions.SETTLE, late, AT, ready.bill()));
    assertEquals(List.of(0L, 0L, 0L, 0L), ledger());
  }

  @Test
  void aMessageThatWasTakenBackIsNotAcceptedAgain() throws SQLException {
    Ready ready = counter.ready(Demonstration.ZHANG_SAN, "300.00");
    String lost = lose("2207", ready);
    accepted(
        client.call(SettlementTransactions.REVERSE, counter.msgid(), AT, ready.reversal(lost)));
    assertRefused(
        CentreFaultCode.MESSAGE_REVERSED,
        client.call(SettlementTransactions.SETTLE, lost, AT, ready.bill()));
    assertEquals(List.of(2L, 0L, 0L, 0L), ledger());
  }

  @Test
  void aReversalWorksThoughALaterSettlementExists() {
    Ready first = counter.ready(Demonstration.ZHANG_SAN, "300.00");
    String lost = lose("2207", first);
    Ready second = counter.ready(Demonstration.ZHANG_SAN, "300.00");
    accepted(client.call(SettlementTransactions.SETTLE, counter.msgid(), AT, second.bill()));
    accepted(
        client.call(SettlementTransactions.REVERSE, counter.msgid(), AT, first.reversal(lost)));
  }

  @Test
  void aLostCancellationIsTakenBackAndTheSettlementStandsAgain() throws SQLException {
    Ready ready = counter.ready(Demonstration.ZHANG_SAN, "300.00");
    SettlementAnswer settled =
        accepted(client.call(SettlementTransactions.SETTLE, counter.msgid(), AT, ready.bill()));
    YearToDate standing = counter.standing(Demonstration.ZHANG_SAN);
    centre.faults().arm(Plan.once(Kind.LOSE_ANSWER, "2208"));
    String lost = counter.msgid();
    assertInstanceOf(
        Outcome.Unknown.class,
        client.call(SettlementTransactions.CANCEL, lost, AT, ready.cancellation(settled)));
    assertEquals(YearToDate.NONE, counter.standing(Demonstration.ZHANG_SAN));

    accepted(
        client.call(
            SettlementTransactions.REVERSE,
            counter.msgid(),
            AT,
            new Reversal(ready.psnNo(), lost, "2208")));

    assertEquals(standing, counter.standing(Demonstration.ZHANG_SAN));
    assertEquals(3L, ledger().getFirst());
    accepted(
        client.call(
            SettlementTransactions.CANCEL, counter.msgid(), AT, ready.cancellation(settled)));
    assertEquals(List.of(4L, 0L, 0L, 0L), ledger());
  }

  @Test
  void aCancellationCannotBeTakenBackOnceTheBillIsSettledAgain() {
    Ready ready = counter.ready(Demonstration.ZHANG_SAN, "300.00");
    SettlementAnswer settled =
        accepted(client.call(SettlementTransactions.SETTLE, counter.msgid(), AT, ready.bill()));
    String cancelled = counter.msgid();
    accepted(
        client.call(SettlementTransactions.CANCEL, cancelled, AT, ready.cancellation(settled)));
    accepted(client.call(SettlementTransactions.SETTLE, counter.msgid(), AT, ready.bill()));
    assertRefused(
        CentreFaultCode.CENTRE_REFUSED,
        client.call(
            SettlementTransactions.REVERSE,
            counter.msgid(),
            AT,
            new Reversal(ready.psnNo(), cancelled, "2208")));
  }

  @Test
  void whatHasACancelTransactionOfItsOwnIsNotReversed() {
    String psnNo = counter.person(Demonstration.ZHANG_SAN).base().psnNo();
    assertRefused(
        CentreFaultCode.CENTRE_REFUSED,
        client.call(
            SettlementTransactions.REVERSE,
            counter.msgid(),
            AT,
            new Reversal(psnNo, counter.msgid(), "2204")));
  }

  @Test
  void anotherPersonsMessageIsNotReversed() {
    Ready ready = counter.ready(Demonstration.ZHANG_SAN, "300.00");
    String settled = counter.msgid();
    accepted(client.call(SettlementTransactions.SETTLE, settled, AT, ready.bill()));
    String other = counter.person(Demonstration.LI_SI).base().psnNo();
    assertRefused(
        CentreFaultCode.CENTRE_REFUSED,
        client.call(
            SettlementTransactions.REVERSE,
            counter.msgid(),
            AT,
            new Reversal(other, settled, "2207")));
  }

  @Test
  void anotherProvidersMessageOfTheSameNumberStands() throws SQLException {
    Ready ready = counter.ready(Demonstration.ZHANG_SAN, "300.00");
    String msgid = counter.msgid();
    accepted(client.call(SettlementTransactions.SETTLE, msgid, AT, ready.bill()));
    Counter other =
        new Counter(centre.url(), Demonstration.SECONDARY, Counter.NANJING, Timeouts.USUAL);
    accepted(
        other
            .client()
            .call(SettlementTransactions.REVERSE, other.msgid(), AT, ready.reversal(msgid)));
    assertEquals(List.of(1L, 300_00L), ledger().subList(0, 2));
    accepted(client.call(SettlementTransactions.SETTLE, msgid, AT, ready.bill()));
  }

  @Test
  void whatWasCancelledIsNotTakenBackOnceMore() throws SQLException {
    Ready ready = counter.ready(Demonstration.ZHANG_SAN, "300.00");
    String msgid = counter.msgid();
    SettlementAnswer settled =
        accepted(client.call(SettlementTransactions.SETTLE, msgid, AT, ready.bill()));
    accepted(
        client.call(
            SettlementTransactions.CANCEL, counter.msgid(), AT, ready.cancellation(settled)));
    accepted(
        client.call(SettlementTransactions.REVERSE, counter.msgid(), AT, ready.reversal(msgid)));
    assertEquals(List.of(2L, 0L, 0L, 0L), ledger());
  }

  @Test
  void aRepeatedMessageHearsTheFirstAnswerAndActsOnce() throws SQLException {
    Ready ready = counter.ready(Demonstration.ZHANG_SAN, "300.00");
    String msgid = counter.msgid();
    SettlementAnswer first =
        accepted(client.call(SettlementTransactions.SETTLE, msgid, AT, ready.bill()));
    SettlementAnswer again =
        accepted(client.call(SettlementTransactions.SETTLE, msgid, AT, ready.bill()));
    assertEquals(first, again);
    assertEquals(1L, ledger().getFirst());
  }

  @Test
  void aMsgidWithOtherContentIsRefused() {
    Ready first = counter.ready(Demonstration.ZHANG_SAN, "300.00");
    Ready second = counter.ready(Demonstration.ZHANG_SAN, "100.00");
    String msgid = counter.msgid();
    accepted(client.call(SettlementTransactions.SETTLE, msgid, AT, first.bill()));
    assertRefused(
        CentreFaultCode.CENTRE_REFUSED,
        client.call(SettlementTransactions.SETTLE, msgid, AT, second.bill()));
  }

  @Test
  void aRefusedMessageIsRefusedAgainThoughItCouldBeAcceptedNow() {
    Ready ready = counter.ready(Demonstration.ZHANG_SAN, "300.00");
    SettlementAnswer settled =
        accepted(client.call(SettlementTransactions.SETTLE, counter.msgid(), AT, ready.bill()));
    String refused = counter.msgid();
    assertInstanceOf(
        Outcome.Refused.class,
        client.call(SettlementTransactions.SETTLE, refused, AT, ready.bill()));
    accepted(
        client.call(
            SettlementTransactions.CANCEL, counter.msgid(), AT, ready.cancellation(settled)));
    assertInstanceOf(
        Outcome.Refused.class,
        client.call(SettlementTransactions.SETTLE, refused, AT, ready.bill()));
  }

  @Test
  void aCentreWhoseDatabaseFailsDoesNotSayThatItRefused() throws SQLException {
    Ready ready = counter.ready(Demonstration.ZHANG_SAN, "300.00");
    try (Connection connection = DriverManager.getConnection(database);
        Statement statement = connection.createStatement()) {
      statement.execute("ALTER TABLE message_log RENAME TO lost");
    }
    assertInstanceOf(
        Outcome.Unknown.class,
        client.call(SettlementTransactions.SETTLE, counter.msgid(), AT, ready.bill()));
    assertEquals(List.of(0L, 0L, 0L, 0L), ledger());
  }

  @Test
  void settlementsOfOnePersonWaitForEachOther() throws Exception {
    List<Ready> bills = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      bills.add(counter.ready(Demonstration.ZHANG_SAN, "150.00"));
    }
    List<String> msgids = bills.stream().map(bill -> counter.msgid()).toList();
    List<Long> paid = new ArrayList<>();
    try (ExecutorService counters = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Long>> answers = new ArrayList<>();
      for (int i = 0; i < bills.size(); i++) {
        Ready ready = bills.get(i);
        String msgid = msgids.get(i);
        answers.add(counters.submit(() -> paid(msgid, ready)));
      }
      for (Future<Long> answer : answers) {
        paid.add(answer.get());
      }
    }
    for (String msgid : msgids) {
      accepted(
          client.call(
              SettlementTransactions.REVERSE,
              counter.msgid(),
              AT,
              bills.getFirst().reversal(msgid)));
    }
    List<Long> oneByOne = bills.stream().map(ready -> paid(counter.msgid(), ready)).toList();
    assertEquals(oneByOne.stream().sorted().toList(), paid.stream().sorted().toList());
  }

  /** Settles; what the funds paid, in fen. */
  private long paid(String msgid, Ready ready) {
    return accepted(client.reckon(SettlementTransactions.SETTLE, msgid, AT, ready.bill()))
        .bearers()
        .fund()
        .fen();
  }

  /** Settles so that the centre acts and the answer is lost; the msgid that was lost. */
  private String lose(String infno, Ready ready) {
    centre.faults().arm(Plan.once(Kind.LOSE_ANSWER, infno));
    String lost = counter.msgid();
    assertInstanceOf(
        Outcome.Unknown.class, client.call(SettlementTransactions.SETTLE, lost, AT, ready.bill()));
    return lost;
  }

  /** Rows, fees, funds and persons' shares that the ledger adds up to. */
  private List<Long> ledger() throws SQLException {
    String sums =
        "SELECT COUNT(*), COALESCE(SUM(total), 0), COALESCE(SUM(basic), 0),"
            + " COALESCE(SUM(person), 0) FROM settlement";
    try (Connection connection = DriverManager.getConnection(database);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sums)) {
      assertTrue(row.next());
      return List.of(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4));
    }
  }

  private static void assertRefused(CentreFaultCode code, Outcome<?> outcome) {
    assertEquals(code, assertInstanceOf(Outcome.Refused.class, outcome).fault().code());
  }
}
