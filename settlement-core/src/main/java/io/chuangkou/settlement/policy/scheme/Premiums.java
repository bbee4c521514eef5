package io.chuangkou.settlement.policy.scheme;

import io.chuangkou.settlement.casefile.Case.PremiumQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What persons pay for one year.
 *
 * @param year benefit year
 * @param rows the first that fits counts
 */
public record Premiums(int year, List<Row> rows) {

  /**
   * A row. What is not said does not matter.
   *
   * @param amounts fen by name, in the order written
   */
  public record Row(
      @Nullable Set<String> categories,
      boolean exempt,
      @Nullable Range residenceYears,
      boolean nonlocalPupil,
      Map<String, Long> amounts) {

    boolean fits(PremiumQuery query) {
      Integer residence = query.residenceYears();
      return (categories == null || categories.contains(query.category()))
          && (!exempt || query.exempt())
          && (residenceYears == null || (residence != null && residenceYears.holds(residence)))
          && (!nonlocalPupil || query.nonlocalPupil());
    }
  }

  public Optional<Map<String, Long>> answer(PremiumQuery query) {
    return rows.stream().filter(row -> row.fits(query)).findFirst().map(Row::amounts);
  }
}
