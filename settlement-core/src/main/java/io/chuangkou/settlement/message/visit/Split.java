package io.chuangkou.settlement.message.visit;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.chuangkou.settlement.money.Fen;

/**
 * The four parts of a medical fee (§2.7 identity 1).
 *
 * @param ownPay wholly self-paid
 * @param overLimit above a price ceiling
 * @param preSelfPay first self-payment of class B
 * @param inScope in-scope amount
 */
public record Split(
    @JsonProperty("fulamt_ownpay_amt") Fen ownPay,
    @JsonProperty("overlmt_selfpay") Fen overLimit,
    @JsonProperty("preselfpay_amt") Fen preSelfPay,
    @JsonProperty("inscp_scp_amt") Fen inScope) {

  /** No fee. */
  public static final Split NONE = new Split(Fen.ZERO, Fen.ZERO, Fen.ZERO, Fen.ZERO);

  /** Part by part. */
  public Split plus(Split other) {
    return new Split(
        ownPay.plus(other.ownPay),
        overLimit.plus(other.overLimit),
        preSelfPay.plus(other.preSelfPay),
        inScope.plus(other.inScope));
  }

  /** Each part with the other sign. */
  public Split negated() {
    return new Split(
        ownPay.negated(), overLimit.negated(), preSelfPay.negated(), inScope.negated());
  }

  /** All four together. */
  public Fen total() {
    return ownPay.plus(overLimit).plus(preSelfPay).plus(inScope);
  }
}
