package io.chuangkou.settlement.calculator;

import io.chuangkou.settlement.calculator.Step.Bucket;
import io.chuangkou.settlement.encounter.Encounter;
import io.chuangkou.settlement.encounter.Person;
import io.chuangkou.settlement.policy.scheme.Assumption;
import io.chuangkou.settlement.policy.scheme.Assumption.Other;
import io.chuangkou.settlement.policy.scheme.BilingualText;
import io.chuangkou.settlement.policy.scheme.Facts;
import io.chuangkou.settlement.policy.scheme.Scheme;
import java.util.ArrayList;
import java.util.List;

/**
 * Says on which assumptions a settlement rests: those of which another reading would have settled
 * this encounter otherwise, from the same standing. Each is a step that adds nothing.
 */
final class RestsOn {

  private final Scheme scheme;
  private final Person person;
  private final Encounter encounter;
  private final YearToDate before;

  RestsOn(Scheme scheme, Person person, Encounter encounter, YearToDate before) {
    this.scheme = scheme;
    this.person = person;
    this.encounter = encounter;
    this.before = before;
  }

  /** A settlement with what it rests on. */
  Settlement told(Settlement settled) {
    List<Step> resting = new ArrayList<>(0);
    Facts facts = scheme.facts(person, encounter);
    for (Assumption assumption : scheme.assumptions()) {
      if (assumption.concerns(facts) && isSeen(assumption, settled)) {
        add(resting, assumption, settled);
      }
    }
    return resting.isEmpty() ? settled : settled.with(resting);
  }

  private static boolean isSeen(Assumption assumption, Settlement settled) {
    String reading = assumption.seenIn();
    if (reading == null) {
      return true;
    }
    for (Step step : settled.steps()) {
      if (step.reading().equals(reading)) {
        return true;
      }
    }
    return false;
  }

  private void add(List<Step> resting, Assumption assumption, Settlement settled) {
    for (Other other : assumption.others()) {
      Settlement otherwise =
          new SettlementCalculation(other.scheme(), person, encounter, before, false).settle();
      if (!otherwise.withoutSteps().equals(settled.withoutSteps())) {
        resting.add(step(assumption, other, settled, otherwise));
      }
    }
  }

  private static Step step(
      Assumption assumption, Other other, Settlement settled, Settlement otherwise) {
    Bucket bucket = bucket(settled, otherwise);
    return new Step(
        assumption.citation().reading(),
        assumption.citation().source(),
        bucket,
        settled.part(bucket).fen(),
        BilingualText.of("假定 ", "assumption ")
            .then(BilingualText.of(assumption.id(), assumption.id()))
            .then(BilingualText.of("：", ": "))
            .then(assumption.says()),
        BilingualText.of("；另一读法：", "; it could also mean: ").then(other.says()),
        0,
        0,
        0);
  }

  /** What would be otherwise, the funds first. */
  private static Bucket bucket(Settlement settled, Settlement otherwise) {
    for (Bucket bucket :
        List.of(Bucket.BASIC, Bucket.CRITICAL, Bucket.ASSISTANCE, Bucket.HOSPITAL)) {
      if (!settled.part(bucket).equals(otherwise.part(bucket))) {
        return bucket;
      }
    }
    return Bucket.PERSON_SHARE;
  }
}
