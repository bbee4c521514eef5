package io.chuangkou.settlement.calculator;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What later settlements need to know of a person's earlier ones: counters, and the stays that
 * later stays look back on. A plain value that any JSON mapper can write and read.
 *
 * @param counters fen (or a plain number for counts) by counter name and period, as {@code
 *     outpatient.deductible@2022}, {@code aids.fund@2022-Q1}, {@code mental.expense@2020-03};
 *     absent means 0. A new year reads new names, so that all yearly counters start again
 * @param stays settled stays in order, across years
 */
public record YearToDate(Map<String, Long> counters, List<Stay> stays) {

  /** The standing of a person with no encounter yet. */
  public static final YearToDate NONE = new YearToDate(Map.of(), List.of());

  /** Copies the collections. */
  public YearToDate {
    counters = Accumulations.copyOf(counters);
    stays = List.copyOf(stays);
  }

  /** The counters in the form that the calculator works on. */
  Accumulations table() {
    return Accumulations.copyOf(counters);
  }

  /**
   * A stay.
   *
   * @param encounterId its id
   * @param provider id of the hospital
   * @param disease what it was for
   * @param discharged day of discharge
   * @param refused whether it was refused; such a stay is kept only as a link to earlier ones
   * @param unpaidFen what it left unpaid of its deductible
   * @param chainFen deductible that the whole chain of linked stays has paid, itself included
   */
  public record Stay(
      String encounterId,
      String provider,
      @Nullable String disease,
      LocalDate discharged,
      boolean refused,
      long unpaidFen,
      long chainFen) {}
}
