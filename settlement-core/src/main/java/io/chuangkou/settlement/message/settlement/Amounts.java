package io.chuangkou.settlement.message.settlement;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.chuangkou.settlement.message.visit.Split;
import io.chuangkou.settlement.money.Fen;
import org.jspecify.annotations.Nullable;

/**
 * The amounts of a settlement as a centre tells them (§2.7); each is none where it does not. All
 * negative in a cancellation, though some centres leave the sign away. {@link Reckoning} makes
 * money of them.
 *
 * @param total medical fee
 * @param ownPay of that, wholly self-paid
 * @param overLimit of that, above a price ceiling
 * @param preSelfPay of that, first self-payment of class B
 * @param inScope of that, within the policy's scope
 * @param deductible deductible actually borne
 * @param basic pooled fund
 * @param civilServant civil servants' subsidy
 * @param enterprise enterprise supplement
 * @param critical residents' critical-illness insurance
 * @param largeExpense employees' large-expense subsidy
 * @param assistance medical assistance
 * @param other other funds
 * @param disabledVeterans disabled servicemen's care (newer versions)
 * @param fundTotal what all funds pay
 * @param person what the person bears
 * @param account of that, the personal account
 * @param cash of that, cash
 * @param hospital borne by the hospital
 * @param balance balance of the personal account
 * @param mutualAid paid from a relative's account; inside {@code account} or beside it, by region
 */
public record Amounts(
    @JsonProperty("medfee_sumamt") @Nullable Fen total,
    @JsonProperty("fulamt_ownpay_amt") @Nullable Fen ownPay,
    @JsonProperty("overlmt_selfpay") @JsonAlias("overlmt_amt") @Nullable Fen overLimit,
    @JsonProperty("preselfpay_amt") @Nullable Fen preSelfPay,
    @JsonProperty("inscp_scp_amt") @Nullable Fen inScope,
    @JsonProperty("act_pay_dedc") @Nullable Fen deductible,
    @JsonProperty("hifp_pay") @Nullable Fen basic,
    @JsonProperty("cvlserv_pay") @Nullable Fen civilServant,
    @JsonProperty("hifes_pay") @Nullable Fen enterprise,
    @JsonProperty("hifmi_pay") @Nullable Fen critical,
    @JsonProperty("hifob_pay") @Nullable Fen largeExpense,
    @JsonProperty("maf_pay") @Nullable Fen assistance,
    @JsonProperty("oth_pay") @Nullable Fen other,
    @JsonProperty("hifdm_pay") @Nullable Fen disabledVeterans,
    @JsonProperty("fund_pay_sumamt") @Nullable Fen fundTotal,
    @JsonProperty("psn_part_amt") @JsonAlias("psn_pay") @Nullable Fen person,
    @JsonProperty("acct_pay") @Nullable Fen account,
    @JsonProperty("psn_cash_pay") @JsonAlias({"cash_payamt", "cashPayamt", "pdn_cash_pay"})
        @Nullable Fen cash,
    @JsonProperty("hosp_part_amt") @Nullable Fen hospital,
    @JsonProperty("balc") @Nullable Fen balance,
    @JsonProperty("acct_mulaid_pay") @Nullable Fen mutualAid) {

  /** Each amount but the balance with the other sign. */
  public Amounts negated() {
    return new Amounts(
        negated(total),
        negated(ownPay),
        negated(overLimit),
        negated(preSelfPay),
        negated(inScope),
        negated(deductible),
        negated(basic),
        negated(civilServant),
        negated(enterprise),
        negated(critical),
        negated(largeExpense),
        negated(assistance),
        negated(other),
        negated(disabledVeterans),
        negated(fundTotal),
        negated(person),
        negated(account),
        negated(cash),
        negated(hospital),
        balance,
        negated(mutualAid));
  }

  private static @Nullable Fen negated(@Nullable Fen amount) {
    return amount == null ? null : amount.negated();
  }

  /** The four parts of a fee; what no part is told to be counts to the first that is not told. */
  Split split(Fen fee) {
    Split told =
        new Split(
            orNothing(ownPay), orNothing(overLimit), orNothing(preSelfPay), orNothing(inScope));
    Fen rest = fee.minus(told.total());
    if (inScope == null) {
      return told.plus(new Split(Fen.ZERO, Fen.ZERO, Fen.ZERO, rest));
    } else if (ownPay == null) {
      return told.plus(new Split(rest, Fen.ZERO, Fen.ZERO, Fen.ZERO));
    } else if (preSelfPay == null) {
      return told.plus(new Split(Fen.ZERO, Fen.ZERO, rest, Fen.ZERO));
    } else if (overLimit == null) {
      return told.plus(new Split(Fen.ZERO, rest, Fen.ZERO, Fen.ZERO));
    }
    return told;
  }

  static Fen orNothing(@Nullable Fen amount) {
    return amount == null ? Fen.ZERO : amount;
  }
}
