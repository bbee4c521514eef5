package io.chuangkou.settlement.calculator;

import io.chuangkou.settlement.money.Fen;
import java.util.List;

/**
 * What one encounter costs whom. All amounts are in fen and not negative.
 *
 * <p>{@code total = ownPay + overLimit + preSelfPay + inScope}, {@code fundTotal = basic + critical
 * + assistance}, {@code total = fundTotal + hospital + person} (READINGS C-LINE, C-ORDER).
 *
 * @param encounterId id of the encounter
 * @param total medical fee (medfee_sumamt)
 * @param ownPay wholly self-paid (fulamt_ownpay_amt)
 * @param overLimit above a price ceiling (overlmt_selfpay)
 * @param preSelfPay first self-payment of class B (preselfpay_amt)
 * @param inScope in-scope amount (inscp_scp_amt)
 * @param deductible part of scope that a deductible took (act_pay_dedc)
 * @param basic basic fund (hifp_pay)
 * @param critical critical-illness insurance (hifmi_pay)
 * @param assistance medical assistance (maf_pay)
 * @param hospital borne by the hospital (hosp_part_amt)
 * @param reasons why a rule did not apply, as {@code no_referral}, in order
 * @param steps the explanation in order; empty when none was asked for
 * @param after the counters after this encounter; unchanged when it was refused
 */
public record Settlement(
    String encounterId,
    Fen total,
    Fen ownPay,
    Fen overLimit,
    Fen preSelfPay,
    Fen inScope,
    Fen deductible,
    Fen basic,
    Fen critical,
    Fen assistance,
    Fen hospital,
    List<String> reasons,
    List<Step> steps,
    Standing after) {

  /** What all funds pay together (fund_pay_sumamt). */
  public Fen fundTotal() {
    return basic.plus(critical).plus(assistance);
  }

  /** What the person bears (psn_part_amt). */
  public Fen person() {
    return total.minus(fundTotal()).minus(hospital);
  }
}
