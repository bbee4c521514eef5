package io.chuangkou.terminal.foreign.centre;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.util.Map;

/**
 * Who bears a fee, in yuan: {@code total = Σ funds + hospital + account + family + cash}.
 *
 * @param total medical fee
 * @param ahead of it, what the person bears before any fund (先行自付)
 * @param funds by their code
 * @param hospital the hospital's part
 * @param account the person's own account
 * @param family a relative's account
 * @param cash what is left to the person
 */
public record Shares(
    BigDecimal total,
    BigDecimal ahead,
    Map<String, BigDecimal> funds,
    BigDecimal hospital,
    BigDecimal account,
    BigDecimal family,
    BigDecimal cash) {

  /** All funds together. */
  public BigDecimal fund() {
    return funds.values().stream().reduce(ZERO, BigDecimal::add);
  }

  /** What the person bears from whatever purse. */
  public BigDecimal person() {
    return account.add(family).add(cash);
  }
}
