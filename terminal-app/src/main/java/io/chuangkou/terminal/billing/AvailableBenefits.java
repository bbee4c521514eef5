package io.chuangkou.terminal.billing;

import io.chuangkou.settlement.SettlementException;
import io.chuangkou.settlement.calculator.Calculator;
import io.chuangkou.settlement.encounter.Person;
import io.chuangkou.settlement.encounter.Person.Registration;
import io.chuangkou.settlement.policy.scheme.Benefit;
import io.chuangkou.settlement.policy.scheme.Scheme;
import io.chuangkou.terminal.counter.Counter;
import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.place.Place;
import io.chuangkou.terminal.place.PlaceList;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.visit.Circumstance;
import io.chuangkou.terminal.visit.Insurance;
import io.chuangkou.terminal.visit.InsuredPerson;
import io.chuangkou.terminal.visit.VisitKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What there is to choose for a person at this counter, by the policy of where one is insured. */
public final class AvailableBenefits {

  /** Purpose of a line that serves none of those that the policy names. */
  public static final String OUTSIDE = "other";

  /** As many as have room in a form on the smallest display. */
  private static final int PLACES_SHOWN = 3;

  private static final int PLACES_SOUGHT = 100;

  private final Counter counter;
  private final Calculator calculator;
  private final RegionClock clock;
  private final PlaceList listed;

  /**
   * Of a counter, by the policies in force.
   *
   * @param listed providers and divisions; those that policies name come beside them
   */
  public AvailableBenefits(
      Counter counter, Calculator calculator, RegionClock clock, PlaceList listed) {
    this.listed = listed;
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

  /**
   * Places that answer to a part of a code, a name or its initials, the best first.
   *
   * @param withDivisions whether whole divisions count, too
   */
  public List<Place> places(String typed, boolean withDivisions) {
    return places().search(typed, PLACES_SOUGHT).stream()
        .filter(place -> withDivisions || !place.isDivision())
        .limit(PLACES_SHOWN)
        .toList();
  }

  /**
   * The place that a code or a whole name names.
   *
   * @throws TerminalException {@code FILING-PLACE} if none does
   */
  public Place place(String named) {
    return places()
        .find(named)
        .filter(place -> !place.area().isEmpty())
        .orElseThrow(
            () ->
                new TerminalException(
                    Advice.of(TerminalFault.FILING_PLACE, "（" + named.strip() + "）")));
  }

  private PlaceList places() {
    Scheme scheme = scheme(null);
    return scheme == null
        ? listed
        : listed.with(
            scheme.places().values().stream()
                .flatMap(places -> places.places().stream())
                .map(place -> new Place("", place.names().getFirst(), ""))
                .distinct()
                .filter(place -> listed.find(place.name()).isEmpty())
                .toList());
  }

  /** What a registration has to tell beside its days. */
  public RegistrationNeeds needs(@Nullable InsuredPerson person, String disease) {
    Benefit benefit = chronic(person).get(disease);
    return benefit == null
        ? RegistrationNeeds.NOTHING
        : new RegistrationNeeds(
            benefit.countsFromOperation(disease),
            benefit.severities(disease),
            benefit.endsAfterDiagnosis());
  }

  /**
   * Purposes that the policy names for a disease, the main one first, and {@link #OUTSIDE} at their
   * end; none: it names none.
   */
  public List<String> purposes(@Nullable InsuredPerson person, @Nullable String disease) {
    Benefit benefit = disease == null ? null : chronic(person).get(disease);
    List<String> named = benefit == null ? List.of() : benefit.namedPurposes();
    return named.isEmpty() ? named : Stream.concat(named.stream(), Stream.of(OUTSIDE)).toList();
  }

  /**
   * Refuses a chronic bill whose policy pays by purposes while a line says nothing of its own.
   *
   * @throws TerminalException {@code PURPOSE-MISSING} with the lines
   */
  public void requirePurposes(@Nullable InsuredPerson person, Bill bill) {
    if (bill.visit() == VisitKind.CHRONIC && !purposes(person, bill.disease()).isEmpty()) {
      String missing =
          bill.withoutPurpose().stream()
              .map(index -> bill.lines().get(index).name())
              .collect(Collectors.joining("、"));
      if (!missing.isEmpty()) {
        throw new TerminalException(Advice.of(TerminalFault.PURPOSE_MISSING, "（" + missing + "）"));
      }
    }
  }

  /**
   * What can be told of a bill beside its kind and its lines, where the policy would settle it
   * otherwise; what is told already can be taken back.
   */
  public List<Circumstance> circumstances(@Nullable InsuredPerson person, Bill bill) {
    Person benefit = person == null ? null : person.benefit();
    Scheme scheme = scheme(person);
    return benefit == null || scheme == null
        ? List.of()
        : new Circumstances(
                scheme,
                counter.provider(),
                benefit,
                Objects.requireNonNull(person).standing(),
                clock.today())
            .of(bill);
  }

  private Map<String, Benefit> chronic(@Nullable InsuredPerson person) {
    Scheme scheme = scheme(person);
    return scheme == null ? Map.of() : scheme.byDisease();
  }

  private @Nullable Scheme scheme(@Nullable InsuredPerson person) {
    String region = person == null ? counter.region() : person.insuredAt();
    try {
      return calculator.scheme(region, clock.today());
    } catch (SettlementException unknownRegion) {
      return null;
    }
  }

  private static boolean isInForce(Registration registration, LocalDate day) {
    LocalDate to = registration.to();
    return !day.isBefore(registration.from()) && (to == null || !day.isAfter(to));
  }
}
