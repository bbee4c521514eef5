package io.chuangkou.settlement.policy.scheme;

import io.chuangkou.settlement.encounter.Encounter;
import io.chuangkou.settlement.encounter.Encounter.Item;
import io.chuangkou.settlement.encounter.Encounter.ItemClass;
import io.chuangkou.settlement.encounter.Person;
import io.chuangkou.settlement.encounter.Person.Registration;
import io.chuangkou.settlement.policy.scheme.Condition.Test;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the conditions of a policy ask about: a person and an encounter, on the settling date. A
 * test is made when it is asked for, and its outcome remembered. Confined to one settlement.
 */
public final class Facts {

  /** What {@link #sinceDiagnosis} and {@link #sinceOperation} say where no day is known. */
  static final int UNKNOWN = -1;

  private final Person person;
  private final Encounter encounter;
  private final boolean inRegion;
  private final @Nullable Registration registration;
  private final @Nullable String drug;

  /** Bits of the tests that were made, and held. */
  private long held;

  /** Bits of the tests that were made, and did not hold. */
  private long failed;

  private Facts(
      Known known,
      Person person,
      Encounter encounter,
      boolean inRegion,
      @Nullable Registration registration,
      @Nullable String drug) {
    this.held = known.held();
    this.failed = known.failed();
    this.person = person;
    this.encounter = encounter;
    this.inRegion = inRegion;
    this.registration = registration;
    this.drug = drug;
  }

  /**
   * Facts.
   *
   * @param known what is known before a test is made
   * @param inRegion whether the provider is in the region
   */
  static Facts of(Known known, Person person, Encounter encounter, boolean inRegion) {
    String disease = encounter.disease();
    Registration registration =
        disease == null ? null : registrationHere(person, encounter, disease);
    return new Facts(known, person, encounter, inRegion, registration, null);
  }

  /** The same facts, looked at from one charge line, for which every test is made anew. */
  public Facts on(Item item) {
    return new Facts(Known.NOTHING, person, encounter, inRegion, registration, item.drug());
  }

  /** Whether a test holds. */
  boolean hold(Test test) {
    long bit = test.bit();
    if (((held | failed) & bit) != 0) {
      return (held & bit) != 0;
    }
    boolean holds = test.predicate().test(this);
    if (holds) {
      held |= bit;
    } else {
      failed |= bit;
    }
    return holds;
  }

  /** Whether one of these tests is known not to hold. */
  boolean oneFailed(long bits) {
    return (failed & bits) != 0;
  }

  public Person person() {
    return person;
  }

  public Encounter encounter() {
    return encounter;
  }

  public @Nullable String drug() {
    return drug;
  }

  /** Whether the provider is in the region. */
  public boolean isInRegion() {
    return inRegion;
  }

  /** Where a registration holds. */
  enum Registered {
    /** At the provider of the encounter. */
    HERE,
    /** At other providers alone, which the person chose. */
    ELSEWHERE,
    /** There is none. */
    NOWHERE
  }

  /** Whether a disease or benefit is registered on the settling date. */
  Registered registered(String disease) {
    boolean isOfEncounter = disease.equals(encounter.disease());
    if ((isOfEncounter ? registration : registrationHere(person, encounter, disease)) != null) {
      return Registered.HERE;
    }
    return isRegistered(person, disease, encounter.settled())
        ? Registered.ELSEWHERE
        : Registered.NOWHERE;
  }

  public int age() {
    return age(person.born(), encounter.settled());
  }

  public @Nullable String severity() {
    return registration == null ? null : registration.severity();
  }

  /** Calendar years since the diagnosis of the encounter's disease. */
  public int sinceDiagnosis() {
    return registration == null ? UNKNOWN : since(registration.diagnosed());
  }

  /** Calendar years since the operation for the encounter's disease. */
  public int sinceOperation() {
    return registration == null ? UNKNOWN : since(registration.operated());
  }

  /** Full years since the operation for the encounter's disease: 0 in the first twelve months. */
  public int fullYearsSinceOperation() {
    LocalDate operated = registration == null ? null : registration.operated();
    return operated == null ? UNKNOWN : Math.max(0, age(operated, encounter.settled()));
  }

  /**
   * Whether fewer than so many years have passed since the diagnosis, or the period is extended.
   */
  public boolean isWithinYearsOfDiagnosis(int years) {
    if (registration == null) {
      return false;
    }
    LocalDate diagnosed = registration.diagnosed();
    return registration.extended()
        || (diagnosed != null && encounter.settled().isBefore(diagnosed.plusYears(years)));
  }

  public boolean hasSpecialDrug() {
    return encounter.items().stream()
        .anyMatch(item -> item.drug() != null && item.itemClass() != ItemClass.C);
  }

  private int since(@Nullable LocalDate day) {
    return day == null ? UNKNOWN : Math.max(0, encounter.settled().getYear() - day.getYear());
  }

  /** Full years from birth to a day. */
  static int age(LocalDate born, LocalDate day) {
    int years = day.getYear() - born.getYear();
    boolean birthdayAhead =
        day.getMonthValue() < born.getMonthValue()
            || (day.getMonthValue() == born.getMonthValue()
                && day.getDayOfMonth() < born.getDayOfMonth());
    return birthdayAhead ? years - 1 : years;
  }

  /** Whether a disease is registered on a day, wherever it may be treated. */
  static boolean isRegistered(Person person, String disease, LocalDate day) {
    List<Registration> registrations = person.registrations();
    for (int i = 0; i < registrations.size(); i++) {
      if (isInForce(registrations.get(i), disease, day)) {
        return true;
      }
    }
    return false;
  }

  /** The first registration of a disease that is good at an encounter's provider. */
  private static @Nullable Registration registrationHere(
      Person person, Encounter encounter, String disease) {
    List<Registration> registrations = person.registrations();
    for (int i = 0; i < registrations.size(); i++) {
      Registration each = registrations.get(i);
      Set<String> providers = each.providers();
      if (isInForce(each, disease, encounter.settled())
          && (providers == null || providers.contains(encounter.provider().id()))) {
        return each;
      }
    }
    return null;
  }

  private static boolean isInForce(Registration registration, String disease, LocalDate day) {
    LocalDate to = registration.to();
    return registration.disease().equals(disease)
        && !day.isBefore(registration.from())
        && (to == null || !day.isAfter(to));
  }
}
