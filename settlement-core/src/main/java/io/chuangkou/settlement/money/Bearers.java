package io.chuangkou.settlement.money;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who bears a medical fee, told once: the same on screen, slip, report and statement and in the
 * journal. {@code fee = funds + hospital + person}, {@code person = account + family + cash}. No
 * part of a settlement is negative; the sum of settlements and what took them back may be.
 *
 * @param funds each fund that pays something
 * @param hospital borne by the hospital
 * @param account paid from the person's own account
 * @param family paid from relatives' accounts (个人账户共济)
 * @param cash what is collected from the person
 * @param balance of the person's account afterwards; none where nobody told it
 */
public record Bearers(
    List<FundShare> funds, Fen hospital, Fen account, Fen family, Fen cash, @Nullable Fen balance) {

  /** Nobody bears anything. */
  public static final Bearers NOBODY =
      new Bearers(List.of(), Fen.ZERO, Fen.ZERO, Fen.ZERO, Fen.ZERO, null);

  /** Copies the funds that pay something. */
  public Bearers {
    funds = funds.stream().filter(fund -> !fund.amount().isZero()).toList();
  }

  /** All of a fee in cash. */
  public static Bearers allCash(Fen fee) {
    return new Bearers(List.of(), Fen.ZERO, Fen.ZERO, Fen.ZERO, fee, null);
  }

  /** What all funds pay. */
  public Fen fund() {
    return sum(funds);
  }

  /** What the person bears. */
  public Fen person() {
    return account.plus(family).plus(cash);
  }

  /** The medical fee. */
  public Fen fee() {
    return fund().plus(hospital).plus(person());
  }

  /** Whether both say the same, whatever funds are called and what is left on the account. */
  public boolean isSame(Bearers other) {
    return byCode().equals(other.byCode())
        && hospital.equals(other.hospital)
        && account.equals(other.account)
        && family.equals(other.family)
        && cash.equals(other.cash);
  }

  private Map<String, Fen> byCode() {
    return funds.stream().collect(Collectors.toMap(FundShare::code, FundShare::amount, Fen::plus));
  }

  /** Whether somebody bears less than nothing. */
  public boolean hasNegative() {
    return Stream.concat(
            funds.stream().map(FundShare::amount), Stream.of(hospital, account, family, cash))
        .anyMatch(Fen::isNegative);
  }

  /** Both together, fund by fund; what is left on the accounts does not add up to anything. */
  public Bearers plus(Bearers other) {
    Map<String, FundShare> byCode = new LinkedHashMap<>();
    Stream.concat(funds.stream(), other.funds.stream())
        .forEach(fund -> byCode.merge(fund.code(), fund, Bearers::together));
    return new Bearers(
        new ArrayList<>(byCode.values()),
        hospital.plus(other.hospital),
        account.plus(other.account),
        family.plus(other.family),
        cash.plus(other.cash),
        null);
  }

  /** The same with the other sign: what takes it back. */
  public Bearers negated() {
    return new Bearers(
        funds.stream()
            .map(fund -> new FundShare(fund.code(), fund.name(), fund.amount().negated()))
            .toList(),
        hospital.negated(),
        account.negated(),
        family.negated(),
        cash.negated(),
        null);
  }

  private static FundShare together(FundShare one, FundShare other) {
    return new FundShare(one.code(), one.name(), one.amount().plus(other.amount()));
  }

  private static Fen sum(List<FundShare> funds) {
    return funds.stream().map(FundShare::amount).reduce(Fen.ZERO, Fen::plus);
  }
}
