package io.chuangkou.settlement.centre;

import static io.chuangkou.settlement.centre.Counter.AT;
import static io.chuangkou.settlement.centre.Counter.accepted;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.calculator.Calculator;
import io.chuangkou.settlement.calculator.Settlement;
import io.chuangkou.settlement.calculator.YearToDate;
import io.chuangkou.settlement.catalogue.Catalogue;
import io.chuangkou.settlement.centre.Counter.Ready;
import io.chuangkou.settlement.encounter.Encounter;
import io.chuangkou.settlement.encounter.Encounter.Kind;
import io.chuangkou.settlement.encounter.Encounter.Setting;
import io.chuangkou.settlement.encounter.Person;
import io.chuangkou.settlement.gateway.CentreClient;
import io.chuangkou.settlement.gateway.CentreFaultCode;
import io.chuangkou.settlement.gateway.CentreGateway.Timeouts;
import io.chuangkou.settlement.gateway.Outcome;
import io.chuangkou.settlement.message.person.Credential;
import io.chuangkou.settlement.message.person.PersonInfo;
import io.chuangkou.settlement.message.person.PersonTransactions;
import io.chuangkou.settlement.message.person.SignIn.JournalHead;
import io.chuangkou.settlement.message.person.SignedIn;
import io.chuangkou.settlement.message.settlement.Amounts;
import io.chuangkou.settlement.message.settlement.FundType;
import io.chuangkou.settlement.message.settlement.OutpatientBill;
import io.chuangkou.settlement.message.settlement.SettlementAnswer;
import io.chuangkou.settlement.message.settlement.SettlementTransactions;
import io.chuangkou.settlement.message.visit.FeeCancellation;
import io.chuangkou.settlement.message.visit.FeeLine;
import io.chuangkou.settlement.message.visit.FeeUpload;
import io.chuangkou.settlement.message.visit.Registration;
import io.chuangkou.settlement.message.visit.Split;
import io.chuangkou.settlement.message.visit.Visit;
import io.chuangkou.settlement.message.visit.VisitTransactions;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.settlement.policy.Policies;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Visits over real HTTP against the reference centre on a database file. */
@ParameterizedClass
@EnumSource(Engine.class)
@ExtendWith(Databases.Extension.class)
class SettlementJourneyTest {

  private static final LocalDate DAY = LocalDate.of(2022, 3, 1);

  private final Engine engine;

  @TempDir Path directory;

  private String database = "";

  private ReferenceCentre centre;
  private Counter counter;
  private CentreClient client;

