package io.chuangkou.settlement.centre;

import static io.chuangkou.settlement.centre.Counter.AT;
import static io.chuangkou.settlement.centre.Counter.accepted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.catalogue.Catalogue;
import io.chuangkou.settlement.catalogue.Entry;
import io.chuangkou.settlement.gateway.CentreClient;
import io.chuangkou.settlement.gateway.CentreFaultCode;
import io.chuangkou.settlement.gateway.Outcome;
import io.chuangkou.settlement.message.Transaction;
import io.chuangkou.settlement.message.filing.Designation;
import io.chuangkou.settlement.message.filing.DiseaseFiling;
import io.chuangkou.settlement.message.filing.FilingNumber;
import io.chuangkou.settlement.message.filing.FilingTransactions;
import io.chuangkou.settlement.message.filing.KnownFilings;
import io.chuangkou.settlement.message.person.Credential;
import io.chuangkou.settlement.message.person.PersonTransactions;
import io.chuangkou.settlement.message.person.SignIn;
import io.chuangkou.settlement.message.person.SignIn.JournalHead;
import io.chuangkou.settlement.message.person.SignedIn;
import io.chuangkou.settlement.message.query.CataloguePage;
import io.chuangkou.settlement.message.query.Dictionary;
import io.chuangkou.settlement.message.query.QueryTransactions;
import io.chuangkou.settlement.message.statement.CentreFile;
import io.chuangkou.settlement.message.statement.StatementFiles;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What terminals ask for beside visits and money. */
@ParameterizedClass
@EnumSource(Engine.class)
@ExtendWith(Databases.Extension.class)
class DeskTest {

  private static final LocalDate DAY = LocalDate.of(2022, 3, 1);

  private final Engine engine;

  @TempDir Path directory;

  private ReferenceCentre centre;
  private Counter counter;

  DeskTest(Engine engine) {
    this.engine = engine;
  }

  @BeforeEach
  void open(Databases databases) {
    centre =
        ReferenceCentre.start(
            CentreConfig.local(
                0, databases.fresh(engine, directory), Counter.NANJING, Counter.CLOCK));
    counter = Counter.of(centre);
  }

  @AfterEach
  void close() {
    centre.close();
  }

  @Test
  void everySignInHearsTheJournalsHeadBeforeIt() {
    assertEquals("", heard(signIn("aa11", 1, "")));
    assertEquals("aa11", heard(signIn("bb22", 2, "")));
    assertEquals("bb22", heard(signIn("", 0, "")));
    assertEquals("bb22", heard(signIn("bb22", 2, "")));
  }

  @Test
  void aJournalThatIsOlderThanItWasIsRefusedUntilASupervisorAcceptsIt() {
    signIn("bb22", 20, "");
    assertRolledBack(signIn("aa11", 19, ""));
    assertRolledBack(signIn("cc33", 20, ""));
    assertEquals("bb22", heard(signIn("aa11", 19, "9001")));
    assertEquals("aa11", heard(signIn("dd44", 20, "")));
    assertRolledBack(signIn("aa11", 19, ""));
  }

  @Test
  void anEmptyJournalIsTakenAtTheFirstSignInAndMissedLater() {
    assertEquals("", heard(signIn("00", 0, "")));
    signIn("aa11", 1, "");
    assertRolledBack(signIn("00", 0, ""));
  }

  @Test
  void whatAJournalHeldAtTheSignOutIsMissedAtTheNextSignIn() {
    SignedIn signedIn = accepted(signIn("aa11", 10, ""));
    JournalHead evening = new JournalHead("bb22", 90, "");
    accepted(counter.client().signedIn(signedIn.signNo()).signOut(counter.msgid(), evening));
    assertRolledBack(signIn("cc33", 50, ""));
  }

  @Test
  void everyTerminalOfAProviderHasAHeadOfItsOwn() {
    signIn("bb22", 20, "");
    assertEquals("", heard(signIn(counter.at("4"), "aa11", 1, "")));
    assertEquals("bb22", heard(signIn("cc33", 21, "")));
  }

  private static void assertRolledBack(Outcome<SignedIn> outcome) {
    Outcome.Refused<?> refused = assertInstanceOf(Outcome.Refused.class, outcome);
    assertEquals(CentreFaultCode.STORE_ROLLED_BACK, refused.fault().code());
  }

  private static String heard(Outcome<SignedIn> outcome) {
    return accepted(outcome).extension().hash();
  }

  private Outcome<SignedIn> signIn(String head, long number, String acceptedBy) {
    return signIn(counter.client(), head, number, acceptedBy);
  }

  private Outcome<SignedIn> signIn(
      CentreClient client, String head, long number, String acceptedBy) {
    JournalHead journal = new JournalHead(head, number, acceptedBy);
    return client.signIn(
        counter.msgid(), new SignIn("007", Counter.signIn().mac(), Counter.signIn().ip(), journal));
  }

  @Test
  void aPersonIsFoundByCardIdNumberAndElectronicVoucher() {
    for (Credential credential :
        List.of(
            Demonstration.ZHANG_SAN.card(),
            Credential.idCard(Demonstration.ZHANG_SAN.idNumber()),
            Demonstration.ZHANG_SAN.eVoucher())) {
      assertEquals(
          "张三",
          accepted(
                  counter.client().call(PersonTransactions.PERSON, counter.msgid(), "", credential))
              .base()
              .name());
    }
    assertInstanceOf(
        Outcome.Refused.class,
        counter
            .client()
            .call(
                PersonTransactions.PERSON,
                counter.msgid(),
                "",
                new Credential(Credential.E_VOUCHER, "EC", "")));
  }

