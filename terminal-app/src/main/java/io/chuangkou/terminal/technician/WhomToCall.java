package io.chuangkou.terminal.technician;

/** Who can put right what was found. */
public enum WhomToCall {
  NOBODY("不用找人", "nobody"),
  /** Whoever stands at the bench: cables, paper, cleaning, another reader. */
  TECHNICIAN("技术人员", "the technician"),
  /** The insurance centre's service line. */
  HOTLINE("医保中心服务热线（医保办）", "the insurance centre's hotline"),
  /** Who runs the hospital's network and the private line. */
  NETWORK("网络管理员", "the network's administrator"),
  /** Who may change system, services, rights, clock and disk. */
  ADMINISTRATOR("系统管理员", "the system's administrator"),
  /** Who issued the card. */
  ISSUER("发卡机构（持卡人自己去）", "the card's issuer, by its holder");

  private final String chinese;
  private final String english;

  WhomToCall(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  /** In Chinese. */
  public String chinese() {
    return chinese;
  }

  /** In English. */
  public String english() {
    return english;
  }
}
