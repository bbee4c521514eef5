package io.chuangkou.terminal.visit;

import io.chuangkou.settlement.encounter.Encounter.Setting;
import io.chuangkou.settlement.message.person.MedType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Kinds of visit that a counter offers, in the order in which it offers them. */
public enum VisitKind {
  OUTPATIENT(MedType.OUTPATIENT),
  EMERGENCY(MedType.EMERGENCY),
  CHRONIC(MedType.CHRONIC),
  PRENATAL(MedType.PRENATAL),
  PHARMACY(MedType.PHARMACY),
  SPECIAL_DRUG(MedType.SPECIAL_DRUG),
  INPATIENT(MedType.INPATIENT),
  DELIVERY(MedType.DELIVERY);

  private final MedType medType;

  VisitKind(MedType medType) {
    this.medType = medType;
  }

  /** What the national interface calls it (§3.2). */
  public MedType medType() {
    return medType;
  }

  /** How bill files and configurations write it, as {@code special_drug}. */
  public String written() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind that is written so. */
  public static Optional<VisitKind> of(String written) {
    return Arrays.stream(values()).filter(kind -> kind.written().equals(written)).findFirst();
  }

  /** Whether it lasts from an admission to a discharge. */
  public boolean isStay() {
    return medType.kind().isStay();
  }

  /** What a provider of this sort offers; what is chosen at first comes first. */
  public static List<VisitKind> at(Setting setting) {
    return setting == Setting.PHARMACY
        ? List.of(PHARMACY, SPECIAL_DRUG)
        : Arrays.stream(values()).filter(kind -> kind != PHARMACY).toList();
  }
}
