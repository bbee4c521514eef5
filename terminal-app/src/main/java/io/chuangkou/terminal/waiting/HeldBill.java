package io.chuangkou.terminal.waiting;

import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.visit.InsuredPerson;
import java.time.Instant;

/**
 * A bill that was taken off the desk to be settled later (挂单); kept as JSON, so names are for ever.
 *
 * @param person whose it is, by what still tells who it is later
 * @param bill the bill, under its number
 * @param at when it was held
 * @param operator number of who held it
 * @param note why; may be empty
 */
public record HeldBill(InsuredPerson person, Bill bill, Instant at, String operator, String note) {

  /** The number of the bill. */
  String number() {
    return bill.number();
  }
}