  @Test
  void aChosenProviderIsKnownUntilTheChoiceIsWithdrawn() {
    String psnNo = counter.person(Demonstration.ZHANG_SAN).base().psnNo();
    Designation choice =
        new Designation(
            psnNo,
            "01",
            DAY,
            null,
            "1",
            Demonstration.COMMUNITY,
            "窗口社区卫生服务中心",
            "",
            Designation.Extension.NONE);
    FilingNumber number = call(FilingTransactions.FILE_DESIGNATION, choice);
    Designation.Query query = new Designation.Query(psnNo, "01");
    assertEquals(List.of(choice), call(FilingTransactions.DESIGNATIONS, query).designations());
    assertInstanceOf(Outcome.Refused.class, ask(FilingTransactions.FILE_DESIGNATION, choice));
    assertInstanceOf(
        Outcome.Refused.class,
        ask(FilingTransactions.CANCEL_DISEASE, new FilingNumber(number.number(), psnNo, "")));

    call(FilingTransactions.CANCEL_DESIGNATION, new FilingNumber(number.number(), psnNo, "变更"));
    assertEquals(List.of(), call(FilingTransactions.DESIGNATIONS, query).designations());
  }

  @Test
  void filedDiseasesAreTold() {
    String psnNo = counter.person(Demonstration.ZHANG_SAN).base().psnNo();
    call(
        FilingTransactions.FILE_DISEASE,
        new DiseaseFiling(
            psnNo,
            "390",
            "M07801",
            "门诊透析",
            AT,
            Demonstration.TERTIARY,
            "窗口总医院",
            DAY,
            "D1",
            "王医生",
            DAY,
            null,
            DiseaseFiling.Extension.NONE));
    KnownFilings.Disease filed =
        call(FilingTransactions.DISEASES_FILED, new KnownFilings.DiseaseQuery(psnNo))
            .rows()
            .getFirst();
    assertEquals("M07801", filed.code());
    assertEquals(DAY, filed.from());
    KnownFilings.TransferQuery transfers =
        new KnownFilings.TransferQuery(psnNo, DAY.atStartOfDay(), DAY.plusDays(1).atStartOfDay());
    assertEquals(List.of(), call(FilingTransactions.TRANSFERS_FILED, transfers).rows());
  }

  @Test
  void theCatalogueIsImportedFromItsPages() {
    Catalogue imported =
        Catalogue.ofRows(
            "imported",
            rows(QueryTransactions.CATALOGUE),
            rows(QueryTransactions.CEILINGS),
            rows(QueryTransactions.FIRST_SHARES));
    List<Entry> own = Catalogue.demonstration().entries();
    assertEquals(own.size(), imported.entries().size());
    for (Entry entry : own) {
      Entry read = imported.find(entry.code(), entry.from()).orElseThrow();
      assertEquals(entry.name(), read.name());
      assertEquals(entry.itemClass(), read.itemClass());
      assertEquals(entry.ceilings(), read.ceilings(), entry.code());
      assertEquals(0, entry.selfPay().compareTo(read.selfPay()), entry.code());
      assertEquals(entry.to(), read.to());
    }
  }

  private List<Map<String, String>> rows(
      Transaction<CataloguePage.Query, CataloguePage> transaction) {
    List<Map<String, String>> rows = new ArrayList<>();
    CataloguePage page;
    do {
      page = call(transaction, new CataloguePage.Query("", DAY, rows.size() / 7 + 1, 7));
      rows.addAll(page.rows());
    } while (!page.last());
    assertEquals(page.count(), rows.size());
    return rows;
  }

  @Test
  void aCatalogueComesAsAFileUnlessTheProviderHasItsVersion() {
    CentreFile.Catalogue herbs = call(QueryTransactions.HERBS, new CataloguePage.Since(""));
    byte[] zip =
        accepted(
            counter
                .client()
                .download(
                    counter.msgid(),
                    new CentreFile.Download(
                        herbs.number(), CentreFile.Download.CATALOGUE, Demonstration.COMMUNITY)));
    List<String> lines = StatementFiles.unzip(zip).lines().toList();
    assertEquals(herbs.count(), lines.size());
    assertTrue(lines.getFirst().startsWith("T000500061\t黄芪饮片\t2020-01-01\tnull\t1\t"));
    String version = Catalogue.demonstration().version();
    assertEquals(0, call(QueryTransactions.HERBS, new CataloguePage.Since(version)).count());
  }

  @Test
  void theKindsOfCareAreADictionary() {
    Dictionary dictionary =
        call(QueryTransactions.DICTIONARY, new Dictionary.Query("MED_TYPE", "", "", DAY));
    assertTrue(
        dictionary.entries().stream()
            .anyMatch(entry -> entry.value().equals("41") && entry.label().equals("定点药店购药")));
  }

  private <I, O> O call(Transaction<I, O> transaction, I input) {
    return accepted(ask(transaction, input));
  }

  private <I, O> Outcome<O> ask(Transaction<I, O> transaction, I input) {
    return counter.client().call(transaction, counter.msgid(), AT, input);
  }
}
