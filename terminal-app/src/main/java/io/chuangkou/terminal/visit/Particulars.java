package io.chuangkou.terminal.visit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.chuangkou.settlement.catalogue.Diagnosis;
import io.chuangkou.settlement.encounter.Encounter.Clinic;
import io.chuangkou.settlement.message.visit.VisitFacts.Continued;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the centre is told of a bill beside its lines. Kept with the bill as JSON.
 *
 * @param accountUsed whether the personal account pays, one's own and that of relatives (家庭共济);
 *     none: as the region has it
 * @param byQuota whether it is settled by a quota; else by item
 * @param diagnoses diagnoses, the main one first
 * @param prescription on which a pharmacy sells; none: there is none
 * @param bedside where a person in hospital lies; none: not told
 * @param clinic a clinic that stands for itself; none: the person is seen in no such clinic
 * @param continues the stay that this one continues; none: it continues none
 */
public record Particulars(
    @Nullable Boolean accountUsed,
    boolean byQuota,
    List<Diagnosis> diagnoses,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Prescription prescription,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Bedside bedside,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Clinic clinic,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Continued continues) {

  /** Nothing said. */
  public static final Particulars NONE =
      new Particulars(null, false, List.of(), null, null, null, null);

  /** The most diagnoses of one bill: as many as a medical record names. */
  public static final int MOST_DIAGNOSES = 16;

  /** Copies the list; an older journal has none. */
  public Particulars {
    diagnoses = List.copyOf(Objects.requireNonNullElse(diagnoses, List.of()));
  }

  /** The same, with or without the personal account. */
  public Particulars account(boolean used) {
    return new Particulars(used, byQuota, diagnoses, prescription, bedside, clinic, continues);
  }

  /** The same with other diagnoses. */
  public Particulars diagnosed(List<Diagnosis> others) {
    return new Particulars(accountUsed, byQuota, others, prescription, bedside, clinic, continues);
  }

  /** The same on a prescription; a blank one is none. */
  public Particulars on(Prescription other) {
    return new Particulars(
        accountUsed,
        byQuota,
        diagnoses,
        other.isBlank() ? null : other,
        bedside,
        clinic,
        continues);
  }

  /** The same of a person who lies there; a blank place is none. */
  public Particulars at(Bedside place) {
    return new Particulars(
        accountUsed,
        byQuota,
        diagnoses,
        prescription,
        place.isBlank() ? null : place,
        clinic,
        continues);
  }

  /** The same of a person who is seen in a clinic that stands for itself; none: in no such one. */
  public Particulars in(@Nullable Clinic other) {
    return new Particulars(
        accountUsed, byQuota, diagnoses, prescription, bedside, other, continues);
  }

  /** The same of a stay that continues another; none: it continues none. */
  public Particulars continuing(@Nullable Continued other) {
    return new Particulars(accountUsed, byQuota, diagnoses, prescription, bedside, clinic, other);
  }

  /** The same without what belongs to one kind of visit alone. */
  Particulars ofAnyKind() {
    return in(null).continuing(null);
  }

  /** Where the person lies; blank where it is not told. */
  public Bedside lying() {
    return Objects.requireNonNullElse(bedside, Bedside.BLANK);
  }

  /** The same with one more diagnosis at the end; one that is there already stays where it is. */
  public Particulars with(Diagnosis diagnosis) {
    if (diagnoses.contains(diagnosis)) {
      return this;
    }
    List<Diagnosis> more = new ArrayList<>(diagnoses);
    more.add(diagnosis);
    return diagnosed(more);
  }

  /** The same without one of the diagnoses. */
  public Particulars without(int index) {
    List<Diagnosis> fewer = new ArrayList<>(diagnoses);
    fewer.remove(index);
    return diagnosed(fewer);
  }

  /** The main diagnosis; none: none was made. */
  public @Nullable Diagnosis main() {
    return diagnoses.isEmpty() ? null : diagnoses.getFirst();
  }
}
