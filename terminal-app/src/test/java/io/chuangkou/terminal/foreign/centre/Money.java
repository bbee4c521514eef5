package io.chuangkou.terminal.foreign.centre;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The centre's whole law: rates of the fund by code, one of the hospital, and what lies in the
 * accounts. Immutable.
 *
 * @param rates share of what is in scope that each fund bears
 * @param hospital the same of the hospital
 * @param ahead share of the fee that is out of scope
 * @param account balance of the person's own account
 * @param family balance of the relative's account
 * @param unasked whether the accounts pay although nobody asked them to (acct_used_flag 0)
 */
public record Money(
    Map<String, BigDecimal> rates,
    BigDecimal hospital,
    BigDecimal ahead,
    BigDecimal account,
    BigDecimal family,
    boolean unasked) {

  /** Nobody but the person pays, in cash. */
  public static Money cash() {
    return new Money(Map.of(), ZERO, ZERO, ZERO, ZERO, false);
  }

  /** With a fund that bears a share. */
  public Money fund(String code, String rate) {
    Map<String, BigDecimal> more = new LinkedHashMap<>(rates);
    more.put(code, new BigDecimal(rate));
    return new Money(more, hospital, ahead, account, family, unasked);
  }

  /** With a share of the hospital. */
  public Money hospital(String rate) {
    return new Money(rates, new BigDecimal(rate), ahead, account, family, unasked);
  }

  /** With a share that is out of scope. */
  public Money ahead(String rate) {
    return new Money(rates, hospital, new BigDecimal(rate), account, family, unasked);
  }

  /** With accounts that pay what they hold, asked or not. */
  public Money accounts(String own, String relatives) {
    return new Money(rates, hospital, ahead, new BigDecimal(own), new BigDecimal(relatives), true);
  }

  /** The same accounts, which pay only when they are asked to. */
  public Money whenAsked() {
    return new Money(rates, hospital, ahead, account, family, false);
  }

  /**
   * Shares a fee.
   *
   * @param spent what the person's account and the relative's have paid before
   * @param asked whether the accounts are asked to pay
   */
  Shares share(BigDecimal total, Spent spent, boolean asked) {
    BigDecimal before = Json.rounded(total.multiply(ahead));
    BigDecimal scope = total.subtract(before);
    Map<String, BigDecimal> funds = new LinkedHashMap<>();
    rates.forEach((code, rate) -> funds.put(code, Json.rounded(scope.multiply(rate))));
    BigDecimal hospitals = Json.rounded(scope.multiply(hospital));
    BigDecimal person =
        total.subtract(funds.values().stream().reduce(ZERO, BigDecimal::add)).subtract(hospitals);
    boolean pays = asked || unasked;
    BigDecimal own = pays ? person.min(account.subtract(spent.account()).max(ZERO)) : ZERO;
    BigDecimal rest = person.subtract(own);
    BigDecimal others = pays ? rest.min(family.subtract(spent.family()).max(ZERO)) : ZERO;
    return new Shares(
        total,
        before,
        funds,
        hospitals,
        Json.rounded(own),
        Json.rounded(others),
        Json.rounded(rest.subtract(others)));
  }

  /** What the accounts have paid. */
  record Spent(BigDecimal account, BigDecimal family) {}
}
