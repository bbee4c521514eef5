package io.chuangkou.terminal.slip;

import io.chuangkou.settlement.money.Fen;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What the receipt of a deposit tells (预交金收据). Personal data comes masked, but for a name that is
 * to be printed in full.
 *
 * @param kind which receipt
 * @param hospital name of the provider
 * @param window number of the counter
 * @param operator number of the cashier
 * @param number number of the receipt
 * @param maskedName whose
 * @param name the person's name in full, to be printed; none: it is printed masked
 * @param maskedId ID number with the middle hidden
 * @param hospitalNo the hospital's number of the stay
 * @param visit the centre's number of the stay
 * @param amount what was taken, or is given back
 * @param sum what lies at the counter for the stay then
 * @param time when, at the counter
 */
public record DepositReceipt(
    Kind kind,
    String hospital,
    String window,
    String operator,
    String number,
    String maskedName,
    @Nullable String name,
    String maskedId,
    String hospitalNo,
    String visit,
    Fen amount,
    Fen sum,
    LocalDateTime time) {

  /** Kinds of receipts. */
  public enum Kind {
    /** 预交金收据: it was taken. */
    TAKEN,
    /** 预交金退款单: it is given back, and its receipt is void. */
    GIVEN_BACK
  }

  /** Masked. */
  @Override
  public String toString() {
    return "DepositReceipt[" + kind + " " + maskedName + " " + number + "]";
  }
}
