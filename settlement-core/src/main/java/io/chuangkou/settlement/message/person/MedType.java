package io.chuangkou.settlement.message.person;

import io.chuangkou.settlement.encounter.Encounter.Kind;
import java.util.Optional;

/** Codes of {@code med_type} (医疗类别, §3.2) and the kinds of encounters they stand for. */
public enum MedType {
  OUTPATIENT("11", "普通门诊", Kind.OUTPATIENT, "11"),
  EMERGENCY("13", "急诊", Kind.OUTPATIENT, "11"),
  CHRONIC("14", "门诊慢特病", Kind.CHRONIC, "11"),
  SPECIAL_DRUG("15", "特药", Kind.SPECIAL_DRUG, "11"),
  INPATIENT("21", "普通住院", Kind.INPATIENT, "21"),
  PHARMACY("41", "定点药店购药", Kind.PHARMACY, "41"),
  PRENATAL("51", "生育门诊", Kind.PRENATAL, "11"),
  DELIVERY("52", "生育住院", Kind.DELIVERY, "21");

  private final String code;
  private final String label;
  private final Kind kind;
  private final String clearingType;

  MedType(String code, String label, Kind kind, String clearingType) {
    this.code = code;
    this.label = label;
    this.kind = kind;
    this.clearingType = clearingType;
  }

  /** The wire code. */
  public String code() {
    return code;
  }

  /** What the interface calls it. */
  public String label() {
    return label;
  }

  /** The kind of encounter. */
  public Kind kind() {
    return kind;
  }

  /** How it is cleared (clr_type, §3.8): 11 outpatient, 21 inpatient, 41 pharmacy. */
  public String clearingType() {
    return clearingType;
  }

  /** The medical type of a kind of encounter. */
  public static MedType of(Kind kind, boolean emergency) {
    return switch (kind) {
      case OUTPATIENT -> emergency ? EMERGENCY : OUTPATIENT;
      case CHRONIC -> CHRONIC;
      case SPECIAL_DRUG -> SPECIAL_DRUG;
      case INPATIENT -> INPATIENT;
      case PHARMACY -> PHARMACY;
      case PRENATAL -> PRENATAL;
      case DELIVERY -> DELIVERY;
    };
  }

  /**
   * The medical type of a wire code. Longer codes of a family (140104 and the like) and the special
   * stays 22 to 28 count as their family.
   */
  public static Optional<MedType> ofCode(String code) {
    for (MedType type : values()) {
      if (code.startsWith(type.code)) {
        return Optional.of(type);
      }
    }
    return code.matches("2[2-8]") ? Optional.of(INPATIENT) : Optional.empty();
  }
}
