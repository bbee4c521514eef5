package io.chuangkou.settlement.policy.scheme;

import io.chuangkou.settlement.encounter.Encounter.Item;
import io.chuangkou.settlement.encounter.Encounter.ItemClass;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a scheme pays for a kind of encounter.
 *
 * @param name name in the document
 * @param words what it is called
 * @param citation where it comes from
 * @param checks its conditions, in order
 * @param purposes purposes of the lines that it is for, in the order of the text; the others count
 *     for nothing; null: it is for all lines
 * @param parts what is paid, each on its own
 * @param waivesPrePayment whether class B has no first self-payment
 * @param hospitalBearsRest whether the hospital bears what the fund does not
 * @param atLeast least share of the counting expense that is paid in all, in 1/10000; 0: none
 * @param atLeastLosesPoints whether that share loses the points of the terms
 * @param further the funds that pay for it after the basic one
 */
public record Benefit(
    String name,
    BilingualText words,
    Citation citation,
    List<Check> checks,
    @Nullable List<String> purposes,
    List<Part> parts,
    boolean waivesPrePayment,
    boolean hospitalBearsRest,
    int atLeast,
    boolean atLeastLosesPoints,
    Further further) {

  /**
   * The funds that pay after the basic one.
   *
   * @param critical critical-illness insurance; null: it does not
   * @param assistance medical assistance, in order
   */
  public record Further(@Nullable Critical critical, List<Assistance> assistance) {

    /** No other fund. */
    public static final Further NONE = new Further(null, List.of());
  }

  /** The same benefit with those of a scheme's further funds that cover it. */
  public Benefit coveredBy(@Nullable Critical critical, List<Assistance> assistance) {
    Further covering =
        new Further(
            critical != null && critical.benefits().contains(name) ? critical : null,
            assistance.stream().filter(each -> each.benefits().contains(name)).toList());
    return new Benefit(
        name,
        words,
        citation,
        checks,
        purposes,
        parts,
        waivesPrePayment,
        hospitalBearsRest,
        atLeast,
        atLeastLosesPoints,
        covering);
  }

  /** The reason why this benefit does not apply, or null. */
  public @Nullable String refusal(Facts facts, boolean freeOfReferral) {
    for (int i = 0; i < checks.size(); i++) {
      String refusal = checks.get(i).refusal(facts, freeOfReferral);
      if (refusal != null) {
        return refusal;
      }
    }
    for (int i = 0; i < parts.size(); i++) {
      String refusal = parts.get(i).refusal(facts);
      if (refusal != null && isBilled(parts.get(i), facts)) {
        return refusal;
      }
    }
    return null;
  }

  /** What its lines can serve, the main purpose first; empty: it asks nothing of the kind. */
  public List<String> namedPurposes() {
    Set<String> named = new LinkedHashSet<>(purposes == null ? List.of() : purposes);
    parts.stream().map(Part::purpose).filter(Objects::nonNull).forEach(named::add);
    return List.copyOf(named);
  }

  /** Severities of a disease by which it pays, in their order; empty: it asks none. */
  public List<String> severities(String disease) {
    return conditions(disease)
        .flatMap(condition -> condition.answersTo(Condition.SEVERITY))
        .distinct()
        .toList();
  }

  /** Whether it counts years since an operation for a disease. */
  public boolean countsFromOperation(String disease) {
    return conditions(disease)
        .anyMatch(
            condition -> condition.answersTo(Condition.SINCE_OPERATION).findAny().isPresent());
  }

  /** Whether a part of it ends some years after the diagnosis, unless it is extended. */
  public boolean endsAfterDiagnosis() {
    return parts.stream().anyMatch(part -> part.yearsAfterDiagnosis() > 0);
  }

  /** Diseases whose stays bear no deductible. */
  public Set<String> diseasesOfStays() {
    return ofStay().map(Deductible.OfStay::noneFor).orElse(Set.of());
  }

  /** Whether a stay that continues another one bears another deductible. */
  public boolean countsLinkedStays() {
    return ofStay().map(Deductible.OfStay::linkedStays).orElse(false);
  }

  private Optional<Deductible.OfStay> ofStay() {
    return parts.stream()
        .map(Part::deductible)
        .filter(Deductible.OfStay.class::isInstance)
        .map(Deductible.OfStay.class::cast)
        .findFirst();
  }

  private Stream<Condition> conditions(String disease) {
    return Stream.concat(
            checks.stream().flatMap(Benefit::conditions), parts.stream().flatMap(Part::conditions))
        .filter(condition -> condition.mayConcern(disease));
  }

  private static Stream<Condition> conditions(Check check) {
    return switch (check) {
      case Check.Referral referral -> referral.free().stream();
      case Check.Stated stated -> Stream.of(stated.condition());
      case Check.Registered any -> Stream.empty();
      case Check.Designated any -> Stream.empty();
    };
  }

  /** Whether it is for a charge line. */
  public boolean isFor(Item item) {
    return purposes == null || (item.purpose() != null && purposes.contains(item.purpose()));
  }

  private static boolean isBilled(Part part, Facts facts) {
    for (Item item : facts.encounter().items()) {
      if (item.itemClass() != ItemClass.C && part.isFor(item)) {
        return true;
      }
    }
    return false;
  }
}
