package io.chuangkou.terminal.technician;

import java.util.Locale;

/** What can be checked around a terminal, in the order in which a technician goes through it. */
public enum Check {
  /** The configuration, and what it names. */
  CONFIG("配置", "Configuration"),
  /** The readers and the service behind them. */
  READERS("读卡器", "Readers"),
  /** The card that is in. */
  CARD("卡片", "Card"),
  /** Many readings of the card that is in. */
  CONTACT("接触", "Contacts"),
  /** The security module. */
  PSAM("安全模块", "PSAM"),
  /** The way to the insurance centre. */
  CENTRE("医保中心", "Centre"),
  /** Every printer. */
  PRINTER("打印机", "Printers"),
  /** The machine's time and zone. */
  CLOCK("时钟", "Clock"),
  /** The local store and its disk. */
  STORE("本地台账", "Store"),
  /** Screens and letters. */
  DISPLAY("显示", "Display"),
  /** A scanner that types. */
  SCANNER("扫码枪", "Scanner"),
  /** How readings went over the last days. */
  STATISTICS("读卡统计", "Statistics");

  private final String chinese;
  private final String english;

  Check(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  /** Its name in Chinese. */
  public String chinese() {
    return chinese;
  }

  /** Its name in English. */
  public String english() {
    return english;
  }

  /** Its name as a command has it, as {@code store}. */
  public String command() {
    return name().toLowerCase(Locale.ROOT);
  }
}
