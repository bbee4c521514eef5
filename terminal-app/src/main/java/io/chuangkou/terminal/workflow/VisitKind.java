package io.chuangkou.terminal.workflow;

import io.chuangkou.settlement.story.Encounter;

/** Kinds of visit that the counter offers, with the med_type of the national interface §3.2. */
public enum VisitKind {
  OUTPATIENT("11", Encounter.Kind.OUTPATIENT),
  EMERGENCY("13", Encounter.Kind.OUTPATIENT),
  CHRONIC("14", Encounter.Kind.CHRONIC),
  PRENATAL("51", Encounter.Kind.PRENATAL);

  private final String medType;
  private final Encounter.Kind kind;

  VisitKind(String medType, Encounter.Kind kind) {
    this.medType = medType;
    this.kind = kind;
  }

  /** Code of the national interface. */
  public String medType() {
    return medType;
  }

  /** What the calculator calls it. */
  public Encounter.Kind kind() {
    return kind;
  }
}
