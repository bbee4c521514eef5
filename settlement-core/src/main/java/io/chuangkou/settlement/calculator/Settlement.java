package io.chuangkou.settlement.calculator;

import io.chuangkou.settlement.calculator.Step.Bucket;
import io.chuangkou.settlement.money.Fen;
import java.util.ArrayList;
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
 * @param steps the explanation in order, and after it, where they were asked for, the assumptions
 *     that it rests on, as steps that add nothing; empty when none was asked for
 * @param after the person's standing after this encounter; no counter moves when it was refused
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
    YearToDate after) {

  /** All of a bill borne by the person, without a rule applied. */
  public static Settlement allByPerson(String encounterId, Fen total) {
    Fen none = Fen.ZERO;
    return new Settlement(
        encounterId,
        total,
        total,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        List.of(),
        List.of(),
        YearToDate.NONE);
  }

  /** Amounts and reasons alone, without explanation and standing. */
  public Settlement withoutSteps() {
    return new Settlement(
        encounterId,
        total,
        ownPay,
        overLimit,
        preSelfPay,
        inScope,
        deductible,
        basic,
        critical,
        assistance,
        hospital,
        reasons,
        List.of(),
        YearToDate.NONE);
  }

  /** The same with further steps. */
  Settlement with(List<Step> more) {
    List<Step> all = new ArrayList<>(steps);
    all.addAll(more);
    return new Settlement(
        encounterId,
        total,
        ownPay,
        overLimit,
        preSelfPay,
        inScope,
        deductible,
        basic,
        critical,
        assistance,
        hospital,
        reasons,
        List.copyOf(all),
        after);
  }

  /** What all funds pay together (fund_pay_sumamt). */
  public Fen fundTotal() {
    return basic.plus(critical).plus(assistance);
  }

  /** What the person bears (psn_part_amt). */
  public Fen person() {
    return total.minus(fundTotal()).minus(hospital);
  }

  /**
   * What is finally borne in a bucket. The parts of all buckets are not negative and add up to the
   * total. Of the person's part, what the funds pay beyond the fund's rate (a floor,
   * critical-illness insurance, assistance) reduces first the share of the in-scope amount, then
   * the deductible, then the first self-payment; {@link #deductible} and {@link #preSelfPay} stay
   * what the rules took before that.
   */
  public Fen part(Bucket bucket) {
    long share =
        inScope.fen()
            - deductible.fen()
            - basic.fen()
            - hospital.fen()
            - critical.fen()
            - assistance.fen();
    long leftOfDeductible = deductible.fen() + Math.min(0, share);
    return switch (bucket) {
      case OWN_PAY -> ownPay;
      case OVER_LIMIT -> overLimit;
      case PRE_SELF_PAY -> Fen.of(preSelfPay.fen() + Math.min(0, leftOfDeductible));
      case DEDUCTIBLE -> Fen.of(Math.max(0, leftOfDeductible));
      case PERSON_SHARE -> Fen.of(Math.max(0, share));
      case BASIC -> basic;
      case CRITICAL -> critical;
      case ASSISTANCE -> assistance;
      case HOSPITAL -> hospital;
    };
  }
}
