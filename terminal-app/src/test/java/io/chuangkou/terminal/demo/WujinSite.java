package io.chuangkou.terminal.demo;

import io.chuangkou.settlement.centre.Demonstration;
import io.chuangkou.settlement.encounter.Encounter;
import io.chuangkou.settlement.encounter.Encounter.Setting;

/** Where a person of Wujin is at home. */
public final class WujinSite {

  /** The hospital of level 3 whose stays count as those of level 2. */
  public static final DemoSite HOSPITAL =
      new DemoSite(
          Demonstration.WUJIN,
          "武进医院",
          new Encounter.Provider("W1", "武进医院", 3, Setting.GENERAL, false, "320412", null));

  private WujinSite() {}
}
