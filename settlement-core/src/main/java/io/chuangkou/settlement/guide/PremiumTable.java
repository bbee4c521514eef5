package io.chuangkou.settlement.guide;

import io.chuangkou.settlement.casefile.Case.PremiumQuery;
import java.util.List;

/**
 * What people pay for a year: who they are, and the question that the policies answer. The amounts
 * are theirs alone.
 *
 * @param year benefit year
 * @param rows in the order of the document
 */
public record PremiumTable(int year, List<Row> rows) {

  /** Copies the rows. */
  public PremiumTable {
    rows = List.copyOf(rows);
  }

  /**
   * A row.
   *
   * @param of who, in words
   * @param question what to ask the policies
   */
  public record Row(String of, PremiumQuery question) {}
}
