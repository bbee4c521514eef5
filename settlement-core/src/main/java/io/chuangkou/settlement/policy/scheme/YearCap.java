package io.chuangkou.settlement.policy.scheme;

/**
 * What a scheme covers at most in a year, over all benefits.
 *
 * @param on what is limited: the basic fund's payments, or the expense that counts
 * @param amount by condition
 */
public record YearCap(Limit.On on, Table<Growing> amount) {

  /**
   * An amount that grows with contribution years.
   *
   * @param base fen
   * @param perCompletedYear fen for each completed year
   * @param atMost fen
   */
  public record Growing(long base, long perCompletedYear, long atMost) {

    /** Fen after so many completed years. */
    public long after(int completedYears) {
      return Math.min(atMost, base + perCompletedYear * completedYears);
    }
  }

  /** The cap for the person of these facts, in fen. */
  public long fen(Facts facts) {
    Growing growing = amount.row(facts).value();
    return growing == null ? Long.MAX_VALUE : growing.after(facts.person().completedYears());
  }

  /** Words and source for these facts. */
  public Table.Row<Growing> row(Facts facts) {
    return amount.row(facts);
  }
}
