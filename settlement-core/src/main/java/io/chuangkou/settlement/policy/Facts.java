package io.chuangkou.settlement.policy;

import io.chuangkou.settlement.story.Encounter;
import io.chuangkou.settlement.story.Encounter.Item;
import io.chuangkou.settlement.story.Person;
import io.chuangkou.settlement.story.Person.Registration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the conditions of a policy ask about: a person, an encounter, and the groups that the person
 * belongs to on the settling date. Immutable.
 */
public final class Facts {

  /** What {@link #sinceDiagnosis} and {@link #sinceOperation} say where no day is known. */
  static final int UNKNOWN = -1;

  private final Person person;
  private final Encounter encounter;
  private final long groups;
  private final @Nullable Registration registration;
  private final @Nullable String drug;

  private Facts(
      Person person,
      Encounter encounter,
      long groups,
      @Nullable Registration registration,
      @Nullable String drug) {
    this.person = person;
    this.encounter = encounter;
    this.groups = groups;
    this.registration = registration;
    this.drug = drug;
  }

  static Facts of(Person person, Encounter encounter, List<Group> groups) {
    LocalDate day = encounter.settled();
    long held = 0;
    for (int i = 0; i < groups.size(); i++) {
      if (groups.get(i).holds(person, day)) {
        held |= 1L << i;
      }
    }
    String disease = encounter.disease();
    Registration registration = disease == null ? null : registration(person, disease, day);
    return new Facts(person, encounter, held, registration, null);
  }

  /** The same facts, looked at from one charge line. */
  public Facts on(Item item) {
    return new Facts(person, encounter, groups, registration, item.drug());
  }

  Person person() {
    return person;
  }

  Encounter encounter() {
    return encounter;
  }

  boolean inAll(long mask) {
    return (groups & mask) == mask;
  }

  @Nullable String drug() {
    return drug;
  }

  boolean isRegistered(String disease) {
    return registration(person, disease, encounter.settled()) != null;
  }

  int age() {
    return age(person.born(), encounter.settled());
  }

  @Nullable String severity() {
    return registration == null ? null : registration.severity();
  }

  /** Calendar years since the diagnosis of the encounter's disease. */
  int sinceDiagnosis() {
    return registration == null ? UNKNOWN : since(registration.diagnosed());
  }

  /** Calendar years since the operation for the encounter's disease. */
  int sinceOperation() {
    return registration == null ? UNKNOWN : since(registration.operated());
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

  boolean hasSpecialDrug() {
    return encounter.items().stream().anyMatch(item -> item.drug() != null);
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

  /** The registration of a disease in force on a day. */
  static @Nullable Registration registration(Person person, String disease, LocalDate day) {
    List<Registration> registrations = person.registrations();
    for (int i = 0; i < registrations.size(); i++) {
      Registration each = registrations.get(i);
      LocalDate to = each.to();
      if (each.disease().equals(disease)
          && !day.isBefore(each.from())
          && (to == null || !day.isAfter(to))) {
        return each;
      }
    }
    return null;
  }
}
