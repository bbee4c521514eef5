package io.chuangkou.terminal.slip;

import io.chuangkou.settlement.calculator.Settlement;
import io.chuangkou.settlement.calculator.Step.Bucket;
import io.chuangkou.settlement.money.Fen;
import java.util.List;

/**
 * Where each yuan of a settlement goes: funds first, then the hospital, then the person.
 *
 * @param shares every share in that order, none negative; together the medical fee
 */
public record Split(List<Share> shares) {

  /** Copies the shares. */
  public Split {
    shares = List.copyOf(shares);
  }

  /**
   * A share of the medical fee.
   *
   * @param bucket which share
   * @param amount how much
   */
  public record Share(Bucket bucket, Fen amount) {}

  /**
   * The split of a settlement. Critical-illness insurance also pays towards the first self-payment
   * and the deductible; what it pays there is taken off them, so that no share is negative.
   */
  public static Split of(Settlement settlement) {
    Fen ownShare =
        settlement
            .inScope()
            .minus(settlement.deductible())
            .minus(settlement.fundTotal())
            .minus(settlement.hospital());
    Fen excess = ownShare.isNegative() ? ownShare.negated() : Fen.ZERO;
    Fen offPreSelfPay = smaller(excess, settlement.preSelfPay());
    Fen offDeductible = excess.minus(offPreSelfPay);
    return new Split(
        List.of(
            new Share(Bucket.BASIC, settlement.basic()),
            new Share(Bucket.CRITICAL, settlement.critical()),
            new Share(Bucket.ASSISTANCE, settlement.assistance()),
            new Share(Bucket.HOSPITAL, settlement.hospital()),
            new Share(Bucket.DEDUCTIBLE, settlement.deductible().minus(offDeductible)),
            new Share(Bucket.PERSON_SHARE, ownShare.plus(excess)),
            new Share(Bucket.PRE_SELF_PAY, settlement.preSelfPay().minus(offPreSelfPay)),
            new Share(Bucket.OVER_LIMIT, settlement.overLimit()),
            new Share(Bucket.OWN_PAY, settlement.ownPay())));
  }

  /** The shares that are not nothing. */
  public List<Share> present() {
    return shares.stream().filter(share -> !share.amount().isZero()).toList();
  }

  private static Fen smaller(Fen one, Fen other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