  SettlementJourneyTest(Engine engine) {
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
  void aDayFromSignInToSignOutSettlesAsTheCalculatorDoes() {
    SignedIn signedIn = accepted(client.signIn(counter.msgid(), Counter.signIn()));
    assertEquals(LocalDateTime.of(2022, 3, 1, 10, 0), signedIn.time());

    YearToDate standing = YearToDate.NONE;
    for (String amount : List.of("150.00", "333.33", "700.01")) {
      PersonInfo person = counter.person(Demonstration.ZHANG_SAN);
      Ready ready = counter.ready(Demonstration.ZHANG_SAN, amount, "20.00");
      SettlementAnswer trial =
          accepted(client.call(SettlementTransactions.TRIAL, counter.msgid(), AT, ready.bill()));
      String msgid = counter.msgid();
      SettlementAnswer settled =
          accepted(client.call(SettlementTransactions.SETTLE, msgid, AT, ready.bill()));
      Settlement own = own(person, ready.mdtrtId(), standing, amount, "20.00");

      assertEquals(standing, person.facts().standing());
      assertEquals(msgid, settled.info().msgid());
      assertEquals(trial.info().amounts(), settled.info().amounts());
      assertAmounts(own, settled.info().amounts());
      standing = own.after();
    }
    assertEquals(standing, counter.standing(Demonstration.ZHANG_SAN));

    accepted(client.signedIn(signedIn.signNo()).signOut(counter.msgid(), JournalHead.NONE));
  }

  @Test
  void theAnswerExplainsThePooledFund() {
    Ready ready = counter.ready(Demonstration.ZHANG_SAN, "500.00");
    SettlementAnswer settled =
        accepted(client.call(SettlementTransactions.SETTLE, counter.msgid(), AT, ready.bill()));
    assertEquals(FundType.POOLED, settled.funds().getFirst().type());
    assertTrue(settled.funds().getFirst().process().contains("§"), settled.funds()::toString);
  }

  @Test
  void cancellingRestoresEveryCounterAndSettlingAgainPaysTheSame() {
    Ready first = counter.ready(Demonstration.ZHANG_SAN, "150.00");
    accepted(client.call(SettlementTransactions.SETTLE, counter.msgid(), AT, first.bill()));
    YearToDate before = counter.standing(Demonstration.ZHANG_SAN);
    Ready ready = counter.ready(Demonstration.ZHANG_SAN, "500.00");
    SettlementAnswer settled =
        accepted(client.call(SettlementTransactions.SETTLE, counter.msgid(), AT, ready.bill()));
    assertNotEquals(before, counter.standing(Demonstration.ZHANG_SAN));

    SettlementAnswer cancelled =
        accepted(
            client.call(
                SettlementTransactions.CANCEL, counter.msgid(), AT, ready.cancellation(settled)));
    assertEquals(settled.info().amounts().negated(), cancelled.info().amounts());
    assertNotEquals(settled.info().setlId(), cancelled.info().setlId());
    assertEquals(before, counter.standing(Demonstration.ZHANG_SAN));

    SettlementAnswer again =
        accepted(client.call(SettlementTransactions.SETTLE, counter.msgid(), AT, ready.bill()));
    assertEquals(settled.info().amounts(), again.info().amounts());
    assertRefused(
        "",
        client.call(
            SettlementTransactions.CANCEL, counter.msgid(), AT, ready.cancellation(settled)));
  }

  @Test
  void ofTwoSettlementsTheLaterIsCancelledFirstAndEachUnderItsOwnVisit() {
    Ready first = counter.ready(Demonstration.ZHANG_SAN, "300.00");
    SettlementAnswer earlier =
        accepted(client.call(SettlementTransactions.SETTLE, counter.msgid(), AT, first.bill()));
    Ready second = counter.ready(Demonstration.ZHANG_SAN, "300.00");
    SettlementAnswer later =
        accepted(client.call(SettlementTransactions.SETTLE, counter.msgid(), AT, second.bill()));

    assertEquals(
        CentreFaultCode.LATER_SETTLEMENT,
        assertInstanceOf(
                Outcome.Refused.class,
                client.call(
                    SettlementTransactions.CANCEL,
                    counter.msgid(),
                    AT,
                    first.cancellation(earlier)))
            .fault()
            .code());
    assertRefused(
        "没有这笔结算",
        client.call(SettlementTransactions.CANCEL, counter.msgid(), AT, first.cancellation(later)));
    accepted(
        client.call(
            SettlementTransactions.CANCEL, counter.msgid(), AT, second.cancellation(later)));
    accepted(
        client.call(
            SettlementTransactions.CANCEL, counter.msgid(), AT, first.cancellation(earlier)));
    assertEquals(YearToDate.NONE, counter.standing(Demonstration.ZHANG_SAN));
  }

  @Test
  void aVisitIsUnwoundStepByStep() {
    Ready ready = counter.ready(Demonstration.LI_SI, "80.00");
    Visit visit = new Visit(ready.mdtrtId(), ready.psnNo(), "OP1");
    SettlementAnswer settled =
        accepted(client.call(SettlementTransactions.SETTLE, counter.msgid(), AT, ready.bill()));
    FeeCancellation fees = new FeeCancellation(ready.mdtrtId(), "B1", ready.psnNo());

    assertRefused("已结算", client.call(VisitTransactions.CANCEL_FEES, counter.msgid(), AT, fees));
    assertRefused(
        "不能撤销挂号", client.call(VisitTransactions.CANCEL_REGISTRATION, counter.msgid(), AT, visit));
    accepted(
        client.call(
            SettlementTransactions.CANCEL, counter.msgid(), AT, ready.cancellation(settled)));
    accepted(
        client.call(
            VisitTransactions.CANCEL_FEES,
            counter.msgid(),
            AT,
            new FeeCancellation(ready.mdtrtId(), FeeCancellation.ALL, ready.psnNo())));
    accepted(client.call(VisitTransactions.CANCEL_REGISTRATION, counter.msgid(), AT, visit));
    assertRefused(
        "已撤销", client.call(SettlementTransactions.TRIAL, counter.msgid(), AT, ready.bill()));
  }

  @Test
  void aSettledBillIsNotSettledTwice() {
    Ready ready = counter.ready(Demonstration.ZHANG_SAN, "100.00");
    accepted(client.call(SettlementTransactions.SETTLE, counter.msgid(), AT, ready.bill()));
    assertRefused(
        "已结算", client.call(SettlementTransactions.SETTLE, counter.msgid(), AT, ready.bill()));
    assertRefused(
        "已结算",
        client.call(
            VisitTransactions.FEES,
            counter.msgid(),
            AT,
            Counter.fees(ready.mdtrtId(), ready.psnNo(), "1.00")));
  }

  @Test
  void aFeeThatIsNotTheSumOfTheLinesIsRefused() {
    Ready ready = counter.ready(Demonstration.ZHANG_SAN, "100.00");
    Ready other = counter.ready(Demonstration.ZHANG_SAN, "100.01");
    OutpatientBill bill = bill(ready, ready.bill().credential(), "B1", other.bill().total());
    assertRefused("总额", client.call(SettlementTransactions.SETTLE, counter.msgid(), AT, bill));
  }

  @Test
  void aLineNumberIsUsedOnce() {
    Ready ready = counter.ready(Demonstration.ZHANG_SAN, "100.00");
    assertRefused(
        "重复",
        client.call(
            VisitTransactions.FEES,
            counter.msgid(),
            AT,
            Counter.fees(ready.mdtrtId(), ready.psnNo(), "1.00")));
    accepted(client.call(SettlementTransactions.SETTLE, counter.msgid(), AT, ready.bill()));
  }

  @Test
  void batchesOfAVisitAreSettledEachByItself() {
    Ready first = counter.ready(Demonstration.ZHANG_SAN, "100.00");
    FeeLine like = Counter.fees(first.mdtrtId(), first.psnNo(), "30.00").lines().getFirst();
    FeeUpload second = new FeeUpload(List.of(line(like, "B2", "9", Counter.TABLETS)));
    accepted(client.call(VisitTransactions.FEES, counter.msgid(), AT, second));

    OutpatientBill rest = bill(first, Demonstration.ZHANG_SAN.card(), "B2", Fen.ofYuan("30.00"));
    assertRefused(
        "总额",
        client.call(
            SettlementTransactions.SETTLE,
            counter.msgid(),
            AT,
            bill(first, Demonstration.ZHANG_SAN.card(), "B2", Fen.ofYuan("130.00"))));
    accepted(client.call(SettlementTransactions.SETTLE, counter.msgid(), AT, rest));
    accepted(client.call(SettlementTransactions.SETTLE, counter.msgid(), AT, first.bill()));
    assertRefused("已结算", client.call(SettlementTransactions.SETTLE, counter.msgid(), AT, rest));
  }

  @Test
  void nobodySettlesWithAnotherPersonsCredential() {
    Ready ready = counter.ready(Demonstration.ZHANG_SAN, "100.00");
    for (Credential another :
        List.of(
            Demonstration.LI_SI.card(),
            Demonstration.LI_SI.eVoucher(),
            Credential.idCard(Demonstration.LI_SI.idNumber()))) {
      OutpatientBill bill = bill(ready, another, "B1", ready.bill().total());
      assertRefused("就诊凭证", client.call(SettlementTransactions.TRIAL, counter.msgid(), AT, bill));
      assertRefused("就诊凭证", client.call(SettlementTransactions.SETTLE, counter.msgid(), AT, bill));
    }
    OutpatientBill byVoucher =
        bill(ready, Demonstration.ZHANG_SAN.eVoucher(), "B1", ready.bill().total());
    accepted(client.call(SettlementTransactions.SETTLE, counter.msgid(), AT, byVoucher));
  }

  @Test
  void whoIsNotInsuredAnyMoreIsNotSettled() throws SQLException {
    Ready ready = counter.ready(Demonstration.ZHANG_SAN, "100.00");
    try (Connection connection = DriverManager.getConnection(database);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "UPDATE person SET insurance_status = '2' WHERE psn_no = '" + ready.psnNo() + "'");
    }
    Outcome<SettlementAnswer> outcome =
        client.call(SettlementTransactions.SETTLE, counter.msgid(), AT, ready.bill());
    assertEquals(
        CentreFaultCode.PERSON_NOT_COVERED,
        assertInstanceOf(Outcome.Refused.class, outcome).fault().code());
  }

