package io.chuangkou.settlement.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.calculator.Calculator;
import io.chuangkou.settlement.calculator.Settlement;
import io.chuangkou.settlement.calculator.Step;
import io.chuangkou.settlement.calculator.Step.Bucket;
import io.chuangkou.settlement.calculator.YearToDate;
import io.chuangkou.settlement.casefile.Case.Story;
import io.chuangkou.settlement.casefile.StoryCodec;
import io.chuangkou.settlement.encounter.Encounter;
import io.chuangkou.settlement.policy.document.PolicyException;
import io.chuangkou.settlement.resettle.PolicyReport;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A third city whose benefits have known shapes is a data file and no code. */
class InventedCityTest {

  private static final String PERSON = "{\"category\": \"resident\", \"born\": \"1980-01-01\"}";
  private static final String HELPED =
      "{\"category\": \"resident\", \"born\": \"1980-01-01\", \"assisted\": true}";

  private Policies policies;

  @BeforeEach
  void addTheCity() throws IOException, URISyntaxException {
    var file = Objects.requireNonNull(getClass().getResource("/policies/qingshi-2023.yaml"));
    policies = Policies.load(List.of(Path.of(file.toURI())));
  }

  @Test
  void itsOutpatientCareIsSettledByItsOwnNumbers() {
    // 500 of 800 count in March; less 100 in the quarter; 60 % of 400. April: 60 % of (100 - 100).
    List<Settlement> settled =
        settle(PERSON, visit("2023-03-01", "800.00"), visit("2023-04-01", "100.00"));
    assertEquals("240.00", settled.get(0).basic().toYuan());
    assertEquals("100.00", settled.get(0).deductible().toYuan());
    assertEquals("0.00", settled.get(1).basic().toYuan());
    assertEquals("100.00", settled.get(1).deductible().toYuan());
  }

  @Test
  void aChildIsAnybodyUnderEighteenThere() {
    String child = "{\"category\": \"resident\", \"born\": \"2005-03-02\"}";
    List<Settlement> settled =
        settle(child, visit("2023-03-01", "500.00"), visit("2023-03-02", "100.00"));
    assertEquals("280.00", settled.get(0).basic().toYuan());
    assertEquals("0.00", settled.get(1).basic().toYuan());
  }

  @Test
  void aGroupThatNeedsTwoRegistrationsTakesNoOneWithOneOfThem() {
    assertEquals(
        "260.00", settle(ill("diabetes", "hypertension"), visit()).getFirst().basic().toYuan());
    assertEquals("240.00", settle(ill("diabetes"), visit()).getFirst().basic().toYuan());
    assertEquals("240.00", settle(PERSON, visit()).getFirst().basic().toYuan());
  }

  private static String visit() {
    return visit("2023-03-01", "500.00");
  }

  private static String ill(String... diseases) {
    String registrations =
        Stream.of(diseases)
            .map(disease -> "{\"disease\": \"" + disease + "\", \"from\": \"2023-01-01\"}")
            .collect(Collectors.joining(", "));
    return PERSON.replace("}", ", \"registrations\": [" + registrations + "]}");
  }

  @Test
  void aChangeOfTheYearIsADatedValueWithItsOwnClause() {
    List<Settlement> settled =
        settle(PERSON, visit("2023-12-31", "200.00"), visit("2024-01-01", "200.00"));
    assertEquals("60.00", settled.get(0).basic().toYuan());
    assertEquals("84.00", settled.get(1).basic().toYuan());
    Step deductible = settled.get(1).steps().getFirst();
    assertEquals("qingshi-2024 通知第二条", deductible.clause());
    assertEquals("起付线 60 元/季度", deductible.rule());
  }

  @Test
  void staysGoThroughAllFundsWithoutAFilingAtFortyPercent() {
    Settlement stay = settle(HELPED, stay("\"area\": \"110000\"", "100900.00")).getFirst();
    // 62.5 % × 40 % of 100,000; then 50 % of 15,000 and 60 % of 55,900, × 40 %; then 50 % × 40 %.
    assertEquals("25000.00", stay.basic().toYuan());
    assertEquals("16416.00", stay.critical().toYuan());
    assertEquals("3000.00", stay.assistance().toYuan());
    assertTrue(stay.steps().stream().anyMatch(s -> s.rule().contains("未备案按 40% 支付")));
  }

