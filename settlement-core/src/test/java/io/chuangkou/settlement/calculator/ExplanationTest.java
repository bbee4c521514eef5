package io.chuangkou.settlement.calculator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chuangkou.settlement.calculator.Step.Bucket;
import io.chuangkou.settlement.casefile.Case.Story;
import io.chuangkou.settlement.casefile.StoryCodec;
import io.chuangkou.settlement.encounter.Encounter;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.settlement.policy.Policies;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What the last encounter of a story says of each yuan: base, rule, amount and counter. */
class ExplanationTest {

  private static final String COMMUNITY =
      "{\"id\": \"C1\", \"level\": 1, \"setting\": \"community\"}";
  private static final String HOSPITAL = "{\"id\": \"H1\", \"level\": 3, \"setting\": \"general\"}";

  private final Calculator calculator = new Calculator(Policies.load());

  @Test
  void anExhaustedLimitLeavesTheRestToThePersonAndGoesOnBeyond() {
    assertExplained(
        """
        DEDUCTIBLE 200.00 of 1000.00 · deductible 200 yuan a year · 0.00 → 200.00 · NJ-OP
        BASIC 300.00 of 600.00 · the fund pays 50% (community provider) · 0.00 → 300.00 · NJ-OP
        PERSON_SHARE 300.00 of 600.00 · fund limit 300 yuan a year, the person bears the rest\
         · 0.00 → 0.00 · NJ-OP
        PERSON_SHARE 200.00 of 200.00 · the person first bears 2000 yuan a year\
         · 0.00 → 200.00 · NJ-OP-HIGH
        """,
        nanjing(visit("1", "1000.00")));
  }

  @Test
  void beyondTheLimitItsOwnDeductibleGoesOnWhereItStood() {
    assertExplained(
        """
        PERSON_SHARE 1800.00 of 5000.00 · the person first bears 2000 yuan a year\
         · 200.00 → 2000.00 · NJ-OP-HIGH
        BASIC 1600.00 of 3200.00 · the fund pays 50% (community provider)\
         · 0.00 → 1600.00 · NJ-OP-HIGH
        PERSON_SHARE 1600.00 of 3200.00 · the fund pays 50% (community provider), the person bears\
         the rest · 0.00 → 0.00 · NJ-OP-HIGH
        """,
        nanjing(visit("1", "1000.00"), visit("2", "5000.00")));
  }

  @Test
  void aPaymentShowsHowMuchOfTheCapIsUsed() {
    assertExplained(
        """
        DEDUCTIBLE 500.00 of 10500.00 · deductible 1000 yuan a stay (level 3), a later stay of the\
         year bears 50% · 0.00 → 0.00 · NJ-IP
        BASIC 6500.00 of 10000.00 · the fund pays 65% (level 3) · 6500.00 → 13000.00 · NJ-IP
        PERSON_SHARE 3500.00 of 10000.00 · the fund pays 65% (level 3), the person bears the rest\
         · 0.00 → 0.00 · NJ-IP
        """,
        nanjing(stay("1", "11000.00"), stay("2", "10500.00")));
  }

  @Test
  void aCapOnTheFundIsNamedWhereItHolds() {
    assertExplained(
        """
        DEDUCTIBLE 500.00 of 100000.00 · deductible 1000 yuan a stay (level 3), a later stay of the\
         year bears 50% · 0.00 → 0.00 · NJ-IP
        BASIC 0.00 of 99500.00 · the fund pays 65% (level 3) · 300000.00 → 300000.00 · NJ-IP
        PERSON_SHARE 99500.00 of 99500.00 · the fund pays a year at most 300000 yuan, 10000 more for\
         each contribution year, at most 360000, the person bears the rest · 0.00 → 0.00 · NJ-CAP
        CRITICAL 70000.00 of 100000.00 · critical-illness insurance: above 20000 yuan 60%, above\
         80000 yuan 65%, above 100000 yuan 70% · 200000.00 → 300000.00 · NJ-CRITICAL
        PERSON_SHARE -70000.00 of 70000.00 · borne by the fund instead of the person:\
         critical-illness insurance · 0.00 → 0.00 · NJ-CRITICAL
        """,
        nanjing(stay("1", "500000.00"), stay("2", "100000.00")));
  }

  @Test
  void aCapOnExpenseShowsHowMuchOfItIsUsed() {
    assertExplained(
        """
        PERSON_SHARE 10000.00 of 20000.00 · above the year's expense limit 250000 yuan\
         · 240000.00 → 250000.00 · WJ-EXPENSE-CAP
        DEDUCTIBLE 1000.00 of 10000.00 · deductible 1000 yuan a stay (level 3) · 0.00 → 0.00 · WJ-IP
        BASIC 6750.00 of 9000.00 · the fund pays 75% (level 3) · 0.00 → 0.00 · WJ-IP
        PERSON_SHARE 2250.00 of 9000.00 · the fund pays 75% (level 3), the person bears the rest\
         · 0.00 → 0.00 · WJ-IP
        CRITICAL 7950.00 of 13250.00 · critical-illness insurance: above 20000 yuan 60%, above\
         100000 yuan 70% · 60750.00 → 74000.00 · WJ-CRITICAL
        PERSON_SHARE -7950.00 of 7950.00 · borne by the fund instead of the person:\
         critical-illness insurance · 0.00 → 0.00 · WJ-CRITICAL
        BASIC 0.00 of 6750.00 · assumption A-EXPENSE-CAP: the 250,000 limits expense in scope; it\
         could also mean: the 250,000 limits what the fund pays · 0.00 → 0.00 · WJ-EXPENSE-CAP
        """,
        wujin("", stay("1", "240000.00"), stay("2", "20000.00")));
  }

