package io.chuangkou.settlement.money;

/**
 * What one fund pays.
 *
 * @param code its code (fund_pay_type); may be one that nobody here knows
 * @param name its name
 * @param amount how much
 */
public record FundShare(String code, String name, Fen amount) {}
