package io.chuangkou.settlement.message.settlement;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.chuangkou.settlement.message.visit.Split;
import io.chuangkou.settlement.money.Fen;
import java.util.stream.Stream;

/**
 * The amounts of a settlement (§2.7). All negative in a cancellation.
 *
 * @param total medical fee
 * @param split its four parts
 * @param deductible deductible actually borne
 * @param basic pooled fund (hifp_pay)
 * @param civilServant civil servants' subsidy
 * @param enterprise enterprise supplement
 * @param critical residents' critical-illness insurance (hifmi_pay)
 * @param largeExpense employees' large-expense subsidy
 * @param assistance medical assistance (maf_pay)
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
    @JsonProperty("medfee_sumamt") Fen total,
    @JsonUnwrapped Split split,
    @JsonProperty("act_pay_dedc") Fen deductible,
    @JsonProperty("hifp_pay") Fen basic,
    @JsonProperty("cvlserv_pay") Fen civilServant,
    @JsonProperty("hifes_pay") Fen enterprise,
    @JsonProperty("hifmi_pay") Fen critical,
    @JsonProperty("hifob_pay") Fen largeExpense,
    @JsonProperty("maf_pay") Fen assistance,
    @JsonProperty("oth_pay") Fen other,
    @JsonProperty("hifdm_pay") Fen disabledVeterans,
    @JsonProperty("fund_pay_sumamt") Fen fundTotal,
    @JsonProperty("psn_part_amt") @JsonAlias("psn_pay") Fen person,
    @JsonProperty("acct_pay") Fen account,
    @JsonProperty("psn_cash_pay") @JsonAlias({"cash_payamt", "pdn_cash_pay"}) Fen cash,
    @JsonProperty("hosp_part_amt") Fen hospital,
    @JsonProperty("balc") Fen balance,
    @JsonProperty("acct_mulaid_pay") Fen mutualAid) {

  /** The funds one by one. */
  Stream<Fen> funds() {
    return Stream.of(
        basic,
        civilServant,
        enterprise,
        critical,
        largeExpense,
        assistance,
        other,
        disabledVeterans);
  }

  /** Each amount but the balance with the other sign. */
  public Amounts negated() {
    return new Amounts(
        total.negated(),
        split.negated(),
        deductible.negated(),
        basic.negated(),
        civilServant.negated(),
        enterprise.negated(),
        critical.negated(),
        largeExpense.negated(),
        assistance.negated(),
        other.negated(),
        disabledVeterans.negated(),
        fundTotal.negated(),
        person.negated(),
        account.negated(),
        cash.negated(),
        hospital.negated(),
        balance,
        mutualAid.negated());
  }
}
