package io.chuangkou.settlement.guide;

import io.chuangkou.settlement.policy.scheme.BilingualText;

/** What an entry is about; the guide's table of contents goes by them. */
public enum Topic {
  ENROLMENT("参保登记", "enrolment"),
  PREMIUM("缴费", "premiums"),
  TRANSFER("转移接续", "moving the insurance"),
  OFFSITE("异地就医", "care elsewhere"),
  BENEFIT("待遇认定", "benefits"),
  REIMBURSEMENT("零星报销", "reimbursement"),
  MATERNITY("生育", "maternity"),
  ASSISTANCE("医疗救助", "assistance"),
  CARD("卡", "cards"),
  PROVIDER("定点机构", "providers"),
  CONTACT("地址电话", "offices and phones");

  private final String chinese;
  private final String english;

  Topic(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  /** What it is called. */
  public BilingualText words() {
    return BilingualText.of(chinese, english);
  }
}