  @Test
  void anotherProvidersVisitIsNotTouched() {
    Ready ready = counter.ready(Demonstration.ZHANG_SAN, "100.00");
    Counter other =
        new Counter(centre.url(), Demonstration.SECONDARY, Counter.NANJING, Timeouts.USUAL);
    assertRefused(
        "不属于本机构",
        other.client().call(SettlementTransactions.TRIAL, other.msgid(), AT, ready.bill()));
    assertRefused(
        "不属于本机构",
        other.client().call(SettlementTransactions.SETTLE, other.msgid(), AT, ready.bill()));
    SettlementAnswer settled =
        accepted(client.call(SettlementTransactions.SETTLE, counter.msgid(), AT, ready.bill()));
    assertRefused(
        "不属于本机构",
        other
            .client()
            .call(SettlementTransactions.CANCEL, other.msgid(), AT, ready.cancellation(settled)));
  }

  private static OutpatientBill bill(Ready ready, Credential credential, String batch, Fen total) {
    return new OutpatientBill(
        ready.psnNo(),
        credential,
        "11",
        total,
        OutpatientBill.BY_ITEM,
        ready.mdtrtId(),
        batch,
        "390",
        false,
        "",
        new Split(Fen.ZERO, Fen.ZERO, Fen.ZERO, total));
  }

