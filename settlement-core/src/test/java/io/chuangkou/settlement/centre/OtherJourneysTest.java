package io.chuangkou.settlement.centre;

import static io.chuangkou.settlement.centre.Counter.accepted;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.centre.Counter.Ready;
import io.chuangkou.settlement.centre.Faults.Kind;
import io.chuangkou.settlement.centre.Faults.Plan;
import io.chuangkou.settlement.gateway.CentreClient;
import io.chuangkou.settlement.gateway.CentreGateway.Timeouts;
import io.chuangkou.settlement.gateway.Outcome;
import io.chuangkou.settlement.message.RegionalProfiles;
import io.chuangkou.settlement.message.Transaction;
import io.chuangkou.settlement.message.filing.DiseaseFiling;
import io.chuangkou.settlement.message.filing.FilingNumber;
import io.chuangkou.settlement.message.filing.FilingTransactions;
import io.chuangkou.settlement.message.query.Accumulated;
import io.chuangkou.settlement.message.query.KnownVisits;
import io.chuangkou.settlement.message.query.QueryTransactions;
import io.chuangkou.settlement.message.settlement.Cancellation;
import io.chuangkou.settlement.message.settlement.PharmacyBill;
import io.chuangkou.settlement.message.settlement.Reversal;
import io.chuangkou.settlement.message.settlement.SettlementAnswer;
import io.chuangkou.settlement.message.settlement.SettlementTransactions;
import io.chuangkou.settlement.message.statement.Statement;
import io.chuangkou.settlement.message.statement.Statement.Verdict;
import io.chuangkou.settlement.message.statement.StatementTransactions;
import io.chuangkou.settlement.message.visit.FeeLine;
import io.chuangkou.settlement.message.visit.Registration;
import io.chuangkou.settlement.message.visit.VisitTransactions;
import io.chuangkou.settlement.money.Fen;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Pharmacies, filings and queries over real HTTP, at a centre that answers in text. */
@ParameterizedClass
@EnumSource(Engine.class)
@ExtendWith(Databases.Extension.class)
class OtherJourneysTest {

  private static final String AT = "320412";
  private static final LocalDateTime ADMITTED = LocalDateTime.of(2022, 2, 20, 9, 0);
  private static final LocalDateTime DISCHARGED = LocalDateTime.of(2022, 3, 1, 9, 0);
  private static final LocalDate DAY = LocalDate.of(2022, 3, 1);

  private final Engine engine;

  @TempDir Path directory;

  private String database = "";

  private ReferenceCentre centre;
  private Counter counter;
  private CentreClient client;
  private String psnNo;

  OtherJourneysTest(Engine engine) {
    this.engine = engine;
  }

  @BeforeEach
  void open(Databases databases) {
    database = databases.fresh(engine, directory);
    open();
  }

  private void open() {
    centre =
        ReferenceCentre.start(
            CentreConfig.local(0, database, RegionalProfiles.demonstration(AT), Counter.CLOCK));
    counter = at(Demonstration.WUJIN);
    client = counter.client();
    psnNo = counter.person(Demonstration.ZHAO_MIN).base().psnNo();
  }

  @AfterEach
  void close() {
    centre.close();
  }

  @Test
  void aDiseaseCountsFromItsFilingToItsCancellation() {
    DiseaseFiling filing =
        new DiseaseFiling(
            psnNo,
            "390",
            "M07801",
            "门诊透析",
            AT,
            Demonstration.WUJIN,
            "武进医院",
            DAY,
            "D1",
            "王医生",
            DAY,
            null,
            DiseaseFiling.Extension.NONE);
    assertEquals(Fen.ZERO, chronic());
    FilingNumber number = call(FilingTransactions.FILE_DISEASE, filing);
    // Level 3: 800 deductible, 75 % of the rest.
    assertEquals(Fen.ofYuan("900.00"), chronic());
    call(FilingTransactions.CANCEL_DISEASE, new FilingNumber(number.number(), psnNo, "误报"));
    assertEquals(Fen.ZERO, chronic());
  }

  /** What the pooled fund would pay for 2,000 yuan of dialysis. */
  private Fen chronic() {
    Ready ready =
        counter.readyFor(
            "140201",
            "M07801",
            new FeeLine.Extension("dialysis"),
            Demonstration.ZHAO_MIN,
            "2000.00");
    return accepted(client.reckon(SettlementTransactions.TRIAL, counter.msgid(), AT, ready.bill()))
        .bearers()
        .fund();
  }

