package io.chuangkou.settlement.policy.scheme;

/**
 * A limit on what the fund pays or on the expense that counts (READINGS C-LIMIT). A row without a
 * value sets none.
 *
 * @param on what is limited
 * @param period after which it starts again
 * @param amount fen
 * @param counter name of the counter that it reads and moves
 */
public record Limit(On on, Period period, Table<Long> amount, String counter) {

  /** What a limit is on. */
  public enum On {
    /** 基金支付限额. */
    FUND,
    /** 费用限额. */
    EXPENSE
  }
}
