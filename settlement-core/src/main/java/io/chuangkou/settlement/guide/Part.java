package io.chuangkou.settlement.guide;

import io.chuangkou.settlement.policy.scheme.BilingualText;

/** The parts of an entry, in the order in which they are read. */
public enum Part {
  WHO("办理对象", "who"),
  LEVEL("办理层级", "level"),
  WAYS("办理方式", "ways"),
  MATERIALS("带什么", "what to bring"),
  STEPS("怎么办", "steps"),
  TIME("时限", "time"),
  FEE("收费", "fee"),
  TIPS("提示", "good to know");

  private final String chinese;
  private final String english;

  Part(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  /** Its heading. */
  public BilingualText words() {
    return BilingualText.of(chinese, english);
  }
}
