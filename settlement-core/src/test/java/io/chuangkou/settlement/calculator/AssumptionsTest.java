package io.chuangkou.settlement.calculator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.casefile.Case.PremiumQuery;
import io.chuangkou.settlement.casefile.Case.Story;
import io.chuangkou.settlement.casefile.StoryCodec;
import io.chuangkou.settlement.encounter.Encounter;
import io.chuangkou.settlement.policy.Policies;
import io.chuangkou.settlement.policy.document.PolicyDocument;
import io.chuangkou.settlement.policy.document.PolicyException;
import io.chuangkou.settlement.policy.scheme.Assumption;
import io.chuangkou.settlement.policy.scheme.Assumption.Other;
import io.chuangkou.settlement.policy.scheme.Scheme;
import io.chuangkou.settlement.resettle.Decks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** What the texts leave open (READINGS §7): each is a value that one line changes, and is told. */
class AssumptionsTest {

  private static final LocalDate DAY = LocalDate.of(2022, 1, 1);

  private static final String NANJING = "nanjing-2022.yaml";
  private static final String WUJIN = "wujin-2020.yaml";

  private final Policies bundled = Policies.load();

  /**
   * For each: a bill that rests on it, what is paid of it by the reading taken and by the other.
   */
  enum Resting {
    /** 30 % of 800; the other reading asks an adult for a referral. */
    A_UNIVERSITY(
        NANJING,
        "as_students",
        "by_name_alone",
        "{'category': 'university', 'born': '2002-01-01'}",
        visit("outpatient", "", 3, "'id': 'G3'", "{'amount': '1000.00', 'class': 'A'}"),
        "basic 240.00",
        "person 1000.00 [no_referral]"),
    /** Eighty since March: 95 % of 1,000, or 90 %. */
    A_AGE(
        NANJING,
        "settling_date",
        "end_of_enrolment_year",
        "{'category': 'elderly', 'born': '1942-03-15'}",
        stay("inpatient", 1, "'id': 'G1'", "{'amount': '1300.00', 'class': 'A'}"),
        "basic 950.00",
        "basic 900.00"),
    /** 50 % of 1,600 up to 800, or to 300. */
    A_TWO_DISEASES(
        NANJING,
        "every_visit",
        "visits_for_them",
        "{'category': 'other', 'born': '1980-01-01',"
            + " 'registrations': [{'disease': 'hypertension', 'from': '2022-01-01'}]}",
        visit("outpatient", "", 1, "'id': 'C1'", "{'amount': '1800.00', 'class': 'A'}"),
        "basic 800.00",
        "basic 300.00"),
    /** 65 % of 79,000 is 51,350. Above 20,000 of 48,650, or of 28,650, 60 %. */
    A_PREPAY(
        NANJING,
        "pre_payment_counts",
        "scope_alone",
        "{'category': 'other', 'born': '1980-01-01'}",
        stay(
            "inpatient",
            3,
            "'id': 'G3'",
            "{'amount': '100000.00', 'class': 'B', 'selfPay': '0.20'}"),
        "basic 51350.00 critical 17190.00",
        "basic 51350.00 critical 5190.00"),
    /** All of it up to 1,000, or out of the hospital's flat sum. */
    A_AIDS(
        NANJING,
        "most_a_quarter",
        "flat_sum",
        "{'category': 'other', 'born': '1980-01-01',"
            + " 'registrations': [{'disease': 'aids', 'from': '2022-01-01'}]}",
        visit("chronic", "aids", 3, "'id': 'G3'", "{'amount': '600.00', 'class': 'A'}"),
        "basic 600.00",
        "hospital 600.00"),
    /**
     * 85 % of 249,400 and 60 % of 68,010; or 85 % of 299,400, up to 250,000, and 60 % of 30,000.
     */
    A_EXPENSE_CAP(
        WUJIN,
        "expense",
        "fund",
        "{'category': 'elderly', 'born': '1950-01-01'}",
        stay("inpatient", 2, "'id': 'G2'", "{'amount': '300000.00', 'class': 'A'}"),
        "basic 211990.00 critical 40806.00",
        "basic 250000.00 critical 18000.00"),
    /** 85 % of 70,000 less 800, or of 90,000 less 800. */
    A_TRANSPLANT_YEAR(
        WUJIN,
        "calendar_years",
        "twelve_months",
        "{'category': 'elderly', 'born': '1950-01-01', 'registrations': [{'disease': 'transplant',"
            + " 'from': '2020-01-01', 'operated': '2019-09-01'}]}",
        visit(
            "chronic",
            "transplant",
            2,
            "'id': 'G2'",
            "{'amount': '90000.00', 'class': 'A', 'purpose': 'anti_rejection'}"),
        "basic 58820.00 critical 6708.00",
        "basic 75820.00"),
    /** Half of 85 % of 99,400 is 42,245. Half of 60 % of 37,755; or 60 % of 8,877.50. */
    A_HALF(
        WUJIN,
        "half_of_payment",
        "half_of_amount",
        "{'category': 'elderly', 'born': '1950-01-01'}",
        stay(
            "inpatient",
            2,
            "'id': 'G2', 'area': '310101'",
            "{'amount': '100000.00', 'class': 'A'}"),
        "basic 42245.00 critical 11326.50",
        "basic 42245.00 critical 5326.50"),
    /** 65 % of 3,000 is 1,950; topped up to 70 % or 60 % of 4,000. */
    A_FLOOR(
        WUJIN,
        "floor_kept",
        "floor_less_points",
        "{'category': 'elderly', 'born': '1980-01-01', 'completedYears': 1,"
            + " 'filings': [{'kind': 'transfer', 'from': '2020-04-01'}]}",
        stay("delivery", 3, "'id': 'G3', 'area': '310101'", "{'amount': '4000.00', 'class': 'A'}"),
        "basic 2800.00",
        "basic 2400.00"),
    /** 50 % of 1,000; the other reading has no row for a migrant. */
    A_MIGRANT(
        WUJIN,
        "as_non_employed",
        "not_named",
        "{'category': 'migrant', 'born': '1980-01-01'}",
        visit("outpatient", "", 1, "'id': 'C1'", "{'amount': '1200.00', 'class': 'A'}"),
        "basic 500.00",
        "person 1200.00 [benefit_not_defined]");

