package io.chuangkou.bench.rival;

/**
 * What an engine decides. Amounts are fen.
 *
 * @param refusal why nothing is paid; empty: paid
 * @param ownPay class C
 * @param overLimit above a ceiling
 * @param preSelfPay first share of class B
 * @param inScope in scope
 * @param deductible taken of scope
 * @param basic basic fund
 * @param critical critical-illness insurance
 */
public record Answer(
    String refusal,
    long ownPay,
    long overLimit,
    long preSelfPay,
    long inScope,
    long deductible,
    long basic,
    long critical) {}
