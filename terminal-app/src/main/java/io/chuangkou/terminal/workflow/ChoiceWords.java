package io.chuangkou.terminal.workflow;

import io.chuangkou.settlement.calculator.YearToDate;
import io.chuangkou.settlement.message.visit.VisitFacts.Continued;
import io.chuangkou.terminal.billing.AvailableBenefits;
import io.chuangkou.terminal.billing.RegistrationNeeds;
import io.chuangkou.terminal.counter.TenderRules;
import io.chuangkou.terminal.ledger.LedgerEntry.Filing;
import io.chuangkou.terminal.ledger.StaysAndFilings;
import io.chuangkou.terminal.notice.Words;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.visit.Circumstance;
import io.chuangkou.terminal.visit.Insurance;
import io.chuangkou.terminal.visit.InsuredPerson;
import io.chuangkou.terminal.visit.VisitKind;
import io.chuangkou.terminal.workflow.CashierState.Choice;
import io.chuangkou.terminal.workflow.CashierState.Choices;
import io.chuangkou.terminal.workflow.CashierState.Filed;
import io.chuangkou.terminal.workflow.CashierState.Needs;
import io.chuangkou.terminal.workflow.CashierState.Told;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts what can be chosen into words. */
public final class ChoiceWords {

  /** Benefits that are registered as diseases are. */
  private static final List<String> OTHER_REGISTRATIONS =
      List.of("hypertension", "diabetes", "maternity", "special_drug");

  private final Words words;
  private final AvailableBenefits benefits;
  private final StaysAndFilings notes;
  private final TenderRules tender;
  private final List<String> cancelReasons;

  /** In the language of the screen. */
  public ChoiceWords(
      Words words,
      AvailableBenefits benefits,
      StaysAndFilings notes,
      TenderRules tender,
      List<String> cancelReasons) {
    this.cancelReasons =
        cancelReasons.isEmpty()
            ? List.of(words.of("cancel.reasons").split("\\|", -1))
            : cancelReasons;
    this.words = words;
    this.benefits = benefits;
    this.notes = notes;
    this.tender = tender.in(words);
  }

  Choices choices(@Nullable InsuredPerson person, Bill bill) {
    if (person == null) {
      return new Choices(
          benefits.kinds(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          tender,
          cancelReasons,
          Map.of(),
          List.of());
    }
    List<String> diseases = new ArrayList<>(benefits.diseases(person));
    diseases.addAll(OTHER_REGISTRATIONS);
    boolean chronic = bill.visit() == VisitKind.CHRONIC;
    return new Choices(
        benefits.kinds(),
        choices("disease.", benefits.registered(person)),
        choices("disease.", diseases),
        chronic ? choices("purpose.", benefits.purposes(person, bill.disease())) : List.of(),
        notes.filings(person.psnNo()).stream().map(this::filed).toList(),
        benefits.insurances(person, bill.visit()).stream().map(this::insurance).toList(),
        tender,
        cancelReasons,
        needs(person, diseases),
        benefits.circumstances(person, bill).stream()
            .map(what -> new Told(what, words(what, person)))
            .toList());
  }

  private Map<String, Needs> needs(InsuredPerson person, List<String> diseases) {
    Map<String, Needs> all = new HashMap<>();
    for (String disease : diseases) {
      RegistrationNeeds needs = benefits.needs(person, disease);
      if (!needs.equals(RegistrationNeeds.NOTHING)) {
        all.put(
            disease,
            new Needs(
                needs.operation(), choices("severity.", needs.severities()), needs.extension()));
      }
    }
    return all;
  }

  private String words(Circumstance what, InsuredPerson person) {
    return switch (what) {
      case Circumstance.InClinic in ->
          in.clinic() == null
              ? words.of("circumstance.noClinic")
              : words.of("clinic." + in.clinic().written());
      case Circumstance.OfDisease of ->
          of.disease() == null
              ? words.of("circumstance.noDisease")
              : words.of(
                  "circumstance.disease",
                  words.optional("disease." + of.disease()).orElse(of.disease()));
      case Circumstance.Continuing continuing -> words(continuing.stay(), person);
      case Circumstance.Urgent urgent ->
          words.of(urgent.urgent() ? "circumstance.urgent" : "circumstance.notUrgent");
    };
  }

  private String words(@Nullable Continued stay, InsuredPerson person) {
    YearToDate standing = person.standing();
    if (stay == null || standing == null) {
      return words.of("circumstance.noStay");
    }
    String discharged =
        standing.stays().stream()
            .filter(earlier -> earlier.encounterId().equals(stay.mdtrtId()))
            .map(earlier -> earlier.discharged().toString())
            .findFirst()
            .orElse("");
    return words.of("circumstance." + stay.direction(), discharged, stay.mdtrtId());
  }

  private Choice insurance(Insurance insurance) {
    return new Choice(
        insurance.code(),
        words.of(
            "insurance.row",
            words.choice("insurance", insurance.type()),
            insurance.type(),
            words.area(insurance.insuredAt()),
            insurance.balance().toYuan()));
  }

  private List<Choice> choices(String key, List<String> codes) {
    return codes.stream()
        .map(code -> new Choice(code, words.optional(key + code).orElse(code)))
        .toList();
  }

  private Filed filed(Filing filing) {
    String what = words.optional("disease." + filing.what()).orElse(filing.what());
    String to = filing.to() == null ? words.of("filing.open") : filing.to().toString();
    return new Filed(
        filing.number(), words.of("filing." + filing.cancelledBy(), what, filing.from(), to));
  }
}
