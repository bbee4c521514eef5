package io.chuangkou.terminal.billing;

import io.chuangkou.settlement.SettlementException;
import io.chuangkou.settlement.calculator.Calculator;
import io.chuangkou.settlement.encounter.Person;
import io.chuangkou.settlement.encounter.Person.Registration;
import io.chuangkou.settlement.policy.scheme.Benefit;
import io.chuangkou.settlement.policy.scheme.Part;
import io.chuangkou.terminal.counter.Counter;
import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.visit.Insurance;
import io.chuangkou.terminal.visit.InsuredPerson;
import io.chuangkou.terminal.visit.VisitKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What there is to choose for a person at this counter, by the policy of where one is insured. */
public final class AvailableBenefits {

  private final Counter counter;
  private final Calculator calculator;
  private final RegionClock clock;

  /** Of a counter, by the policies in force. */
  public AvailableBenefits(Counter counter, Calculator calculator, RegionClock clock) {
    this.counter = counter;
    this.calculator = calculator;
    this.clock = clock;
  }

  /** Kinds of visit, what is chosen at first first. */
  public List<VisitKind> kinds() {
    return VisitKind.at(counter.provider().setting());
  }

  /** How what is offered here is cleared (clr_type). */
  public List<String> clearingTypes() {
    return kinds().stream().map(kind -> kind.medType().clearingType()).distinct().toList();
  }

  /** Insurances of a person that can serve a visit, the one to be taken by rule first. */
  public List<Insurance> insurances(InsuredPerson person, VisitKind visit) {
    return person.serving(visit, counter.region());
  }

  /** Diseases of chronic visits that are registered for the person and in force today. */
  public List<String> registered(InsuredPerson person) {
    Person benefit = person.benefit();
    if (benefit == null) {
      return List.of();
    }
    LocalDate today = clock.today();
    Map<String, Benefit> chronic = chronic(person);
    return benefit.registrations().stream()
        .filter(registration -> isInForce(registration, today))
        .map(Registration::disease)
        .filter(chronic::containsKey)
        .distinct()
        .toList();
  }

  /** All diseases of chronic visits; of a person not known yet, those of the counter's region. */
  public List<String> diseases(@Nullable InsuredPerson person) {
    return chronic(person).keySet().stream().sorted().toList();
  }

  /** Purposes that the policy names for a disease, the main one first; none: it names none. */
  public List<String> purposes(@Nullable InsuredPerson person, @Nullable String disease) {
    Benefit benefit = disease == null ? null : chronic(person).get(disease);
    return benefit == null
        ? List.of()
        : benefit.parts().stream().map(Part::purpose).filter(Objects::nonNull).toList();
  }

  private Map<String, Benefit> chronic(@Nullable InsuredPerson person) {
    String region = person == null ? counter.region() : person.insuredAt();
    try {
      return calculator.scheme(region, clock.today()).byDisease();
    } catch (SettlementException unknownRegion) {
      return Map.of();
    }
  }

  private static boolean isInForce(Registration registration, LocalDate day) {
    LocalDate to = registration.to();
    return !day.isBefore(registration.from()) && (to == null || !day.isAfter(to));
  }
}