    private final String file;
    private final String taken;
    private final String other;
    private final String person;
    private final String encounter;
    private final String paid;
    private final String otherwise;

    Resting(
        String file,
        String taken,
        String other,
        String person,
        String encounter,
        String paid,
        String otherwise) {
      this.file = file;
      this.taken = taken;
      this.other = other;
      this.person = person;
      this.encounter = encounter;
      this.paid = paid;
      this.otherwise = otherwise;
    }

    private String id() {
      return name().replace('_', '-');
    }

    private int year() {
      return file.equals(NANJING) ? 2022 : 2020;
    }

    /** The region's policies with the other reading confirmed from July on. */
    private Policies changedInJuly() {
      String dated =
          """
          taken:
                - {from: open, to: %1$d-06-30, is: %2$s}
                - {from: %1$d-07-01, to: open, is: %3$s, document: letter, clause: 第一条}"""
              .formatted(year(), taken, other);
      return policies("taken: " + taken, dated);
    }

    private Policies policies(String good, String other) {
      Map<String, String> texts = new LinkedHashMap<>(Policies.bundledTexts());
      String text = Objects.requireNonNull(texts.get(file));
      assertTrue(text.contains(good), good);
      texts.put(file, text.replace(good, other));
      return Policies.ofTexts(texts);
    }

    private Settlement settle(Policies policies, String month) {
      String region = file.equals(NANJING) ? "320100" : "320412";
      String text =
          "{'story': 's', 'region': '%s', 'person': %s, 'encounters': [%s]}"
              .formatted(region, person, encounter.replace("DAY", year() + "-" + month + "-01"))
              .replace('\'', '"');
      Story story = (Story) new StoryCodec().read(new JsonMapper().readTree(text));
      return new Calculator(policies)
          .explain(region, story.person(), story.encounters().getFirst(), YearToDate.NONE);
    }
  }

