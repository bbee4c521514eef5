package io.chuangkou.settlement.calculator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.calculator.Step.Bucket;
import io.chuangkou.settlement.casefile.Case.Story;
import io.chuangkou.settlement.encounter.Encounter;
import io.chuangkou.settlement.encounter.Encounter.Kind;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.settlement.policy.Policies;
import io.chuangkou.settlement.resettle.Decks;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What holds for every settlement of every worked case, and for the same cases shaken. */
class InvariantsTest {

  private static final int SHAKEN = 20;

  private final Calculator calculator = new Calculator(Policies.load());
  private final JsonMapper mapper = new JsonMapper();

  @Test
  void everyFenIsExplainedAndLiesInOneBucket() {
    stories()
        .forEach(
            story -> {
              for (Settlement settlement : settle(story)) {
                Fen sum = Fen.ZERO;
                for (Bucket bucket : Bucket.values()) {
                  Fen part = settlement.part(bucket);
                  assertFalse(part.isNegative(), story.story());
                  assertEquals(part, explained(settlement, bucket), story.story());
                  sum = sum.plus(part);
                }
                assertEquals(settlement.total(), sum, story.story());
              }
            });
  }

  @Test
  void everyStepNamesItsReadingItsRuleAndItsClause() {
    for (Story story : Decks.stories()) {
      for (Settlement settlement : settle(story)) {
        for (Step step : settlement.steps()) {
          assertTrue(step.clause().matches("(nanjing-2022|wujin-2020) §.+"), step.clause());
          assertFalse(step.rule().isBlank() || step.ruleEnglish().isBlank(), step.toString());
        }
      }
    }
  }

  @Test
  void withoutExplanationTheFiguresAreTheSame() {
    stories()
        .forEach(
            story -> {
              YearToDate standing = YearToDate.NONE;
              for (Settlement explained : settle(story)) {
                Encounter encounter = encounter(story, explained);
                Settlement brief =
                    calculator.settleBriefly(story.region(), story.person(), encounter, standing);
                assertEquals(withoutSteps(explained), brief);
                standing = brief.after();
              }
            });
  }

  @Test
  void anEncounterThatIsCancelledLeavesNoTrace() {
    for (Story story : Decks.stories()) {
      for (int dropped = 0; dropped < story.encounters().size(); dropped++) {
        List<Encounter> others = new ArrayList<>(story.encounters());
        others.remove(dropped);
        Story without = new Story(story.story(), story.region(), story.person(), others);
        Encounter cancelled = story.encounters().get(dropped);
        List<Settlement> around = new ArrayList<>();
        YearToDate standing = YearToDate.NONE;
        for (int i = 0; i < others.size(); i++) {
          if (i == dropped) {
            calculator.settle(story.region(), story.person(), cancelled, standing);
          }
          Settlement settlement =
              calculator.settle(story.region(), story.person(), others.get(i), standing);
          around.add(settlement);
          standing = settlement.after();
        }
        assertEquals(settle(without), around);
      }
    }
  }

  @Test
  void aStandingCanBeKeptAsJsonBetweenAnyTwoEncounters() {
    for (Story story : Decks.stories()) {
      YearToDate kept = YearToDate.NONE;
      for (Settlement settlement : settle(story)) {
        Settlement again =
            calculator.settle(story.region(), story.person(), encounter(story, settlement), kept);
        assertEquals(settlement, again);
        String json = mapper.writeValueAsString(again.after());
        kept = mapper.readValue(json, YearToDate.class);
        assertEquals(again.after(), kept);
      }
    }
  }

  @Test
  void aYearStartsFromNothingButTheStaysBeforeIt() {
    for (Story story : Decks.stories()) {
      YearToDate standing = YearToDate.NONE;
      int year = 0;
      for (Settlement settlement : settle(story)) {
        Encounter encounter = encounter(story, settlement);
        if (encounter.settled().getYear() > year) {
          year = encounter.settled().getYear();
          YearToDate fresh = new YearToDate(YearToDate.NONE.counters(), standing.stays());
          Settlement split = calculator.settle(story.region(), story.person(), encounter, fresh);
          assertEquals(withoutStanding(settlement), withoutStanding(split), story.story());
        }
        standing = settlement.after();
      }
    }
  }

  @Test
  void aRefusalMovesNoCounter() {
    for (Story story : Decks.stories()) {
      YearToDate standing = YearToDate.NONE;
      for (Settlement settlement : settle(story)) {
        if (!settlement.reasons().isEmpty()
            && !settlement.reasons().equals(List.of("benefit_period_over"))) {
          assertEquals(standing.counters(), settlement.after().counters(), story.story());
          assertTrue(settlement.fundTotal().isZero());
        }
        standing = settlement.after();
      }
    }
  }