  @Test
  void aCodeThatTheCatalogueLacksIsRefusedAndNothingOfTheUploadStays() {
    Ready ready = counter.ready(Demonstration.ZHANG_SAN, "100.00");
    FeeLine known = Counter.fees(ready.mdtrtId(), ready.psnNo(), "1.00").lines().getFirst();
    FeeUpload upload =
        new FeeUpload(
            List.of(line(known, "B1", "8", Counter.TABLETS), line(known, "B1", "9", "NONE")));
    assertRefused("NONE", client.call(VisitTransactions.FEES, counter.msgid(), AT, upload));
    accepted(client.call(SettlementTransactions.SETTLE, counter.msgid(), AT, ready.bill()));
  }

  private static FeeLine line(FeeLine like, String batch, String lineNo, String item) {
    return new FeeLine(
        lineNo,
        like.mdtrtId(),
        like.psnNo(),
        batch,
        "",
        "",
        false,
        like.time(),
        item,
        "T1",
        like.amount(),
        like.quantity(),
        like.unitPrice(),
        like.order(),
        "0",
        like.extension());
  }

  @Test
  void someoneWhoIsNotInsuredIsKnownButCannotRegister() {
    PersonInfo person =
        accepted(
            client.call(
                PersonTransactions.PERSON,
                counter.msgid(),
                "",
                Credential.idCard(Demonstration.CHEN_JIANGUO.idNumber())));
    assertTrue(person.active().isEmpty());
    Registration registration =
        new Registration(
            person.base().psnNo(),
            "390",
            DAY.atStartOfDay(),
            Demonstration.CHEN_JIANGUO.card(),
            "OP1",
            "D1",
            "王医生",
            "01",
            "内科",
            "A03");
    Outcome<Visit> outcome =
        client.call(VisitTransactions.REGISTER, counter.msgid(), AT, registration);
    assertEquals(
        CentreFaultCode.PERSON_NOT_COVERED,
        assertInstanceOf(Outcome.Refused.class, outcome).fault().code());
  }

