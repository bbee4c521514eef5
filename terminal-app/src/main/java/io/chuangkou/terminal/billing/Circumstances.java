package io.chuangkou.terminal.billing;

import io.chuangkou.settlement.calculator.YearToDate;
import io.chuangkou.settlement.encounter.Encounter;
import io.chuangkou.settlement.encounter.Encounter.Clinic;
import io.chuangkou.settlement.encounter.Encounter.Direction;
import io.chuangkou.settlement.encounter.Encounter.Kind;
import io.chuangkou.settlement.encounter.Person;
import io.chuangkou.settlement.message.visit.VisitFacts.Continued;
import io.chuangkou.settlement.policy.scheme.Benefit;
import io.chuangkou.settlement.policy.scheme.Scheme;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.visit.Circumstance;
import io.chuangkou.terminal.visit.Circumstance.Continuing;
import io.chuangkou.terminal.visit.Circumstance.InClinic;
import io.chuangkou.terminal.visit.Circumstance.OfDisease;
import io.chuangkou.terminal.visit.Circumstance.Urgent;
import io.chuangkou.terminal.visit.VisitKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What can be told of a person's bill beside its kind and its lines: that alone by which the policy
 * would settle it otherwise.
 *
 * @param scheme the policy
 * @param provider where the person is
 * @param person whose bill
 * @param standing the person's year so far; none: not known
 * @param today the day
 */
record Circumstances(
    Scheme scheme,
    Encounter.Provider provider,
    Person person,
    @Nullable YearToDate standing,
    LocalDate today) {

  private static final int STAYS_SHOWN = 3;

  List<Circumstance> of(Bill bill) {
    VisitKind visit = bill.visit();
    List<Circumstance> all = new ArrayList<>();
    if (visit == VisitKind.OUTPATIENT) {
      all.addAll(clinics(bill));
    } else if (visit != VisitKind.EMERGENCY) {
      urgency(bill).ifPresent(all::add);
    }
    Benefit benefit = scheme.byKind().get(visit.medType().kind());
    if (visit.isStay() && benefit != null) {
      all.addAll(diseases(bill, benefit));
      all.addAll(stays(bill, benefit));
    }
    return all;
  }

  private List<Circumstance> clinics(Bill bill) {
    Clinic told = bill.particulars().clinic();
    Benefit benefit = scheme.byKind().get(Kind.OUTPATIENT);
    if (benefit == null || refusal(benefit, bill, null) == null) {
      return List.of();
    }
    Stream<Circumstance> others =
        Stream.of(Clinic.values())
            .filter(clinic -> clinic != told && refusal(benefit, bill, clinic) == null)
            .map(InClinic::new);
    return Stream.concat(
            Stream.<Circumstance>of(new InClinic(null)).filter(none -> told != null), others)
        .toList();
  }

  private @Nullable String refusal(Benefit benefit, Bill bill, @Nullable Clinic clinic) {
    Encounter encounter = encounter(bill, bill.isEmergency(), clinic);
    return benefit.refusal(scheme.facts(person, encounter), false);
  }

  private Optional<Circumstance> urgency(Bill bill) {
    Encounter urgent = encounter(bill, true, null);
    Encounter ordinary = encounter(bill, false, null);
    Benefit benefit = scheme.benefit(urgent);
    boolean isSame =
        scheme
            .outOfArea()
            .terms(person, urgent, benefit)
            .equals(scheme.outOfArea().terms(person, ordinary, benefit));
    return isSame ? Optional.empty() : Optional.of(new Urgent(!bill.isEmergency()));
  }

  private static List<Circumstance> diseases(Bill bill, Benefit benefit) {
    List<Circumstance> others = new ArrayList<>();
    if (bill.disease() != null) {
      others.add(new OfDisease(null));
    }
    benefit.diseasesOfStays().stream()
        .sorted()
        .filter(disease -> !disease.equals(bill.disease()))
        .map(OfDisease::new)
        .forEach(others::add);
    return others;
  }

  private List<Circumstance> stays(Bill bill, Benefit benefit) {
    if (standing == null || !benefit.countsLinkedStays()) {
      return List.of();
    }
    Continued told = bill.particulars().continues();
    Stream<Circumstance> others =
        standing.stays().reversed().stream()
            .filter(stay -> !stay.refused())
            .limit(STAYS_SHOWN)
            .flatMap(
                stay ->
                    Stream.of(Direction.values())
                        .map(direction -> new Continued(stay.encounterId(), direction)))
            .filter(stay -> !stay.equals(told))
            .map(Continuing::new);
    return Stream.concat(
            Stream.<Circumstance>of(new Continuing(null)).filter(none -> told != null), others)
        .toList();
  }

  private Encounter encounter(Bill bill, boolean isEmergency, @Nullable Clinic clinic) {
    return new Encounter(
        bill.number(),
        bill.visit().medType().kind(),
        today,
        today,
        provider,
        bill.disease(),
        isEmergency,
        bill.referredBy(),
        clinic,
        null,
        List.of());
  }
}
