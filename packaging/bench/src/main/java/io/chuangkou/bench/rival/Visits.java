package io.chuangkou.bench.rival;

import io.chuangkou.bench.rival.Visit.Line;
import io.chuangkou.bench.rival.Visit.Patient;
import io.chuangkou.bench.rival.Visit.Place;
import io.chuangkou.bench.rival.Visit.Year;
import io.chuangkou.settlement.calculator.YearToDate;
import io.chuangkou.settlement.calculator.YearToDate.Stay;
import io.chuangkou.settlement.casefile.Case.CoverageQuery;
import io.chuangkou.settlement.encounter.Encounter;
import io.chuangkou.settlement.encounter.Encounter.Item;
import io.chuangkou.settlement.encounter.Encounter.ItemClass;
import io.chuangkou.settlement.encounter.Person;
import io.chuangkou.settlement.encounter.Person.Filing;
import io.chuangkou.settlement.encounter.Person.Registration;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.settlement.policy.Policies;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes visits of encounters: looks up what depends on dates, lists and earlier encounters. */
public final class Visits {

  private static final String LOCAL = "3201";
  private static final int AGED = 80;
  private static final int RETURN_DAYS = 15;
  private static final Set<String> YOUNG = Set.of("student_child", "university");
  private static final Set<String> DEDUCTIBLE_FREE =
      Set.of(
          "malignancy",
          "dialysis",
          "transplant",
          "hsct",
          "hemophilia",
          "aplastic_anemia",
          "sle",
          "mental",
          "aids");

  private final Policies policies;

  /** Visits of persons who are covered as these policies say. */
  public Visits(Policies policies) {
    this.policies = policies;
  }

  /** The visit that an outpatient or inpatient encounter in Nanjing's scheme is. */
  public Visit of(String region, Person person, Encounter encounter, YearToDate before) {
    String referredBy = encounter.referredBy();
    return new Visit(
        encounter.kind().isStay(),
        encounter.emergency(),
        referredBy != null && takesReferrals(region, encounter),
        person.filings().stream().anyMatch(filing -> serves(filing, encounter)),
        encounter.disease() != null && DEDUCTIBLE_FREE.contains(encounter.disease()),
        place(encounter.provider()),
        patient(region, person, encounter),
        year(encounter, before),
        encounter.items().stream().map(Visits::line).toList());
  }

  private static Place place(Encounter.Provider provider) {
    return new Place(
        provider.setting().name().toLowerCase(Locale.ROOT),
        provider.level(),
        provider.area() == null || provider.area().startsWith(LOCAL));
  }

  private Patient patient(String region, Person person, Encounter encounter) {
    long age = ChronoUnit.YEARS.between(person.born(), encounter.settled());
    long diseases =
        person.registrations().stream()
            .filter(r -> isInForce(r, encounter.settled()))
            .map(Registration::disease)
            .filter(Set.of("hypertension", "diabetes")::contains)
            .distinct()
            .count();
    return new Patient(
        isCovered(region, person, encounter.started()),
        YOUNG.contains(person.category()),
        person.category().equals("elderly") && age >= AGED,
        person.hardship(),
        person.completedYears(),
        (int) diseases);
  }

  private boolean isCovered(String region, Person person, LocalDate day) {
    if (person.enrolment() == null) {
      return true;
    }
    LocalDate start =
        policies.coverageStart(new CoverageQuery("", region, person, person.enrolment()));
    return start != null && !day.isBefore(start) && day.getYear() == start.getYear();
  }

  private boolean takesReferrals(String region, Encounter encounter) {
    return Objects.requireNonNull(
            policies.region(region).on(encounter.settled()).places().get("referral_hospitals"))
        .holds(encounter.provider());
  }

  private static boolean serves(Filing filing, Encounter encounter) {
    LocalDate day = encounter.started();
    String area = encounter.provider().area();
    return !day.isBefore(filing.from())
        && (filing.to() == null || !day.isAfter(filing.to()))
        && (filing.area() == null
            || (area != null && area.startsWith(filing.area().replaceFirst("(00)+$", ""))));
  }

  private static boolean isInForce(Registration registration, LocalDate day) {
    return !day.isBefore(registration.from())
        && (registration.to() == null || !day.isAfter(registration.to()));
  }

  private static Year year(Encounter encounter, YearToDate before) {
    String year = "@" + encounter.settled().getYear();
    return new Year(
        yuan(counter(before, "outpatient.deductible" + year)),
        yuan(counter(before, "outpatient.fund" + year)),
        yuan(counter(before, "outpatient.beyond.first" + year)),
        yuan(counter(before, "outpatient.beyond.fund" + year)),
        yuan(counter(before, "cap" + year)),
        yuan(counter(before, "critical" + year)),
        (int) counter(before, "stays" + year),
        unpaid(encounter, before.stays()));
  }

  private static long counter(YearToDate standing, String name) {
    return standing.counters().getOrDefault(name, 0L);
  }

  private static @Nullable BigDecimal unpaid(Encounter encounter, List<Stay> stays) {
    return stays.reversed().stream()
        .filter(stay -> !stay.refused() && encounter.disease() != null)
        .filter(stay -> stay.provider().equals(encounter.provider().id()))
        .filter(stay -> Objects.equals(stay.disease(), encounter.disease()))
        .findFirst()
        .filter(
            stay -> ChronoUnit.DAYS.between(stay.discharged(), encounter.started()) <= RETURN_DAYS)
        .map(stay -> yuan(stay.unpaidFen()))
        .orElse(null);
  }

  private static Line line(Item item) {
    Fen ceiling = item.ceiling() == null ? item.amount() : item.ceiling();
    BigDecimal selfPay = item.itemClass() == ItemClass.B ? item.selfPayShare() : BigDecimal.ZERO;
    return new Line(
        yuan(item.amount().fen()), item.itemClass().name(), selfPay, yuan(ceiling.fen()));
  }

  private static BigDecimal yuan(long fen) {
    return BigDecimal.valueOf(fen, 2);
  }
}
