package io.chuangkou.terminal.day;

import io.chuangkou.settlement.message.statement.Statement.Verdict;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.ledger.SettledBill;
import java.util.List;

/**
 * How a group compares.
 *
 * @param group which
 * @param count how many rows were booked here, cancellations included
 * @param total their medical fees
 * @param fund what all funds pay in them
 * @param verdict what the centre says of the sums
 * @param words the same in its words
 * @param differences rows of its clearing that differ, told with the first group that is not flat
 */
public record Compared(
    Group group,
    int count,
    Fen total,
    Fen fund,
    Verdict verdict,
    String words,
    List<StatementDifference> differences) {

  /** Whether both sides agree. */
  public boolean isFlat() {
    return verdict == Verdict.FLAT;
  }

  /**
   * What is compared as one sum.
   *
   * @param insuranceType insutype
   * @param clearing kind of clearing and office
   */
  public record Group(String insuranceType, Clearing clearing) {

    /** Where a bill counts. */
    static Group of(SettledBill bill) {
      return new Group(
          bill.person().insuranceType(),
          new Clearing(bill.bill().visit().medType().clearingType(), bill.person().insuredAt()));
    }
  }

  /**
   * What is compared as one file of rows, which knows no insurance.
   *
   * @param type clr_type
   * @param office settling office
   */
  public record Clearing(String type, String office) {}
}
