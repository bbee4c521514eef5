package io.chuangkou.settlement.centre;

import static io.chuangkou.settlement.centre.Counter.AT;
import static io.chuangkou.settlement.centre.Counter.accepted;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.chuangkou.settlement.centre.Counter.Ready;
import io.chuangkou.settlement.centre.Faults.Kind;
import io.chuangkou.settlement.centre.Faults.Plan;
import io.chuangkou.settlement.gateway.CentreClient;
import io.chuangkou.settlement.gateway.CentreGateway;
import io.chuangkou.settlement.gateway.CentreGateway.Timeouts;
import io.chuangkou.settlement.gateway.Outcome;
import io.chuangkou.settlement.message.settlement.Amounts;
import io.chuangkou.settlement.message.settlement.CentreSettlement;
import io.chuangkou.settlement.message.settlement.SettlementAnswer;
import io.chuangkou.settlement.message.settlement.SettlementQuery;
import io.chuangkou.settlement.message.settlement.SettlementTransactions;
import io.chuangkou.settlement.message.statement.CentreFile;
import io.chuangkou.settlement.message.statement.DetailStatement;
import io.chuangkou.settlement.message.statement.Statement;
import io.chuangkou.settlement.message.statement.Statement.Verdict;
import io.chuangkou.settlement.message.statement.StatementFiles;
import io.chuangkou.settlement.message.statement.StatementRow;
import io.chuangkou.settlement.message.statement.StatementTransactions;
import io.chuangkou.settlement.money.Fen;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The day's books of a community health centre beside the centre's. */
@ParameterizedClass
@EnumSource(Engine.class)
@ExtendWith(Databases.Extension.class)
class StatementJourneyTest {

  private static final LocalDate DAY = LocalDate.of(2022, 3, 1);

  private final Engine engine;

  @TempDir Path directory;

  private String database = "";
  private ReferenceCentre centre;
  private Counter counter;
  private CentreClient client;

  StatementJourneyTest(Engine engine) {
    this.engine = engine;
  }

  @BeforeEach
  void open(Databases databases) {
    database = databases.fresh(engine, directory);
    centre = ReferenceCentre.start(CentreConfig.local(0, database, Counter.NANJING, Counter.CLOCK));
    counter = Counter.of(centre);
    client = counter.client();
  }

  @AfterEach
  void close() {
    centre.close();
  }

  @Test
  void booksThatAgreeAreFlatInSumAndRowByRow() {
    Ready ready = counter.ready(Demonstration.ZHANG_SAN, "300.00");
    SettlementAnswer settled =
        accepted(client.call(SettlementTransactions.SETTLE, counter.msgid(), AT, ready.bill()));
    SettlementAnswer cancelled =
        accepted(
            client.call(
                SettlementTransactions.CANCEL, counter.msgid(), AT, ready.cancellation(settled)));
    StatementRow refund = row(cancelled, true);
    assertEquals(Verdict.FLAT, sum(row(settled, false), refund));
    assertEquals(List.of(), differences(row(settled, false), refund));
  }

  @Test
  void aSettlementWhoseAnswerWasLostIsTheCentresAloneAndNamesTheMessageToReverse() {
    Ready ready = counter.ready(Demonstration.ZHANG_SAN, "300.00");
    centre.faults().arm(Plan.once(Kind.LOSE_ANSWER, "2207"));
    String lost = counter.msgid();
    assertInstanceOf(
        Outcome.Unknown.class, client.call(SettlementTransactions.SETTLE, lost, AT, ready.bill()));

    assertEquals(Verdict.CENTRE_HAS_MORE, sum());
    StatementRow.Result difference = differences().getFirst();
    assertEquals(Verdict.CENTRE_HAS_MORE, difference.verdict());
    assertEquals(lost, difference.msgid());
    assertEquals(Fen.ofYuan("300.00"), difference.row().total());

    accepted(
        client.call(SettlementTransactions.REVERSE, counter.msgid(), AT, ready.reversal(lost)));
    assertEquals(Verdict.FLAT, sum());
    assertEquals(List.of(), differences());
  }

