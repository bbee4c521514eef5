package io.chuangkou.terminal.cli;

import io.chuangkou.terminal.Composition;
import java.security.SecureRandom;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The terminal's store. The terminal must not be running. */
@Command(name = "store", description = "本地台账 / the store", synopsisSubcommandLabel = "(rotate-key)")
final class StoreCommand {

  private final Console console;

  @Mixin private ConfigOption config = new ConfigOption();
  @Mixin private DayOption day = new DayOption();

  StoreCommand(Console console) {
    this.console = console;
  }

  @Command(
      name = "rotate-key",
      description = "更换密钥：此后写入用新密钥，原有记录仍可读 / a new key for what is written from now on")
  int rotateKey() {
    int generation =
        Composition.rotateStoreKey(config.read().store(), day.clock(), new SecureRandom());
    console.out().println("现用第 " + generation + " 代密钥 / key " + generation + " is in use");
    return ExitCode.DONE;
  }
}