  @Test
  void aPharmacySettlesInOneMessageAndALostOneIsTakenBack() {
    Counter pharmacy = at(Demonstration.PHARMACY);
    PharmacyBill bill = purchase("35.50", "4.50");
    SettlementAnswer trial =
        accepted(
            pharmacy
                .client()
                .call(SettlementTransactions.PHARMACY_TRIAL, pharmacy.msgid(), AT, bill));
    SettlementAnswer settled =
        accepted(
            pharmacy
                .client()
                .call(SettlementTransactions.PHARMACY_SETTLE, pharmacy.msgid(), AT, bill));
    assertEquals(trial.info().amounts(), settled.info().amounts());
    assertEquals(Fen.ofYuan("40.00"), settled.info().amounts().cash());
    assertEquals(2, settled.lines().size());
    accepted(
        pharmacy
            .client()
            .call(
                SettlementTransactions.PHARMACY_CANCEL,
                pharmacy.msgid(),
                AT,
                cancellation(settled)));

    centre.faults().arm(Plan.once(Kind.LOSE_ANSWER, "2102"));
    String lost = pharmacy.msgid();
    assertInstanceOf(
        Outcome.Unknown.class,
        pharmacy.client().call(SettlementTransactions.PHARMACY_SETTLE, lost, AT, bill));
    accepted(
        pharmacy
            .client()
            .call(
                SettlementTransactions.REVERSE,
                pharmacy.msgid(),
                AT,
                new Reversal(psnNo, lost, "2102")));
    Statement statement = statement("41", "0.00", "0.00", 2);
    assertEquals(
        Verdict.FLAT,
        accepted(
                pharmacy
                    .client()
                    .call(StatementTransactions.STATEMENT, pharmacy.msgid(), "", statement))
            .verdict());
  }

  @Test
  void theDaysStatementIsFlatOrSaysWhoHasMore() {
    Ready ready = counter.readyFor("13", "", Demonstration.ZHAO_MIN, "500.00");
    SettlementAnswer settled =
        accepted(client.call(SettlementTransactions.SETTLE, counter.msgid(), AT, ready.bill()));
    String fund = requireNonNull(settled.info().amounts().fundTotal()).toYuan();
    assertEquals(Verdict.FLAT, verdict(statement("11", "500.00", fund, 1)));
    assertEquals(Verdict.CENTRE_HAS_MORE, verdict(statement("11", "0.00", "0.00", 0)));
    assertEquals(Verdict.PROVIDER_HAS_MORE, verdict(statement("11", "1000.00", fund, 2)));
    assertEquals(Verdict.DIFFERENT, verdict(statement("11", "500.01", fund, 1)));
  }

  @Test
  void aLostRegistrationIsFoundByPersonAndTime() {
    centre.faults().arm(Plan.once(Kind.LOSE_ANSWER, "2201"));
    assertInstanceOf(
        Outcome.Unknown.class,
        client.call(
            VisitTransactions.REGISTER,
            counter.msgid(),
            AT,
            new Registration(
                psnNo,
                "390",
                DISCHARGED,
                Demonstration.ZHAO_MIN.card(),
                "OP77",
                "D1",
                "王医生",
                "01",
                "内科",
                "A03")));
    assertEquals(List.of("OP77"), visits().stream().map(KnownVisits.Row::hospitalNo).toList());
  }

  @Test
  void countersAreToldWithTheirYear() {
    Ready ready = counter.readyFor("13", "", Demonstration.ZHAO_MIN, "500.00");
    accepted(client.call(SettlementTransactions.SETTLE, counter.msgid(), AT, ready.bill()));
    Accumulated counters = call(QueryTransactions.COUNTERS, new Accumulated.Query(psnNo, ""));
    assertTrue(
        counters.rows().stream()
            .anyMatch(
                row -> row.year().equals("2022") && row.amount().equals(Fen.ofYuan("500.00"))),
        counters::toString);
  }

  private Counter at(String provider) {
    return new Counter(centre.url(), provider, RegionalProfiles.demonstration(AT), Timeouts.USUAL);
  }

  private <I, O> O call(Transaction<I, O> transaction, I input) {
    return accepted(client.call(transaction, counter.msgid(), AT, input));
  }

  private PharmacyBill purchase(String... amounts) {
    var lines = Counter.fees("", psnNo, amounts).lines();
    Fen total = lines.stream().map(line -> line.amount()).reduce(Fen.ZERO, Fen::plus);
    return new PharmacyBill(
        new PharmacyBill.Head(
            psnNo,
            Demonstration.ZHAO_MIN.card(),
            DISCHARGED,
            total,
            "",
            "390",
            "",
            "",
            false,
            "41"),
        lines);
  }

  private Cancellation cancellation(SettlementAnswer settled) {
    return new Cancellation(settled.info().setlId(), settled.info().mdtrtId(), psnNo);
  }

  private static Statement statement(String type, String total, String fund, int count) {
    return new Statement(
        "390", type, AT, DAY, DAY, Fen.ofYuan(total), Fen.ofYuan(fund), Fen.ZERO, count);
  }

  private Verdict verdict(Statement statement) {
    return call(StatementTransactions.STATEMENT, statement).verdict();
  }

  private List<KnownVisits.Row> visits() {
    return call(
            QueryTransactions.KNOWN_VISITS,
            new KnownVisits.Query(psnNo, ADMITTED, DISCHARGED.plusDays(1), ""))
        .visits();
  }
}