  @Test
  void theRowOfALostAnswerTellsWhatItTakesToAskForItsAmounts() {
    Ready ready = counter.ready(Demonstration.ZHANG_SAN, "300.00");
    SettlementAnswer tried =
        accepted(client.call(SettlementTransactions.TRIAL, counter.msgid(), AT, ready.bill()));
    centre.faults().arm(Plan.once(Kind.LOSE_ANSWER, "2207"));
    String lost = counter.msgid();
    assertInstanceOf(
        Outcome.Unknown.class, client.call(SettlementTransactions.SETTLE, lost, AT, ready.bill()));

    StatementRow row = differences().getFirst().row();
    SettlementQuery query = new SettlementQuery(row.psnNo(), row.setlId(), row.mdtrtId());
    CentreSettlement known = accepted(settlement(query, lost));
    assertEquals(tried.info().amounts(), known.told());
    assertInstanceOf(Outcome.Unknown.class, settlement(query, counter.msgid()));

    accepted(
        client.call(SettlementTransactions.REVERSE, counter.msgid(), AT, ready.reversal(lost)));
    assertInstanceOf(Outcome.Refused.class, settlement(query, lost));
  }

  private Outcome<CentreSettlement> settlement(SettlementQuery query, String madeBy) {
    return client.settlement(counter.msgid(), AT, query, madeBy, Fen.ofYuan("300.00"));
  }

  @Test
  void rowsThatDifferOrThatTheCentreDoesNotHaveAreNamed() {
    Ready ready = counter.ready(Demonstration.ZHANG_SAN, "300.00");
    SettlementAnswer settled =
        accepted(client.call(SettlementTransactions.SETTLE, counter.msgid(), AT, ready.bill()));
    StatementRow right = row(settled, false);
    StatementRow wrong =
        new StatementRow(
            right.setlId(),
            right.mdtrtId(),
            right.psnNo(),
            right.total(),
            right.fund().plus(Fen.of(1)),
            Fen.ZERO,
            false);
    StatementRow unheard =
        new StatementRow("3201002999999999999", "", "P1", Fen.of(5), Fen.ZERO, Fen.ZERO, false);

    assertEquals(Verdict.DIFFERENT, sum(wrong));
    assertEquals(Verdict.PROVIDER_HAS_MORE, sum(right, unheard));
    List<StatementRow.Result> differences = differences(wrong, unheard);
    assertEquals(
        List.of(Verdict.DIFFERENT, Verdict.PROVIDER_HAS_MORE),
        differences.stream().map(StatementRow.Result::verdict).toList());
    assertEquals(right, differences.getFirst().row());
    assertEquals("", differences.getLast().msgid());
  }

  @Test
  void rowsOfAnotherInsuranceKindOfCareOrOfficeDoNotCount() {
    Ready ready = counter.ready(Demonstration.ZHANG_SAN, "300.00");
    SettlementAnswer settled =
        accepted(client.call(SettlementTransactions.SETTLE, counter.msgid(), AT, ready.bill()));
    Amounts amounts = settled.info().amounts();
    assertEquals(
        Verdict.FLAT,
        verdict(
            "390",
            "11",
            AT,
            1,
            requireNonNull(amounts.total()),
            requireNonNull(amounts.fundTotal())));
    assertEquals(Verdict.FLAT, verdict("390", "21", AT, 0, Fen.ZERO, Fen.ZERO));
    assertEquals(Verdict.FLAT, verdict("310", "11", AT, 0, Fen.ZERO, Fen.ZERO));
    assertEquals(Verdict.FLAT, verdict("390", "11", "320412", 0, Fen.ZERO, Fen.ZERO));
  }

  @Test
  void anotherProvidersRowsDoNotCount() {
    Ready ready = counter.ready(Demonstration.ZHANG_SAN, "300.00");
    accepted(client.call(SettlementTransactions.SETTLE, counter.msgid(), AT, ready.bill()));
    assertEquals(Verdict.CENTRE_HAS_MORE, sum());
    Counter other =
        new Counter(centre.url(), Demonstration.SECONDARY, Counter.NANJING, Timeouts.USUAL);
    assertEquals(Verdict.FLAT, verdict(other, DAY, "390", "11", AT, 0, Fen.ZERO, Fen.ZERO));
  }

