package io.chuangkou.settlement.message.statement;

import io.chuangkou.settlement.message.Mask;
import io.chuangkou.settlement.money.Fen;

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
   * @param row the row with the centre's amounts; zero where the centre has none
   * @param msgid the message that made it, by which 2601 takes it back; empty where the centre does
   *     not have it
   * @param verdict how the two sides compare
   * @param memo in words
   */
  public record Result(StatementRow row, String msgid, Statement.Verdict verdict, String memo) {}
}
