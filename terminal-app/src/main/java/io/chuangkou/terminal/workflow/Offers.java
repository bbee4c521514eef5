package io.chuangkou.terminal.workflow;

import io.chuangkou.settlement.SettlementException;
import io.chuangkou.settlement.calculator.Calculator;
import io.chuangkou.settlement.policy.Benefit;
import io.chuangkou.settlement.policy.Part;
import io.chuangkou.settlement.story.Person;
import io.chuangkou.settlement.story.Person.Registration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What there is to choose for a person at this counter, by the policy of where one is insured. */
public final class Offers {

  private final Counter counter;
  private final Calculator calculator;
  private final RegionClock clock;

  /** Of a counter, by the policies in force. */
  public Offers(Counter counter, Calculator calculator, RegionClock clock) {
    this.counter = counter;
    this.calculator = calculator;
    this.clock = clock;
  }

  /** Kinds of visit, what is chosen at first first. */
  public List<VisitKind> kinds() {
    return VisitKind.at(counter.provider().setting());
  }

  /** How what is offered here is cleared (clr_type). */
  List<String> clearingTypes() {
    return kinds().stream().map(kind -> kind.medType().clearingType()).distinct().toList();
  }

  /** Diseases of chronic visits that are registered for the person and in force today. */
  List<String> registered(KnownPerson person) {
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
  List<String> diseases(@Nullable KnownPerson person) {
    return chronic(person).keySet().stream().sorted().toList();
  }

  /** Purposes that the policy names for a disease, the main one first; none: it names none. */
  List<String> purposes(@Nullable KnownPerson person, @Nullable String disease) {
    Benefit benefit = disease == null ? null : chronic(person).get(disease);
    return benefit == null
        ? List.of()
        : benefit.parts().stream().map(Part::purpose).filter(Objects::nonNull).toList();
  }

  private Map<String, Benefit> chronic(@Nullable KnownPerson person) {
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
