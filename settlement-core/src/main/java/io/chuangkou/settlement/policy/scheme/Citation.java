package io.chuangkou.settlement.policy.scheme;

/**
 * Where a rule comes from.
 *
 * @param reading id of the reading, as {@code NJ-OP}
 * @param document id of the document, as {@code nanjing-2022}
 * @param clause clause in it, as {@code §十五}
 * @param source document and clause, as {@code nanjing-2022 §十五}
 */
public record Citation(String reading, String document, String clause, String source) {

  /** The same clause under another reading. */
  public Citation under(String otherReading) {
    return new Citation(otherReading, document, clause, source);
  }

  public static Citation of(String reading, String document, String clause) {
    return new Citation(reading, document, clause, document + ' ' + clause);
  }
}