  @Test
  void whatTheHospitalOrAnEarlierAssistanceBearsIsNotPaidForAgain() {
    Settlement delivery = settle(HELPED, delivery("10000.00")).getFirst();
    // 10,000 of class B: 1,000 first, 9,000 in scope; less 500, of 8,500 the fund pays 60 % and the
    // hospital bears 40 %. In scope 500 are left to the woman, compliant are 1,500: far from the
    // 5,000 of critical illness. Half of 500; then half of 1,500 - 250.
    assertEquals("5100.00", delivery.basic().toYuan());
    assertEquals("3400.00", delivery.hospital().toYuan());
    assertEquals("0.00", delivery.critical().toYuan());
    assertEquals("875.00", delivery.assistance().toYuan());
    assertEquals("625.00", delivery.person().toYuan());
    assertEquals("3400.00", delivery.part(Bucket.HOSPITAL).toYuan());
    assertEquals("0.00", delivery.part(Bucket.PERSON_SHARE).toYuan());
    assertEquals("0.00", delivery.part(Bucket.DEDUCTIBLE).toYuan());
    assertEquals("625.00", delivery.part(Bucket.PRE_SELF_PAY).toYuan());
  }

  @Test
  void daysBeforeItsDocumentHaveNoPolicy() {
    PolicyException fault =
        assertThrows(PolicyException.class, () -> settle(PERSON, visit("2022-12-31", "200.00")));
    assertEquals("POLICY-REGION", fault.code());
  }

  @Test
  void theReportShowsWhatChangesBetweenTwoDays() {
    PolicyReport report = new PolicyReport(policies);
    LocalDate before = LocalDate.of(2023, 12, 31);
    LocalDate after = LocalDate.of(2024, 1, 1);
    assertEquals(
        """
        - 999900 cap.amount = 100000 · QS-CAP · qingshi-2023 第六条 · open – 2023-12-31
        - 999900 benefits.outpatient.pays[0].deductible.amount = 100 · QS-OP · qingshi-2023 第七条\
         · open – 2023-12-31
        + 999900 cap.amount = 120000 · QS-CAP · qingshi-2024 通知第一条 · 2024-01-01 – open
        + 999900 benefits.outpatient.pays[0].deductible.amount = 60 · QS-OP · qingshi-2024 通知第二条\
         · 2024-01-01 – open
        """
            .lines()
            .sorted()
            .toList(),
        report.changes("999900", before, after).lines().sorted().toList());
    assertTrue(report.changes(null, before, before).isEmpty());
    assertTrue(report.inForce("999900", before).contains("pays[0].rate[0].is = 70% · QS-OP"));
    PolicyException unknown =
        assertThrows(PolicyException.class, () -> report.inForce("110000", before));
    assertTrue(String.valueOf(unknown.getMessage()).contains("999900"));
  }

  private List<Settlement> settle(String person, String... encounters) {
    StringBuilder story = new StringBuilder("{\"story\": \"s\", \"region\": \"999900\", ");
    story.append("\"person\": ").append(person).append(", \"encounters\": [");
    story.append(String.join(", ", encounters)).append("]}");
    Story read = (Story) new StoryCodec().read(new JsonMapper().readTree(story.toString()));
    Calculator calculator = new Calculator(policies);
    List<Settlement> settled = new ArrayList<>();
    YearToDate standing = YearToDate.NONE;
    for (Encounter encounter : read.encounters()) {
      settled.add(calculator.settle(read.region(), read.person(), encounter, standing));
      standing = settled.getLast().after();
    }
    return settled;
  }

  private static String visit(String day, String amount) {
    return """
        {"id": "%s", "kind": "outpatient", "date": "%s",
         "provider": {"id": "P", "level": 2, "setting": "general"},
         "items": [{"amount": "%s", "class": "A"}]}"""
        .formatted(day, day, amount);
  }

  private static String stay(String provider, String amount) {
    return """
        {"id": "stay", "kind": "inpatient", "admitted": "2023-02-01", "discharged": "2023-02-09",
         "provider": {"id": "P", "level": 3, "setting": "general", %s},
         "items": [{"amount": "%s", "class": "A"}]}"""
        .formatted(provider, amount);
  }

  private static String delivery(String amount) {
    return """
        {"id": "delivery", "kind": "delivery", "admitted": "2023-02-01", "discharged": "2023-02-09",
         "provider": {"id": "P", "level": 3, "setting": "general"},
         "items": [{"amount": "%s", "class": "B", "selfPay": "0.10"}]}"""
        .formatted(amount);
  }
}
