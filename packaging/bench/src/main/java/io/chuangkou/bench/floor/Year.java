package io.chuangkou.bench.floor;

import io.chuangkou.settlement.calculator.YearToDate;
import io.chuangkou.settlement.calculator.YearToDate.Stay;
import java.util.List;

/**
 * A person's year so far in Nanjing, a field for each counter. Amounts are fen.
 *
 * @param deductible taken of outpatient visits
 * @param fund paid for outpatient visits within the limit
 * @param first borne of continued expense
 * @param high paid for continued expense
 * @param basic paid by the basic fund in all
 * @param compliant personal compliant amount
 * @param settled stays settled
 * @param stays all stays, across years
 */
public record Year(
    long deductible,
    long fund,
    long first,
    long high,
    long basic,
    long compliant,
    long settled,
    List<Stay> stays) {

  /** What a standing says of a year. */
  public static Year of(YearToDate standing, int year) {
    return new Year(
        counter(standing, "outpatient.deductible", year),
        counter(standing, "outpatient.fund", year),
        counter(standing, "outpatient.beyond.first", year),
        counter(standing, "outpatient.beyond.fund", year),
        counter(standing, "cap", year),
        counter(standing, "critical", year),
        counter(standing, "stays", year),
        standing.stays());
  }

  private static long counter(YearToDate standing, String name, int year) {
    return standing.counters().getOrDefault(name + "@" + year, 0L);
  }
}
