package io.chuangkou.terminal.cli.desk;

import io.chuangkou.card.pcsc.PcscSettings;
import io.chuangkou.card.security.HolderAccess;
import io.chuangkou.card.ssc.SocialSecurityCardReader;
import io.chuangkou.terminal.TerminalConfig;
import io.chuangkou.terminal.cli.option.ConfigOption;
import io.chuangkou.terminal.cli.option.DayOption;
import io.chuangkou.terminal.equipment.ModuleSettings;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which reader is looked at, and on which day. A machine without a configuration will do. */
public final class DeskOptions {

  @Mixin private ConfigOption config = new ConfigOption();
  @Mixin private DayOption day = new DayOption();

  @Option(
      names = "--reader",
      paramLabel = "NAME",
      description = "读卡器的全名，默认本窗口有卡的那台 / name of the reader; else the desk's with a card in it")
  private String reader = "";

  /** Empty: the desk's. */
  public String reader() {
    return reader;
  }

  /** The day on which expiry is judged. */
  public DayOption day() {
    return day;
  }

  /** The configuration, which must be there. */
  public TerminalConfig config() {
    return config.read();
  }

  /** Which readers are the desk's; without a configuration any. */
  public PcscSettings settings() {
    return config.found().map(TerminalConfig::reader).orElseGet(PcscSettings::standard);
  }

  /** The security module that is configured; empty: none is. */
  public Optional<ModuleSettings> module() {
    return config.found().map(found -> found.equipment().module());
  }

  /** How cards are read. */
  public SocialSecurityCardReader cardReader() {
    return new SocialSecurityCardReader(
        day::day,
        config
            .found()
            .map(found -> found.equipment().access(found.reader().service()))
            .orElse(HolderAccess.NONE));
  }
}
