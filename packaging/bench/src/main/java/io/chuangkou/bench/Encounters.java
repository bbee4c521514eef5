package io.chuangkou.bench;

import io.chuangkou.bench.floor.Year;
import io.chuangkou.settlement.calculator.Calculator;
import io.chuangkou.settlement.calculator.Settlement;
import io.chuangkou.settlement.calculator.YearToDate;
import io.chuangkou.settlement.casefile.Case.Story;
import io.chuangkou.settlement.encounter.Encounter;
import io.chuangkou.settlement.encounter.Encounter.Kind;
import io.chuangkou.settlement.encounter.Person;
import io.chuangkou.settlement.policy.Policies;
import io.chuangkou.settlement.resettle.Decks;
import java.util.ArrayList;
import java.util.List;

/** Encounters of the case decks, each with the standing before it and what comes of it. */
public final class Encounters {

  private static final String NANJING = "320100";

  private Encounters() {}

  /** One encounter, ready to be settled on its own. */
  record Ready(
      String region, Person person, Encounter encounter, YearToDate before, Settlement settled) {

    /** The year so far in the floor's form. */
    Year yearBefore() {
      return Year.of(before, encounter.settled().getYear());
    }
  }

  /** Which encounters. */
  public enum Choice {
    /** Outpatient visits in Nanjing's scheme: NJ-OP, NJ-OP-HIGH. */
    NJ_OP,
    /** Stays in Nanjing's scheme: NJ-IP, NJ-CRITICAL. */
    NJ_IP,
    /** Everything in Wujin's scheme. */
    WJ,
    /** Everything in the decks. */
    ALL;

    boolean takes(String region, Kind kind) {
      return switch (this) {
        case NJ_OP -> region.equals(NANJING) && kind == Kind.OUTPATIENT;
        case NJ_IP -> region.equals(NANJING) && kind == Kind.INPATIENT;
        case WJ -> region.equals("320412");
        case ALL -> true;
      };
    }
  }

  /** The chosen encounters of all decks, in order. */
  static List<Ready> of(Choice choice, Policies policies) {
    Calculator calculator = new Calculator(policies);
    List<Ready> chosen = new ArrayList<>();
    for (Story story : Decks.stories()) {
      YearToDate standing = YearToDate.NONE;
      for (Encounter encounter : story.encounters()) {
        Settlement settled = calculator.settle(story.region(), story.person(), encounter, standing);
        if (choice.takes(story.region(), encounter.kind())) {
          chosen.add(new Ready(story.region(), story.person(), encounter, standing, settled));
        }
        standing = settled.after();
      }
    }
    return List.copyOf(chosen);
  }
}
