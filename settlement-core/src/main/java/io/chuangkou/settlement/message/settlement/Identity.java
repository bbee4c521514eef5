package io.chuangkou.settlement.message.settlement;

/** The arithmetic identities that every settlement answer keeps (§2.7). */
public enum Identity {
  /** The medical fee is its four parts. */
  FEE_PARTS("医疗费总额不等于四个分项之和", "the fee is not the sum of its four parts"),
  /** What the funds pay is the sum of the funds. */
  FUNDS("基金支付总额不等于各基金之和", "the fund total is not the sum of the funds"),
  /** Nobody bears less than nothing, no fund more than the fee. */
  SIGNS("有一方承担的金额为负数", "somebody bears less than nothing"),
  /** The medical fee is borne by funds, person and hospital. */
  BEARERS("医疗费总额不等于基金、个人、医院三方之和", "the fee is not what funds, person and hospital bear"),
  /** The person's part is account and cash. */
  PERSON_PARTS("个人负担不等于账户与现金之和", "the person's part is not account and cash"),
  /** The rows by fund add up to what the funds pay. */
  FUND_ROWS("基金分项明细之和不等于基金支付总额", "the rows by fund do not add up to the fund total");

  private final String chinese;
  private final String english;

  Identity(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  /** What does not add up, in Chinese. */
  public String chinese() {
    return chinese;
  }

  /** The same in English. */
  public String english() {
    return english;
  }
}
