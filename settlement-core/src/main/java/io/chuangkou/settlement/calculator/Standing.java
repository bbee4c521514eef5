package io.chuangkou.settlement.calculator;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person's year so far: yearly counters and the stays that later stays look back on. A plain
 * value that any JSON mapper can write and read.
 *
 * @param year the benefit year that the counters belong to; 0 before the first encounter
 * @param counters counter name to fen (or a plain number for counts); absent means 0
 * @param stays settled stays in order, across years
 */
public record Standing(int year, Map<String, Long> counters, List<Stay> stays) {

  /** The standing of a person with no encounter yet. */
  public static final Standing NONE = new Standing(0, Map.of(), List.of());

  /** Copies the collections. */
  public Standing {
    counters = Map.copyOf(counters);
    stays = List.copyOf(stays);
  }

  /**
   * A settled stay.
   *
   * @param encounterId its id
   * @param provider id of the hospital
   * @param disease what it was for
   * @param discharged day of discharge
   * @param deductibleFen deductible that it paid
   * @param unpaidFen what it left unpaid of its deductible
   * @param chainFen deductible that the whole chain of linked stays has paid, itself included
   */
  public record Stay(
      String encounterId,
      String provider,
      @Nullable String disease,
      LocalDate discharged,
      long deductibleFen,
      long unpaidFen,
      long chainFen) {}
}
