package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.message.RegionalProfile.MutualAid;
import io.chuangkou.settlement.money.Fen;

/**
 * What personal accounts pay of a person's part.
 *
 * @param own from the person's own account
 * @param family from a relative's
 * @param balance what is left in the own one
 */
record AccountPart(Fen own, Fen family, Fen balance) {

  /** No account pays, and there is none. */
  static final AccountPart NONE = new AccountPart(Fen.ZERO, Fen.ZERO, Fen.ZERO);

  /**
   * What accounts can pay of a part: first the own one, then the relative's.
   *
   * @param balance what is in the own one
   * @param familyBalance what is in the relative's
   */
  static AccountPart of(Fen part, Fen balance, Fen familyBalance) {
    Fen own = Fen.of(Math.min(part.fen(), balance.fen()));
    Fen family = Fen.of(Math.min(part.minus(own).fen(), familyBalance.fen()));
    return new AccountPart(own, family, balance.minus(own));
  }

  /** Of both. */
  Fen total() {
    return own.plus(family);
  }

  /** The interface's acct_pay, which holds a relative's account or not, by region. */
  Fen told(MutualAid mutualAid) {
    return mutualAid == MutualAid.WITHIN ? total() : own;
  }

  /** What gives it back. */
  AccountPart negated() {
    return new AccountPart(own.negated(), family.negated(), balance.plus(own));
  }

  /** The same that leaves another balance. */
  AccountPart leaving(Fen other) {
    return new AccountPart(own, family, other);
  }
}
