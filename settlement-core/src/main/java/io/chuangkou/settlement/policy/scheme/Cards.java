package io.chuangkou.settlement.policy.scheme;

import io.chuangkou.settlement.casefile.Case.CardQuery;
import io.chuangkou.settlement.casefile.Case.Credential;
import io.chuangkou.settlement.casefile.Case.HolderFact;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which cards are accepted.
 *
 * @param rows the first that fits counts; the last always fits
 */
public record Cards(List<Row> rows) {

  /** A row. What is not said does not matter. */
  public record Row(
      boolean reportedLost,
      @Nullable Credential card,
      @Nullable HolderFact holderIs,
      @Nullable HolderFact holderIsNot,
      @Nullable LocalDate since,
      @Nullable LocalDate until,
      CardDecision decision) {

    boolean fits(CardQuery query) {
      return (!reportedLost || query.reportedLost())
          && (card == null || card == query.credential())
          && (holderIs == null || query.holder().contains(holderIs))
          && (holderIsNot == null || !query.holder().contains(holderIsNot))
          && (since == null || !query.date().isBefore(since))
          && (until == null || !query.date().isAfter(until));
    }

    public boolean fitsAlways() {
      return !reportedLost
          && card == null
          && holderIs == null
          && holderIsNot == null
          && since == null
          && until == null;
    }
  }

  public CardDecision decide(CardQuery query) {
    for (Row row : rows) {
      if (row.fits(query)) {
        return row.decision();
      }
    }
    throw new IllegalStateException("the last row fits always");
  }
}