  @Test
  void midnightBelongsToTheDayThatBegins() {
    LocalDate next = DAY.plusDays(1);
    Instant midnight = next.atStartOfDay(Counter.NANJING.zone()).toInstant();
    centre.close();
    centre =
        ReferenceCentre.start(
            CentreConfig.local(0, database, Counter.NANJING, InstantSource.fixed(midnight)));
    Counter late =
        new Counter(
                new CentreGateway(
                    centre.url(), Counter.NANJING, Timeouts.USUAL, InstantSource.fixed(midnight)),
                Demonstration.COMMUNITY,
                Counter.NANJING)
            .signingIn();
    Ready ready = late.ready(Demonstration.ZHANG_SAN, "300.00");
    Amounts settled =
        accepted(late.client().call(SettlementTransactions.SETTLE, late.msgid(), AT, ready.bill()))
            .info()
            .amounts();
    assertEquals(Verdict.FLAT, verdict(late, DAY, "390", "11", AT, 0, Fen.ZERO, Fen.ZERO));
    assertEquals(
        Verdict.FLAT,
        verdict(
            late,
            next,
            "390",
            "11",
            AT,
            1,
            requireNonNull(settled.total()),
            requireNonNull(settled.fundTotal())));
  }

  @Test
  void aRowThatStandsTwiceIsOnceTheProvidersAlone() {
    Ready ready = counter.ready(Demonstration.ZHANG_SAN, "300.00");
    StatementRow row =
        row(
            accepted(client.call(SettlementTransactions.SETTLE, counter.msgid(), AT, ready.bill())),
            false);
    assertEquals(
        List.of(Verdict.PROVIDER_HAS_MORE),
        differences(row, row).stream().map(StatementRow.Result::verdict).toList());
  }

  @Test
  void aFileIsForTheProviderAloneThatBroughtIt() {
    CentreFile file = upload();
    CentreFile.Download download =
        new CentreFile.Download(file.number(), file.name(), Demonstration.COMMUNITY);
    assertEquals(
        List.of(), StatementFiles.read(accepted(client.download(counter.msgid(), download))));
    Counter other =
        new Counter(centre.url(), Demonstration.SECONDARY, Counter.NANJING, Timeouts.USUAL);
    assertInstanceOf(Outcome.Refused.class, other.client().download(other.msgid(), download));
  }

  private Verdict sum(StatementRow... rows) {
    Fen total = Fen.ZERO;
    Fen fund = Fen.ZERO;
    for (StatementRow row : rows) {
      total = total.plus(row.total());
      fund = fund.plus(row.fund());
    }
    return verdict("390", "11", AT, rows.length, total, fund);
  }

  private Verdict verdict(
      String insurance, String clearing, String office, int count, Fen total, Fen fund) {
    return verdict(counter, DAY, insurance, clearing, office, count, total, fund);
  }

  private static Verdict verdict(
      Counter of,
      LocalDate day,
      String insurance,
      String clearing,
      String office,
      int count,
      Fen total,
      Fen fund) {
    Statement statement =
        new Statement(insurance, clearing, office, day, day, total, fund, Fen.ZERO, count);
    return accepted(of.client().call(StatementTransactions.STATEMENT, of.msgid(), "", statement))
        .verdict();
  }

  private List<StatementRow.Result> differences(StatementRow... rows) {
    CentreFile brought = upload(rows);
    DetailStatement statement =
        new DetailStatement(
            AT, brought.number(), DAY, DAY, Fen.ZERO, Fen.ZERO, Fen.ZERO, rows.length, "11");
    CentreFile result =
        accepted(
            client.call(StatementTransactions.DETAIL_STATEMENT, counter.msgid(), "", statement));
    return StatementFiles.readResult(
        accepted(
            client.download(
                counter.msgid(),
                new CentreFile.Download(result.number(), result.name(), Demonstration.COMMUNITY))));
  }

  private CentreFile upload(StatementRow... rows) {
    byte[] file = StatementFiles.write("rows.txt", List.of(rows));
    return accepted(
        client.call(
            StatementTransactions.UPLOAD,
            counter.msgid(),
            "",
            CentreFile.Upload.of(file, "rows.zip", Demonstration.COMMUNITY)));
  }

  private static StatementRow row(SettlementAnswer answer, boolean refund) {
    Amounts amounts = answer.info().amounts();
    return new StatementRow(
        answer.info().setlId(),
        answer.info().mdtrtId(),
        answer.info().psnNo(),
        requireNonNull(amounts.total()),
        requireNonNull(amounts.fundTotal()),
        requireNonNull(amounts.account()),
        refund);
  }
}
