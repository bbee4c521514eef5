package io.chuangkou.terminal.demo;

import io.chuangkou.terminal.staff.Operator;
import java.time.Duration;
import java.time.Instant;

/**
 * When what happens in a day of so many patients: it begins in the evening and goes on over
 * midnight, in three shifts, and the centre is away for a part of the first.
 *
 * @param patients how many
 */
record DayPlan(int patients) {

  private static final Instant EVENING = Instant.parse("2026-03-02T13:00:00Z");
  private static final Duration LENGTH = Duration.ofHours(6);
  private static final int SHIFTS = 3;

  /** After how many patients the next shift begins. */
  int shift() {
    return (patients + SHIFTS - 1) / SHIFTS;
  }

  /** Who serves a patient. */
  Operator operator(int patient) {
    return patient / shift() % 2 == 0 ? DemoStaff.CASHIER : DemoStaff.RELIEF;
  }

  /** When a patient comes; the end of the day for the one after the last. */
  Instant time(int patient) {
    return EVENING.plus(LENGTH.multipliedBy(patient).dividedBy(patients));
  }

  /** Whether the centre is away for a patient. */
  boolean isAway(int patient) {
    int from = patients / 6;
    return patient >= from && patient < from + Math.max(2, patients / 12);
  }
}
