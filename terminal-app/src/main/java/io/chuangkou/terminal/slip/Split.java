package io.chuangkou.terminal.slip;

import io.chuangkou.settlement.calculator.Settlement;
import io.chuangkou.settlement.calculator.Step.Bucket;
import io.chuangkou.settlement.message.settlement.FundType;
import io.chuangkou.settlement.money.Bearers;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.settlement.money.FundShare;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where each yuan of a settlement goes: funds first, then the hospital, then the person.
 *
 * @param shares every share in that order that is not nothing; together the medical fee
 */
public record Split(List<Share> shares) {

  /** Copies the shares that are not nothing. */
  public Split {
    shares = shares.stream().filter(share -> !share.amount().isZero()).toList();
  }

  /** Sorts of shares, as they are coloured and called. */
  public enum Part {
    BASIC,
    CRITICAL,
    ASSISTANCE,
    OTHER_FUND,
    HOSPITAL,
    ACCOUNT,
    FAMILY,
    CASH,
    DEDUCTIBLE,
    PERSON_SHARE,
    PRE_SELF_PAY,
    OVER_LIMIT,
    OWN_PAY;

    /** Who pays it. */
    public Payer payer() {
      return switch (this) {
        case BASIC, CRITICAL, ASSISTANCE, OTHER_FUND -> Payer.FUNDS;
        case HOSPITAL -> Payer.HOSPITAL;
        case ACCOUNT, FAMILY, CASH, DEDUCTIBLE, PERSON_SHARE, PRE_SELF_PAY, OVER_LIMIT, OWN_PAY ->
            Payer.PERSON;
      };
    }

    private static Part of(FundShare fund) {
      return switch (fund.code()) {
        case FundType.POOLED, FundType.EMPLOYEES -> BASIC;
        case FundType.CRITICAL -> CRITICAL;
        case FundType.ASSISTANCE -> ASSISTANCE;
        default -> OTHER_FUND;
      };
    }
  }

  /** Who pays a share. */
  public enum Payer {
    FUNDS,
    HOSPITAL,
    PERSON
  }

  /**
   * A share of the medical fee.
   *
   * @param part which sort
   * @param code code of the fund; empty: no fund
   * @param name what the centre calls the fund; empty: no fund
   * @param amount how much
   */
  public record Share(Part part, String code, String name, Fen amount) {

    /** A share that no fund pays. */
    public Share(Part part, Fen amount) {
      this(part, "", "", amount);
    }

    private static Share of(FundShare fund) {
      return new Share(Part.of(fund), fund.code(), fund.name(), fund.amount());
    }
  }

  /**
   * The split of a settlement. The person's part is told by what it is paid from or, if all of it
   * is cash, by why the person bears it.
   */
  public static Split of(Settlement settlement, Bearers bearers) {
    List<Share> shares = new ArrayList<>(bearers.funds().stream().map(Share::of).toList());
    shares.add(new Share(Part.HOSPITAL, bearers.hospital()));
    List<Share> reasons = reasons(settlement);
    boolean isExplained =
        isAllCash(bearers) && reasons.stream().noneMatch(share -> share.amount().isNegative());
    shares.addAll(isExplained ? reasons : sources(bearers));
    return new Split(shares);
  }

  private static boolean isAllCash(Bearers bearers) {
    return bearers.person().equals(bearers.cash());
  }

  private static List<Share> sources(Bearers bearers) {
    return List.of(
        new Share(Part.ACCOUNT, bearers.account()),
        new Share(Part.FAMILY, bearers.family()),
        new Share(Part.CASH, bearers.cash()));
  }

  /** Why the person bears what. */
  public static Split ofPerson(Settlement settlement) {
    return new Split(reasons(settlement));
  }

  private static List<Share> reasons(Settlement settlement) {
    return Stream.of(
            Bucket.DEDUCTIBLE,
            Bucket.PERSON_SHARE,
            Bucket.PRE_SELF_PAY,
            Bucket.OVER_LIMIT,
            Bucket.OWN_PAY)
        .map(bucket -> new Share(Part.valueOf(bucket.name()), settlement.part(bucket)))
        .toList();
  }

  /** What the person pays from which account, and in cash; empty: all of it in cash. */
  public static Split paid(Bearers bearers) {
    return new Split(isAllCash(bearers) ? List.of() : sources(bearers));
  }
}