  @Test
  void whoeverIsBilledMoreNeverPaysLess() {
    Shaker shaker = new Shaker();
    for (Story story : Decks.stories()) {
      YearToDate standing = YearToDate.NONE;
      for (Settlement settlement : settle(story)) {
        Encounter encounter = encounter(story, settlement);
        Encounter dearer = shaker.withADearerLine(encounter);
        Fen person =
            calculator.settleBriefly(story.region(), story.person(), dearer, standing).person();
        assertTrue(
            person.compareTo(settlement.person()) >= 0, story.story() + ", seed " + shaker.seed());
        standing = settlement.after();
      }
    }
  }

  /** WJ-SPECIAL alone takes the lines in their order. */
  @Test
  void theOrderOfLinesDoesNotMatter() {
    Shaker shaker = new Shaker();
    for (Story story : Decks.stories()) {
      YearToDate standing = YearToDate.NONE;
      for (Settlement settlement : settle(story)) {
        Encounter encounter = encounter(story, settlement);
        if (encounter.kind() != Kind.SPECIAL_DRUG) {
          Settlement shuffled =
              calculator.settle(
                  story.region(), story.person(), shaker.shuffled(encounter), standing);
          assertEquals(
              withoutSteps(settlement),
              withoutSteps(shuffled),
              story.story() + ", seed " + shaker.seed());
        }
        standing = settlement.after();
      }
    }
  }

  @Test
  void noFundPaysAboveItsLimit() {
    stories()
        .forEach(
            story -> {
              YearToDate after = YearToDate.NONE;
              for (Settlement settlement : settle(story)) {
                after = settlement.after();
              }
              after.counters().forEach((counter, fen) -> assertWithin(counter, fen, story));
            });
  }

  private static void assertWithin(String counter, long fen, Story story) {
    boolean nanjing = story.region().equals("320100");
    long most =
        switch (counter.substring(0, counter.indexOf('@'))) {
          case "cap" -> nanjing ? 360_000_00L : Long.MAX_VALUE;
          case "outpatient.deductible" -> 200_00L;
          case "outpatient.fund" -> 1_320_00L;
          case "outpatient.beyond.first" -> 2_000_00L;
          case "outpatient.beyond.fund" -> 2_800_00L;
          case "outpatient.expense" -> 1_500_00L;
          case "prenatal.fund" -> 300_00L;
          case "aids.fund" -> 1_000_00L;
          case "mental.expense" -> 200_00L;
          case "dialysis.dialysis.expense" -> 63_000_00L;
          case "malignancy.radiochemo.fund" -> 120_000_00L;
          case "major.deductible" -> 800_00L;
          case "pku.fund" -> 25_000_00L;
          case "assistance.outpatient" -> 500_00L;
          case "assistance.inpatient+delivery+major" -> 150_000_00L;
          default -> Long.MAX_VALUE;
        };
    assertTrue(fen <= most, counter + " = " + fen + " in " + story.story());
  }

  private static Fen explained(Settlement settlement, Bucket bucket) {
    return settlement.steps().stream()
        .filter(step -> step.bucket() == bucket)
        .map(Step::amount)
        .reduce(Fen.ZERO, Fen::plus);
  }

  private List<Settlement> settle(Story story) {
    List<Settlement> settlements = new ArrayList<>();
    YearToDate standing = YearToDate.NONE;
    for (Encounter encounter : story.encounters()) {
      Settlement settlement =
          calculator.settle(story.region(), story.person(), encounter, standing);
      settlements.add(settlement);
      standing = settlement.after();
    }
    return settlements;
  }

  /** The worked stories, and the same with other amounts. */
  private static Stream<Story> stories() {
    Shaker shaker = new Shaker();
    List<Story> stories = Decks.stories();
    return Stream.concat(
        stories.stream(),
        stories.stream()
            .flatMap(story -> Stream.generate(() -> shaker.shake(story)).limit(SHAKEN)));
  }

  private static Encounter encounter(Story story, Settlement settlement) {
    return story.encounters().stream()
        .filter(encounter -> encounter.id().equals(settlement.encounterId()))
        .findFirst()
        .map(Objects::requireNonNull)
        .orElseThrow();
  }

  private static Settlement withoutSteps(Settlement settlement) {
    return copy(settlement, settlement.after());
  }

  private static Settlement withoutStanding(Settlement settlement) {
    return copy(settlement, YearToDate.NONE);
  }

  private static Settlement copy(Settlement of, YearToDate after) {
    return new Settlement(
        of.encounterId(),
        of.total(),
        of.ownPay(),
        of.overLimit(),
        of.preSelfPay(),
        of.inScope(),
        of.deductible(),
        of.basic(),
        of.critical(),
        of.assistance(),
        of.hospital(),
        of.reasons(),
        List.of(),
        after);
  }
}
