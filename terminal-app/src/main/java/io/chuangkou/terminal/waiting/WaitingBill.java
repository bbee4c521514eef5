package io.chuangkou.terminal.waiting;

import io.chuangkou.settlement.money.Fen;

/**
 * A bill that waits for its person, as it is listed; personal data is masked already.
 *
 * @param id by which it is taken
 * @param source from where it comes
 * @param call number by which its person is called; empty: none
 * @param maskedName whose; empty: nobody told
 * @param lines how many lines it has
 * @param total what they come to
 * @param since when it was held or made out, such as {@code 09:30}, or {@code 03-01 09:30} before
 *     today; empty: not told
 * @param remark who held it and why, or who made it out
 * @param isTheirs whether it is that of the person at the desk
 */
public record WaitingBill(
    String id,
    Source source,
    String call,
    String maskedName,
    int lines,
    Fen total,
    String since,
    String remark,
    boolean isTheirs) {

  /** From where bills come that wait. */
  public enum Source {
    /** A cashier holds it. */
    HELD,
    /** The hospital's system made it out, and it is unpaid. */
    HOSPITAL
  }

  /** Whether a cashier holds it. */
  public boolean isHeld() {
    return source == Source.HELD;
  }
}
