package io.chuangkou.settlement.policy.scheme;

import io.chuangkou.settlement.encounter.Person;
import io.chuangkou.settlement.policy.scheme.Condition.Outcome;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Persons whom a policy names together. What is not said does not matter.
 *
 * @param name what they are called
 * @param categories insured groups, any of them
 * @param age full years
 * @param ageOn on which day
 * @param hardship whether hardship is needed
 * @param assisted whether entitlement to medical assistance is needed
 * @param completedYears contribution years
 * @param registeredOneOf diseases of which at least one is registered on the day
 * @param registeredAllOf diseases that are all registered on the day
 */
public record Group(
    BilingualText name,
    @Nullable Set<String> categories,
    @Nullable Range age,
    AgeOn ageOn,
    boolean hardship,
    boolean assisted,
    @Nullable Range completedYears,
    @Nullable List<String> registeredOneOf,
    @Nullable List<String> registeredAllOf) {

  /** On which day an age is taken. */
  public enum AgeOn {
    /** The day itself. */
    SETTLING_DATE,
    /** 31 December before the benefit year: who enrols does so in that year, or is taken as if. */
    END_OF_ENROLMENT_YEAR;

    LocalDate of(LocalDate day) {
      return switch (this) {
        case SETTLING_DATE -> day;
        case END_OF_ENROLMENT_YEAR -> LocalDate.of(day.getYear() - 1, Month.DECEMBER, LAST_DAY);
      };
    }
  }

  private static final int LAST_DAY = 31;

  /** What a trait alone says of belonging to this group. */
  public Outcome foreseen(Trait trait) {
    if (!(trait instanceof Trait.Category category)) {
      return Outcome.OPEN;
    }
    if (categories != null && !categories.contains(category.name())) {
      return Outcome.FAILS;
    }
    boolean asksMore =
        age != null
            || hardship
            || assisted
            || completedYears != null
            || registeredOneOf != null
            || registeredAllOf != null;
    return asksMore ? Outcome.OPEN : Outcome.HOLDS;
  }

  public boolean holds(Person person, LocalDate day) {
    return (categories == null || categories.contains(person.category()))
        && (age == null || age.holds(Facts.age(person.born(), ageOn.of(day))))
        && (!hardship || person.hardship())
        && (!assisted || person.assisted())
        && (completedYears == null || completedYears.holds(person.completedYears()))
        && (registeredOneOf == null || isOneRegistered(person, day, registeredOneOf))
        && (registeredAllOf == null || areAllRegistered(person, day, registeredAllOf));
  }

  private static boolean isOneRegistered(Person person, LocalDate day, List<String> diseases) {
    for (int i = 0; i < diseases.size(); i++) {
      if (Facts.isRegistered(person, diseases.get(i), day)) {
        return true;
      }
    }
    return false;
  }

  private static boolean areAllRegistered(Person person, LocalDate day, List<String> diseases) {
    for (int i = 0; i < diseases.size(); i++) {
      if (!Facts.isRegistered(person, diseases.get(i), day)) {
        return false;
      }
    }
    return true;
  }
}
