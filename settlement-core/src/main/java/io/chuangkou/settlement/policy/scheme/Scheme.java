package io.chuangkou.settlement.policy.scheme;

import io.chuangkou.settlement.encounter.Encounter;
import io.chuangkou.settlement.encounter.Encounter.Kind;
import io.chuangkou.settlement.encounter.Person;
import io.chuangkou.settlement.policy.scheme.OutOfArea.Terms;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A region's benefits as they stand on a day, resolved. Immutable and thread-safe.
 *
 * @param insured insured groups that it has, by their names in the document in its order, and what
 *     is known of everybody in them
 * @param foreseen what is known of its tests before an encounter is looked at more closely
 * @param places lists of providers that it names, by their name in the document
 * @param scope where it says what counts of a charge line, and which benefits there are
 * @param coverage who is covered when
 * @param outOfArea care out of area
 * @param cap the year's cap; null: none
 * @param byKind benefits of kinds that have one benefit
 * @param byDisease benefits of chronic visits
 * @param critical critical-illness insurance; null: none
 * @param assumptions what it assumes where the text leaves something open
 */
public record Scheme(
    Map<String, Known> insured,
    Foreseen foreseen,
    Map<String, Places> places,
    Citation scope,
    Coverage coverage,
    OutOfArea outOfArea,
    @Nullable YearCap cap,
    Map<Kind, Benefit> byKind,
    Map<String, Benefit> byDisease,
    @Nullable Critical critical,
    List<Assumption> assumptions) {

  /** What is known of everybody in the insured group with a name; null where it has none. */
  public @Nullable Known insured(String category) {
    return insured.get(category);
  }

  /** The names of its insured groups in the document. */
  public List<String> categories() {
    return List.copyOf(insured.keySet());
  }

  /** What conditions can ask about an encounter. */
  public Facts facts(Person person, Encounter encounter) {
    Known group = insured(person.category());
    return facts(
        group == null ? Known.NOTHING : group, person, encounter, outOfArea.isInRegion(encounter));
  }

  /** The same of a person of a group on terms that are known. */
  public Facts facts(Known group, Person person, Encounter encounter, Terms terms) {
    return facts(group, person, encounter, terms.inRegion());
  }

  private Facts facts(Known group, Person person, Encounter encounter, boolean inRegion) {
    return Facts.of(foreseen.of(group, encounter), person, encounter, inRegion);
  }

  /** The benefit of an encounter; null where the scheme has none. */
  public @Nullable Benefit benefit(Encounter encounter) {
    if (encounter.kind() != Kind.CHRONIC) {
      return byKind.get(encounter.kind());
    }
    String disease = encounter.disease();
    return disease == null ? null : byDisease.get(disease);
  }
}
