package io.chuangkou.terminal.settling;

import io.chuangkou.settlement.money.Fen;
import java.util.List;

/**
 * The deposits of a person, as they are listed.
 *
 * @param rows those that lie at this counter, oldest first
 * @param sum what they come to for the stay on the desk
 */
public record DepositList(List<Row> rows, Fen sum) {

  /** No deposits. */
  public static final DepositList NONE = new DepositList(List.of(), Fen.ZERO);

  /** Copies the list. */
  public DepositList {
    rows = List.copyOf(rows);
  }

  /**
   * One of them.
   *
   * @param number number of its receipt
   * @param at when it was taken, such as {@code 03-01 09:30}
   * @param operator number of who took it
   * @param amount how much
   * @param isOfStay whether it was taken for the stay on the desk; else for one that was settled
   *     elsewhere
   */
  public record Row(String number, String at, String operator, Fen amount, boolean isOfStay) {}
}
