package io.chuangkou.settlement.policy;

import io.chuangkou.settlement.story.Case.PremiumQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
record Premiums(int year, List<Row> rows) {

  private static final Set<String> CONDITIONS =
      Set.of("category", "exempt", "residence_years", "nonlocal_pupil");

  /**
   * A row. What is not said does not matter.
   *
   * @param amounts fen by name, in the order written
   */
  record Row(
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

  Optional<Map<String, Long>> answer(PremiumQuery query) {
    return rows.stream().filter(row -> row.fits(query)).findFirst().map(Row::amounts);
  }

  static Premiums read(PolicyNode node) {
    int year = node.get("year").count();
    List<Row> rows = new ArrayList<>();
    for (PolicyNode row : node.get("rows").elements()) {
      rows.add(row(row));
    }
    node.end();
    return new Premiums(year, rows);
  }

  private static Row row(PolicyNode node) {
    Map<String, Long> amounts = new LinkedHashMap<>();
    for (String key : node.keys()) {
      if (!CONDITIONS.contains(key)) {
        amounts.put(key, node.get(key).fen());
      }
    }
    PolicyNode category = node.find("category");
    PolicyNode exempt = node.find("exempt");
    PolicyNode residence = node.find("residence_years");
    PolicyNode nonlocal = node.find("nonlocal_pupil");
    return new Row(
        category == null ? null : Set.copyOf(category.texts()),
        exempt != null && exempt.yes(),
        residence == null ? null : residence.range(),
        nonlocal != null && nonlocal.yes(),
        amounts);
  }
}