  private static String visit(
      String kind, String disease, int level, String provider, String item) {
    String setting = provider.contains("'C") ? "community" : "general";
    return "{'id': '1', 'kind': '%s', 'date': 'DAY', %s 'provider': {%s, 'level': %d, 'setting': '%s'},"
            .formatted(
                kind,
                disease.isEmpty() ? "" : "'disease': '" + disease + "',",
                provider,
                level,
                setting)
        + " 'items': ["
        + item
        + "]}";
  }

  private static String stay(String kind, int level, String provider, String item) {
    return visit(kind, "", level, provider, item)
        .replace("'date': 'DAY'", "'admitted': 'DAY', 'discharged': 'DAY'");
  }

  @ParameterizedTest
  @EnumSource
  void aDatedLineChoosesTheOtherReadingFromItsDayOn(Resting resting) {
    assertEquals(resting.paid, paid(resting.settle(bundled, "08")));
    Policies changed = resting.changedInJuly();
    assertEquals(paid(resting.settle(bundled, "05")), paid(resting.settle(changed, "05")));
    assertEquals(resting.otherwise, paid(resting.settle(changed, "08")));
  }

  @ParameterizedTest
  @EnumSource
  void theExplanationSaysOnWhatItRestsAndWhatElseTheTextCouldMean(Resting resting) {
    Assumption assumption = assumption(resting.id());
    Other other = assumption.others().getFirst();
    List<Step> told = told(resting.settle(bundled, "08"));
    assertEquals(1, told.size(), told::toString);
    Step step = told.getFirst();
    assertEquals(
        "假定 %s：%s；另一读法：%s"
            .formatted(resting.id(), assumption.says().chinese(), other.says().chinese()),
        step.rule());
    assertEquals(assumption.citation().source(), step.clause());
    assertTrue(step.amount().isZero());

    List<Step> changed = told(resting.settle(resting.changedInJuly(), "08"));
    assertEquals(
        "assumption %s: %s; it could also mean: %s"
            .formatted(resting.id(), other.says().english(), assumption.says().english()),
        changed.getFirst().ruleEnglish());
    assertEquals("letter 第一条", changed.getFirst().clause());
  }

  /** Whom an assumption concerns is a short cut: asking of everybody finds no more. */
  @Test
  void noSettlementOfTheDecksRestsOnMoreThanIsTold() {
    Calculator calculator = new Calculator(bundled);
    int resting = 0;
    for (Story story : Decks.stories()) {
      YearToDate standing = YearToDate.NONE;
      for (Encounter encounter : story.encounters()) {
        Settlement settled =
            calculator.explain(story.region(), story.person(), encounter, standing);
        List<String> told =
            told(settled).stream()
                .map(step -> step.ruleEnglish().replaceFirst("assumption ([^:]+):.*", "$1"))
                .toList();
        assertEquals(
            differing(story, encounter, standing, settled),
            told,
            story.story() + " " + encounter.id());
        resting += told.size();
        standing = settled.after();
      }
    }
    assertTrue(resting > 100, "few settlements rest on assumptions: " + resting);
  }

  private List<String> differing(
      Story story, Encounter encounter, YearToDate standing, Settlement settled) {
    Scheme scheme = bundled.region(story.region()).on(encounter.settled());
    List<String> differing = new ArrayList<>();
    for (Assumption assumption : scheme.assumptions()) {
      for (Other other : assumption.others()) {
        Settlement otherwise =
            new SettlementCalculation(other.scheme(), story.person(), encounter, standing, false)
                .settle();
        if (!otherwise.withoutSteps().equals(settled.withoutSteps())) {
          differing.add(assumption.id());
        }
      }
    }
    return differing;
  }

