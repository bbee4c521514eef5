package io.chuangkou.terminal.demo;

import io.chuangkou.settlement.centre.Demonstration;
import io.chuangkou.settlement.encounter.Encounter;
import io.chuangkou.settlement.encounter.Encounter.Setting;

/**
 * A provider of the demonstration, as the centre knows it.
 *
 * @param orgCode its code at the centre
 * @param name its name
 * @param provider the same as policies see it
 */
public record DemoSite(String orgCode, String name, Encounter.Provider provider) {

  /** A community health centre. */
  public static final DemoSite COMMUNITY =
      new DemoSite(
          Demonstration.COMMUNITY,
          "窗口社区卫生服务中心",
          provider("C1", "窗口社区卫生服务中心", 1, Setting.COMMUNITY));

  /** A pharmacy. */
  public static final DemoSite PHARMACY =
      new DemoSite(Demonstration.PHARMACY, "窗口大药房", provider("P1", "窗口大药房", 1, Setting.PHARMACY));

  /** A hospital elsewhere in the city. */
  public static final DemoSite HOSPITAL =
      new DemoSite(Demonstration.TERTIARY, "窗口总医院", provider("H0001", "窗口总医院", 3, Setting.GENERAL));

  private static Encounter.Provider provider(String id, String name, int level, Setting setting) {
    return new Encounter.Provider(id, name, level, setting, false, "320100", null);
  }
}
