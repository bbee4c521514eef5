package io.chuangkou.terminal.workflow;

import io.chuangkou.settlement.message.MedType;

/** Kinds of visit that the counter offers. */
public enum VisitKind {
  OUTPATIENT(MedType.OUTPATIENT),
  EMERGENCY(MedType.EMERGENCY),
  CHRONIC(MedType.CHRONIC),
  PRENATAL(MedType.PRENATAL);

  private final MedType medType;

  VisitKind(MedType medType) {
    this.medType = medType;
  }

  /** What the national interface calls it (§3.2). */
  public MedType medType() {
    return medType;
  }
}