  @Test
  void theTenOfTheReadingsAreListedWithTheirClauses() {
    assertEquals(
        List.of(
            "A-UNIVERSITY nanjing-2022 §一 §十八",
            "A-AGE nanjing-2022 §一 §十五 §二十",
            "A-TWO-DISEASES nanjing-2022 §十六",
            "A-PREPAY nanjing-2022 §二十三",
            "A-AIDS nanjing-2022 §十九",
            "A-EXPENSE-CAP wujin-2020 §五",
            "A-TRANSPLANT-YEAR wujin-2020 §三.3",
            "A-HALF wujin-2020 §六.1",
            "A-FLOOR wujin-2020 §六.3 §七.1",
            "A-MIGRANT wujin-2020 §一 §三 §四"),
        bundled.assumptions(null, DAY).stream()
            .map(assumption -> assumption.id() + " " + assumption.citation().source())
            .toList());
  }

  @Test
  void aVisitForOneOfTheTwoDiseasesHasTheRaisedLimitByEitherReading() {
    Resting resting = Resting.A_TWO_DISEASES;
    Policies changed = resting.changedInJuly();
    Story story =
        (Story)
            new StoryCodec()
                .read(
                    new JsonMapper()
                        .readTree(
                            "{'story': 's', 'region': '320100', 'person': %s, 'encounters': [%s]}"
                                .formatted(
                                    resting.person,
                                    visit(
                                            "outpatient",
                                            "hypertension",
                                            1,
                                            "'id': 'C1'",
                                            "{'amount': '1800.00', 'class': 'A'}")
                                        .replace("DAY", "2022-08-01"))
                                .replace('\'', '"')));
    for (Policies policies : List.of(bundled, changed)) {
      Settlement settled =
          new Calculator(policies)
              .explain("320100", story.person(), story.encounters().getFirst(), YearToDate.NONE);
      assertEquals("basic 800.00", paid(settled));
      assertEquals(List.of(), told(settled));
    }
  }

  @Test
  void aUniversityStudentHasAPremiumByOneReadingAlone() {
    PremiumQuery query = new PremiumQuery("s", "320100", 2022, "university", false, null, false);
    Map<String, Long> student =
        Map.of("personal", 250_00L, "subsidy", 1160_00L, "longTermCare", 0L);
    assertEquals(Optional.of(student), bundled.premium(query));
    Policies byName = Resting.A_UNIVERSITY.policies("taken: as_students", "taken: by_name_alone");
    assertEquals(Optional.empty(), byName.premium(query));
  }

  @Test
  void aFaultInTheReadingThatIsNotTakenIsFoundWithTheOthers() {
    String text = Objects.requireNonNull(Policies.bundledTexts().get(NANJING));
    assertEquals(List.of(), PolicyDocument.draft(NANJING, text).faults());
    List<PolicyException> faults =
        PolicyDocument.draft(NANJING, text.replace("        is: scope\n", "        is: scop\n"))
            .faults();
    assertEquals(1, faults.size(), faults::toString);
    assertTrue(
        faults.getFirst().english().contains("critical.counts cannot be scop; rather scope"),
        faults.getFirst().english());
  }

  private Assumption assumption(String id) {
    return bundled.assumptions(null, DAY).stream()
        .filter(assumption -> assumption.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<Step> told(Settlement settlement) {
    return settlement.steps().stream().filter(step -> step.rule().startsWith("假定 ")).toList();
  }

  /** What the funds and the hospital pay; of a refusal what the person bears, and why. */
  private static String paid(Settlement settled) {
    List<String> paid = new ArrayList<>();
    if (!settled.basic().isZero()) {
      paid.add("basic " + settled.basic());
    }
    if (!settled.critical().isZero()) {
      paid.add("critical " + settled.critical());
    }
    if (!settled.hospital().isZero()) {
      paid.add("hospital " + settled.hospital());
    }
    return paid.isEmpty()
        ? "person " + settled.person() + " " + settled.reasons()
        : String.join(" ", paid);
  }
}
