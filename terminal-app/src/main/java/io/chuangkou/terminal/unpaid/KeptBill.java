package io.chuangkou.terminal.unpaid;

import io.chuangkou.settlement.money.Fen;

/**
 * An unpaid bill as it is kept at this counter; kept as JSON, so names are for ever.
 *
 * @param bill as it came
 * @param lines how many lines it has
 * @param total what they come to, by the catalogue of when it came
 * @param withdrawn whether the hospital's system took it back
 */
public record KeptBill(UnpaidBill bill, int lines, Fen total, boolean withdrawn) {

  KeptBill takenBack() {
    return new KeptBill(bill, lines, total, true);
  }
}