  @Test
  void aRestartedCentreKnowsWhatItHasSettled() {
    Ready ready = counter.ready(Demonstration.ZHANG_SAN, "300.00");
    SettlementAnswer settled =
        accepted(client.call(SettlementTransactions.SETTLE, counter.msgid(), AT, ready.bill()));
    YearToDate standing = counter.standing(Demonstration.ZHANG_SAN);
    close();
    open();
    assertEquals(standing, counter.standing(Demonstration.ZHANG_SAN));
    assertRefused(
        "已结算",
        client.call(
            SettlementTransactions.SETTLE, "H32010000001202203011000009999", AT, ready.bill()));
    SettlementAnswer cancelled =
        accepted(
            client.call(
                SettlementTransactions.CANCEL,
                "H32010000001202203011000009998",
                AT,
                ready.cancellation(settled)));
    assertEquals(
        requireNonNull(settled.info().amounts().total()).negated(),
        requireNonNull(requireNonNull(cancelled.info().amounts().total())));
  }

  @Test
  void demonstrationPersonsHaveValidIdNumbers() {
    Stream.of(
            Demonstration.ZHANG_SAN,
            Demonstration.LI_SI,
            Demonstration.WANG_XIAOMING,
            Demonstration.CHEN_JIANGUO,
            Demonstration.ZHAO_MIN)
        .forEach(holder -> assertTrue(isValid(holder.idNumber()), holder.name()));
  }

  /** GB 11643: the weighted digits, check digit included, leave 1 modulo 11. */
  private static boolean isValid(String idNumber) {
    int sum = 0;
    for (int i = 0; i < 18; i++) {
      char c = idNumber.charAt(i);
      int digit = c == 'X' ? 10 : Character.digit(c, 10);
      sum += digit * ((1 << (17 - i)) % 11);
    }
    return sum % 11 == 1;
  }

  private static Settlement own(
      PersonInfo info, String mdtrtId, YearToDate before, String... amounts) {
    Person person = info.facts().benefit();
    assertNotNull(person);
    Catalogue catalogue = Catalogue.demonstration();
    Encounter encounter =
        new Encounter(
            mdtrtId,
            Kind.OUTPATIENT,
            DAY,
            DAY,
            new Encounter.Provider("C1", null, 1, Setting.COMMUNITY, false, "320100", null),
            null,
            false,
            null,
            null,
            null,
            Counter.fees(mdtrtId, "", amounts).lines().stream()
                .map(line -> catalogue.classify(FeeLines.billed(1, line), 1, DAY))
                .toList());
    return new Calculator(Policies.load()).settle("320100", person, encounter, before);
  }

  private static void assertAmounts(Settlement own, Amounts amounts) {
    assertEquals(own.total(), amounts.total());
    assertEquals(own.inScope(), amounts.inScope());
    assertEquals(own.deductible(), amounts.deductible());
    assertEquals(own.basic(), amounts.basic());
    assertEquals(own.fundTotal(), amounts.fundTotal());
    assertEquals(own.person(), amounts.cash());
    assertEquals(Fen.ZERO, amounts.account());
  }

  private static void assertRefused(String words, Outcome<?> outcome) {
    String detail = assertInstanceOf(Outcome.Refused.class, outcome).fault().detail();
    assertTrue(detail.contains(words), detail);
  }
}
