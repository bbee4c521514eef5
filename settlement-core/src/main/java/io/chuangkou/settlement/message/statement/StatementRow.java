package io.chuangkou.settlement.message.statement;

import io.chuangkou.settlement.message.Mask;
import io.chuangkou.settlement.money.Fen;
import java.util.Optional;
import java.util.Set;

/**
 * A row that a provider has booked, as its file for 3202 tells it (§2.14). A refund is a row of its
 * own with negative amounts.
 *
 * @param setlId the centre's settlement number
 * @param mdtrtId the centre's visit number
 * @param psnNo person
 * @param total medical fee
 * @param fund what all funds pay
 * @param account paid by the personal account
 * @param refund whether it takes another row back
 */
public record StatementRow(
    String setlId, String mdtrtId, String psnNo, Fen total, Fen fund, Fen account, boolean refund) {

  /** Masked. */
  @Override
  public String toString() {
    return "StatementRow[" + setlId + " " + Mask.number(psnNo) + " " + total + "]";
  }

  /**
   * What the centre says about a row.
   *
   * @param row the row with the centre's amounts; zero where the centre has none or does not tell
   *     it
   * @param msgid the message that made it, by which 2601 takes it back; empty where the centre does
   *     not have it
   * @param verdict how the two sides compare
   * @param memo in words
   * @param untold the amounts that the centre does not tell
   */
  public record Result(
      StatementRow row, String msgid, Statement.Verdict verdict, String memo, Set<Amount> untold) {

    /** Copies the amounts. */
    public Result {
      untold = Set.copyOf(untold);
    }

    /** With all amounts told. */
    public Result(StatementRow row, String msgid, Statement.Verdict verdict, String memo) {
      this(row, msgid, verdict, memo, Set.of());
    }

    /** Whether the centre tells all amounts. */
    public boolean isTold() {
      return untold.isEmpty();
    }

    /** The medical fee; none: it is not told. */
    public Optional<Fen> total() {
      return untold.contains(Amount.TOTAL) ? Optional.empty() : Optional.of(row.total());
    }

    /** What the funds pay; none: it is not told. */
    public Optional<Fen> fund() {
      return untold.contains(Amount.FUND) ? Optional.empty() : Optional.of(row.fund());
    }
  }

  /** An amount of a row. */
  public enum Amount {
    TOTAL,
    FUND,
    ACCOUNT
  }
}
