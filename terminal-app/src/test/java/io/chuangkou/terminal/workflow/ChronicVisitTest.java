package io.chuangkou.terminal.workflow;

import static io.chuangkou.terminal.demo.CounterFixture.code;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.billing.TypedRegistration;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.slip.SlipLayout;
import io.chuangkou.terminal.visit.VisitKind;
import io.chuangkou.terminal.workflow.CashierState.Choice;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import io.chuangkou.terminal.workflow.CashierState.Trial;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Chronic visits, registrations and referrals over a real centre. */
class ChronicVisitTest {

  private static final String PACLITAXEL = "XL01CDD055B002010100015";
  private static final String CLINIC = "001101000010000110100000";

  @TempDir Path folder;
  private CounterFixture fixture;

  @BeforeEach
  void open() {
    fixture = new CounterFixture(folder);
    fixture.insert("zhang-san");
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private CashierState after(Runnable command) {
    return fixture.driver().after(command);
  }

  @Test
  void without_a_registered_disease_a_chronic_visit_says_what_to_do() {
    CashierState refused = after(() -> fixture.desk().chooseVisit(VisitKind.CHRONIC));
    assertEquals("DISEASE-NONE", code(refused));
    after(() -> fixture.desk().addLine(CLINIC, "1", "10.00"));
    assertEquals("DISEASE-MISSING", code(fixture.trial()));
  }

  @Test
  void a_disease_is_registered_chosen_billed_by_purpose_settled_and_cancelled() {
    CashierState registered =
        after(() -> fixture.desk().register("malignancy", "20260101", "", ""));
    assertEquals(List.of(new Choice("malignancy", "恶性肿瘤")), registered.choices().registered());

    CashierState chosen = after(() -> fixture.desk().chooseVisit(VisitKind.CHRONIC));
    assertEquals("malignancy", chosen.bill().disease());
    assertEquals(
        List.of("radiochemo", "targeted", "auxiliary", "other"),
        chosen.choices().purposes().stream().map(Choice::code).toList());

    after(() -> fixture.desk().addLine(PACLITAXEL, "2", "500.00", "radiochemo"));
    assertEquals(Fen.ofYuan("800.00"), fundAgreedWithTheCentre(fixture.trial()));
    CashierState settled = fixture.settle();
    assertEquals(Stage.SETTLED, settled.stage());
    assertTrue(says(requireNonNull(settled.slip()), "门诊慢特病（恶性肿瘤）"));

    String id = requireNonNull(requireNonNull(settled.trial()).settlementId());
    assertEquals(Stage.CANCELLED, after(() -> fixture.desk().cancelSettlement(id)).stage());
    assertEquals(Map.of(settled.bill().number(), 0), fixture.effective());
  }

  @ParameterizedTest
  @CsvSource({"20260101, true", "20150301, false"})
  void the_years_of_a_targeted_drug_count_from_the_diagnosis_that_was_typed(
      String diagnosed, boolean paid) {
    after(() -> fixture.desk().register("malignancy", diagnosed, "", ""));
    after(() -> fixture.desk().chooseDisease("malignancy"));
    after(() -> fixture.desk().addLine(PACLITAXEL, "2", "500.00", "targeted"));
    assertEquals(paid ? Fen.ofYuan("800.00") : Fen.ZERO, fundAgreedWithTheCentre(fixture.trial()));
  }

  @Test
  void a_targeted_drug_is_paid_on_after_its_years_where_that_was_extended() {
    register("malignancy", "20150301", "", "", true);
    after(() -> fixture.desk().chooseDisease("malignancy"));
    after(() -> fixture.desk().addLine(PACLITAXEL, "2", "500.00", "targeted"));
    assertEquals(Fen.ofYuan("800.00"), fundAgreedWithTheCentre(fixture.trial()));
  }

  /** 80 % of 5,000 is 4,000; the fund's limit is 8,000 in the year after, 2,000 from the fourth. */
  @ParameterizedTest
  @CsvSource({"20250601, 4000.00", "20200601, 2000.00"})
  void the_years_after_a_transplant_count_from_the_operation_that_was_typed(
      String operated, Fen paid) {
    register("transplant", "20200101", operated, "", false);
    after(() -> fixture.desk().chooseDisease("transplant"));
    after(() -> fixture.desk().addLine(PACLITAXEL, "10", "500.00", "auxiliary"));
    assertEquals(paid, fundAgreedWithTheCentre(fixture.trial()));
  }

  /** 80 % of 20,000 is 16,000; the fund's limit is 10,000 where it is mild, 100,000 if severe. */
  @ParameterizedTest
  @CsvSource({"mild, 10000.00", "severe, 16000.00"})
  void hemophilia_is_paid_by_the_severity_that_was_chosen(String severity, Fen paid) {
    register("hemophilia", "20200101", "", severity, false);
    after(() -> fixture.desk().chooseDisease("hemophilia"));
    after(() -> fixture.desk().addLine(PACLITAXEL, "40", "500.00"));
    assertEquals(paid, fundAgreedWithTheCentre(fixture.trial()));
  }

  @ParameterizedTest
  @CsvSource({
    "transplant, '', '', FILING-OPERATED",
    "transplant, 20991231, '', FILING-OPERATED",
    "hemophilia, '', '', FILING-OPTION",
    "hemophilia, '', dire, FILING-OPTION"
  })
  void nothing_is_registered_without_what_its_benefit_is_paid_by(
      String disease, String operated, String severity, String why) {
    CashierState refused = register(disease, "20200101", operated, severity, false);
    assertEquals(why, code(refused));
    assertTrue(refused.choices().registered().isEmpty());
  }

  private CashierState register(
      String disease, String established, String operated, String severity, boolean extended) {
    return after(
        () ->
            fixture
                .desk()
                .register(
                    new TypedRegistration(
                        disease, established, operated, severity, extended, "", "")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "20991231", "19700101"})
  void nothing_is_registered_that_no_hospital_can_have_established(String day) {
    CashierState refused = after(() -> fixture.desk().register("malignancy", day, "", ""));
    assertEquals("FILING-ESTABLISHED", code(refused));
    assertTrue(refused.choices().registered().isEmpty());
  }

  @Test
  void a_line_outside_the_purposes_pays_nothing() {
    after(() -> fixture.desk().register("malignancy", "20260101", "", ""));
    after(() -> fixture.desk().chooseDisease("malignancy"));
    after(() -> fixture.desk().addLine(PACLITAXEL, "2", "500.00"));
    assertEquals("PURPOSE-MISSING", code(fixture.trial()));
    after(() -> fixture.desk().serve(0, "other"));
    assertEquals(Fen.ZERO, fundAgreedWithTheCentre(fixture.trial()));
  }

  @Test
  void a_withdrawn_registration_is_no_choice_any_more() {
    CashierState registered =
        after(() -> fixture.desk().register("dialysis", "20260101", "20260101", ""));
    assertEquals("透析（慢性肾衰竭）　2026-01-01 至 长期", registered.choices().filings().getFirst().words());
    String number = registered.choices().filings().getFirst().number();
    CashierState withdrawn = after(() -> fixture.desk().withdraw(number));
    assertTrue(withdrawn.choices().filings().isEmpty());
    assertTrue(withdrawn.choices().registered().isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"2026-13-01, ''", "heute, ''", "2026-03-02, 2026-03-01"})
  void dates_that_cannot_be_are_refused(String from, String to) {
    assertEquals(
        "FILING-DATE",
        code(after(() -> fixture.desk().register("malignancy", "20260101", from, to))));
  }

  @Test
  void a_transfer_is_filed_and_kept() {
    CashierState filed = after(() -> fixture.desk().fileTransfer("H31010000001", "", ""));
    assertEquals("", code(filed));
    assertEquals(1, filed.choices().filings().size());
  }

  @Test
  void a_designation_is_filed_and_withdrawn_beside_a_registration() {
    after(() -> fixture.desk().register("dialysis", "20260101", "", ""));
    CashierState filed = after(() -> fixture.desk().designate("20260301", "20261231"));
    CashierState.Filed designation = filed.choices().filings().getLast();
    assertEquals("定点 窗口社区卫生服务中心　2026-03-01 至 2026-12-31", designation.words());
    CashierState left = after(() -> fixture.desk().withdraw(designation.number()));
    assertEquals("", code(left));
    assertEquals(1, left.choices().filings().size());
    assertEquals(1, left.choices().registered().size());
  }

  @Test
  void maternity_makes_prenatal_care_payable() {
    after(() -> fixture.desk().register("maternity", "20260101", "", ""));
    after(() -> fixture.desk().chooseVisit(VisitKind.PRENATAL));
    after(() -> fixture.desk().addLine("002501010150000250101015", "1", "20.00"));
    assertEquals(Fen.ofYuan("8.00"), fundAgreedWithTheCentre(fixture.trial()));
  }

  @Test
  void who_referred_the_person_goes_with_the_bill() {
    assertEquals("C1", after(() -> fixture.desk().refer(" C1 ")).bill().referredBy());
    assertNull(after(() -> fixture.desk().refer("")).bill().referredBy());
  }

  @ParameterizedTest
  @ValueSource(strings = {"bill.json", "bill-chronic.json", "bill-stay.json"})
  void the_sample_bills_can_be_read(String sample) {
    Path file = Path.of("../packaging/samples").resolve(sample);
    CashierState imported = after(() -> fixture.desk().importBill(file));
    assertEquals("", code(imported));
    assertFalse(imported.bill().lines().isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"visit\": \"dentist\" | outpatient, emergency, chronic",
        "\"visit\": \"chronic\", \"disease\": \"gout\" | aids, aplastic_anemia",
        "\"visit\": \"chronic\" | aids, aplastic_anemia",
        "\"visit\": \"chronic\", \"disease\": \"dialysis\" | dialysis, auxiliary"
      })
  void a_bill_file_with_an_unknown_word_is_told_the_allowed_ones(String facts, String allowed) {
    Path file =
        fixture.file(
            "bill.json",
            """
            {%s, "lines": [{"code": "%s", "quantity": "1", "unitPrice": "1", "purpose": "fun"}]}
            """
                .formatted(facts, CLINIC));
    CashierState refused = after(() -> fixture.desk().importBill(file));
    assertEquals("BILL-FILE", code(refused));
    assertTrue(
        requireNonNull(refused.notice()).sentence().contains(allowed),
        requireNonNull(refused.notice()).sentence());
  }

  private static Fen fundAgreedWithTheCentre(CashierState state) {
    Trial trial = requireNonNull(state.trial(), () -> "no trial: " + state.notice());
    assertNull(trial.centreDiffers());
    return trial.settlement().fundTotal();
  }

  private static boolean says(SlipLayout slip, String words) {
    return slip.lines().stream().anyMatch(line -> line.toString().contains(words));
  }
}