  @Test
  void assistanceStopsAtItsLimitAndRelievesThePerson() {
    assertExplained(
        """
        PERSON_SHARE 300.00 of 800.00 · above the expense limit 1500 yuan a year\
         · 1000.00 → 1500.00 · WJ-OP
        BASIC 250.00 of 500.00 · the fund pays 50% (community provider) · 0.00 → 0.00 · WJ-OP
        PERSON_SHARE 250.00 of 500.00 · the fund pays 50% (community provider), the person bears the\
         rest · 0.00 → 0.00 · WJ-OP
        ASSISTANCE 20.00 of 550.00 · outpatient assistance 80%, at most 500 yuan a year\
         · 480.00 → 500.00 · WJ-ASSIST
        PERSON_SHARE -20.00 of 20.00 · borne by the fund instead of the person: outpatient assistance\
         · 0.00 → 0.00 · WJ-ASSIST
        """,
        wujin(", \"assisted\": true", visit("1", "1000.00"), visit("2", "800.00")));
  }

  @Test
  void linesWithDifferentRatesNameEachOnce() {
    String drugs =
        """
        {"id": "1", "kind": "special_drug", "date": "2022-02-01", "provider": %s, "items": [
         {"amount": "100.00", "class": "A", "drug": "original"},
         {"amount": "100.00", "class": "A", "drug": "original"},
         {"amount": "100.00", "class": "A", "drug": "new"}]}"""
            .formatted(HOSPITAL.replace("H1\"", "H1\", \"name\": \"一院\""));
    assertExplained(
        """
        BASIC 195.00 of 300.00 · the fund pays 70% (original); the fund pays 55% (new)\
         · 0.00 → 0.00 · WJ-SPECIAL
        PERSON_SHARE 105.00 of 300.00 · the fund pays 70% (original); the fund pays 55% (new), the\
         person bears the rest · 0.00 → 0.00 · WJ-SPECIAL
        """,
        wujin(
            ", \"registrations\": [{\"disease\": \"special_drug\", \"from\": \"2022-01-01\"}]",
            drugs));
  }

  @Test
  void aRefusalSaysWhyAndUnderWhichReading() {
    String pharmacy = visit("1", "80.00").replace("outpatient", "pharmacy");
    assertExplained(
        "PERSON_SHARE 80.00 of 80.00 · pharmacies are not covered · 0.00 → 0.00 · NJ-PHARM",
        nanjing(pharmacy));
    String drug = visit("1", "80.00").replace("outpatient", "special_drug");
    assertExplained(
        "PERSON_SHARE 80.00 of 80.00 · the policy defines no such benefit · 0.00 → 0.00 · C-REFUSE",
        nanjing(drug));
  }

  private void assertExplained(String expected, String story) {
    Story read = (Story) new StoryCodec().read(new JsonMapper().readTree(story));
    YearToDate standing = YearToDate.NONE;
    List<Step> steps = List.of();
    for (Encounter encounter : read.encounters()) {
      Settlement settled = calculator.explain(read.region(), read.person(), encounter, standing);
      standing = settled.after();
      steps = settled.steps();
      assertAddsUp(settled);
    }
    assertEquals(expected.lines().toList(), steps.stream().map(ExplanationTest::line).toList());
  }

  private static void assertAddsUp(Settlement settled) {
    for (Bucket bucket : Bucket.values()) {
      Fen sum =
          settled.steps().stream()
              .filter(step -> step.bucket() == bucket)
              .map(Step::amount)
              .reduce(Fen.ZERO, Fen::plus);
      assertEquals(settled.part(bucket), sum, bucket.name());
    }
  }

  private static String line(Step step) {
    return "%s %s of %s · %s · %s → %s · %s"
        .formatted(
            step.bucket(),
            step.amount(),
            step.base(),
            step.ruleEnglish(),
            step.counterBefore(),
            step.counterAfter(),
            step.reading());
  }

  private static String nanjing(String... encounters) {
    return story("320100", "other", "", encounters);
  }

  private static String wujin(String more, String... encounters) {
    return story("320412", "non_employed", more, encounters);
  }

  private static String story(String region, String category, String more, String... encounters) {
    return """
        {"story": "s", "region": "%s",
         "person": {"category": "%s", "born": "1980-01-01"%s}, "encounters": [%s]}"""
        .formatted(region, category, more, String.join(", ", encounters));
  }

  private static String visit(String id, String amount) {
    return """
        {"id": "%s", "kind": "outpatient", "date": "2022-03-0%s", "provider": %s,
         "items": [{"amount": "%s", "class": "A"}]}"""
        .formatted(id, id, COMMUNITY, amount);
  }

  private static String stay(String id, String amount) {
    return """
        {"id": "%s", "kind": "inpatient", "admitted": "2022-0%s-01", "discharged": "2022-0%s-09",
         "provider": %s, "items": [{"amount": "%s", "class": "A"}]}"""
        .formatted(id, id, id, HOSPITAL, amount);
  }
}
