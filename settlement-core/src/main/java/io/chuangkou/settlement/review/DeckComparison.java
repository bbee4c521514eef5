package io.chuangkou.settlement.review;

import io.chuangkou.settlement.SettlementException;
import io.chuangkou.settlement.calculator.Calculator;
import io.chuangkou.settlement.calculator.Settlement;
import io.chuangkou.settlement.calculator.YearToDate;
import io.chuangkou.settlement.casefile.Case.Story;
import io.chuangkou.settlement.encounter.Encounter;
import io.chuangkou.settlement.encounter.Encounter.Kind;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.settlement.policy.Policies;
import io.chuangkou.settlement.review.MoneyChanges.Example;
import io.chuangkou.settlement.review.MoneyChanges.OfBenefit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Settles stories by two sets of policies and compares what everybody pays. */
final class DeckComparison {

  private final Calculator before;
  private final Calculator after;
  private final Map<String, Benefit> benefits = new LinkedHashMap<>();
  private final Map<String, Integer> persons = new TreeMap<>();
  private final List<String> unsettled = new ArrayList<>();
  private int stories;
  private int changed;

  private DeckComparison(Policies before, Policies after) {
    this.before = new Calculator(before);
    this.after = new Calculator(after);
  }

  /** What changes within one benefit so far. */
  private static final class Benefit {
    private final Set<String> stories = new HashSet<>();
    private long funds;
    private @Nullable Example largest;

    void add(String story, Settlement old, Settlement next) {
      stories.add(story);
      funds += next.fundTotal().fen() - old.fundTotal().fen();
      Example example =
          new Example(
              story,
              next.encounterId(),
              old.person(),
              next.person(),
              next.reasons().isEmpty() ? null : next.reasons().getFirst());
      if (largest == null || example.size() > largest.size()) {
        largest = example;
      }
    }
  }

  /** Compares. */
  static MoneyChanges of(List<Story> stories, Policies before, Policies after) {
    DeckComparison comparison = new DeckComparison(before, after);
    stories.forEach(comparison::add);
    return comparison.result();
  }

  private void add(Story story) {
    List<Settlement> old = settled(before, story);
    if (old == null) {
      return;
    }
    stories++;
    List<Settlement> next = settled(after, story);
    if (next == null) {
      unsettled.add(story.story());
      return;
    }
    boolean isChanged = false;
    for (int i = 0; i < old.size(); i++) {
      if (!isSame(old.get(i), next.get(i))) {
        isChanged = true;
        benefits
            .computeIfAbsent(name(story.encounters().get(i)), name -> new Benefit())
            .add(story.story(), old.get(i), next.get(i));
      }
    }
    if (isChanged) {
      changed++;
      persons.merge(story.person().category(), 1, Integer::sum);
    }
  }

  private static @Nullable List<Settlement> settled(Calculator calculator, Story story) {
    List<Settlement> settlements = new ArrayList<>();
    YearToDate standing = YearToDate.NONE;
    try {
      for (Encounter encounter : story.encounters()) {
        Settlement settlement =
            calculator.settleBriefly(story.region(), story.person(), encounter, standing);
        settlements.add(settlement);
        standing = settlement.after();
      }
      return settlements;
    } catch (SettlementException | ArithmeticException e) {
      return null;
    }
  }

  private static boolean isSame(Settlement one, Settlement other) {
    return one.basic().equals(other.basic())
        && one.critical().equals(other.critical())
        && one.assistance().equals(other.assistance())
        && one.hospital().equals(other.hospital())
        && one.person().equals(other.person());
  }

  private static String name(Encounter encounter) {
    String kind = encounter.kind().name().toLowerCase(Locale.ROOT);
    return encounter.kind() == Kind.CHRONIC ? kind + ' ' + encounter.disease() : kind;
  }

  private MoneyChanges result() {
    List<OfBenefit> all = new ArrayList<>();
    benefits.forEach(
        (name, benefit) -> {
          Example largest = benefit.largest;
          if (largest != null) {
            all.add(new OfBenefit(name, benefit.stories.size(), Fen.of(benefit.funds), largest));
          }
        });
    return new MoneyChanges(
        stories, changed, List.copyOf(unsettled), Map.copyOf(persons), List.copyOf(all));
  }
}
