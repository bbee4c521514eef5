package io.chuangkou.terminal.cli;

import io.chuangkou.terminal.TerminalConfig;
import io.chuangkou.terminal.cli.console.Display;
import io.chuangkou.terminal.cli.console.ExitCode;
import io.chuangkou.terminal.cli.console.Failure;
import io.chuangkou.terminal.cli.option.ConfigOption;
import io.chuangkou.terminal.cli.option.DayOption;
import io.chuangkou.terminal.cli.window.Window;
import io.chuangkou.terminal.unpaid.UnpaidFolder;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The cashier's terminal on its configuration. */
@Command(name = "terminal", description = "打开收费窗口 / the cashier's terminal")
final class TerminalCommand implements Callable<Integer> {

  private static final long UNPAID_EVERY_MILLIS = 1000;

  private final ReaderSource readers;

  @Mixin private ConfigOption config = new ConfigOption();
  @Mixin private DayOption day = new DayOption();

  TerminalCommand(ReaderSource readers) {
    this.readers = readers;
  }

  @Override
  public Integer call() {
    Display.open();
    try {
      TerminalConfig terminal = config.readStaffed();
      Clock clock = day.clock();
      try (RunningTerminal station =
              RunningTerminal.open(terminal, readers, clock, terminal.locale());
          UnpaidFolder unpaid = unpaid(terminal, station)) {
        station.desk().open();
        if (unpaid != null) {
          unpaid.watch(UNPAID_EVERY_MILLIS);
        }
        terminal.lack().ifPresent(station.desk()::tell);
        try (RunningBridge bridge =
            RunningBridge.open(
                station.composition(), station.desk(), terminal.device(), terminal.bridge())) {
          bridge.lack().ifPresent(station.desk()::tell);
          new Window(terminal, clock).show(station.desk(), stage -> {});
        }
        return ExitCode.DONE;
      }
    } catch (RuntimeException e) {
      // Who started it from the desktop sees no terminal: the fault is shown, then told as usual.
      Window.showFault(Failure.of(e), Locale.CHINESE);
      throw e;
    }
  }

  private static @Nullable UnpaidFolder unpaid(TerminalConfig terminal, RunningTerminal station) {
    Path folder = terminal.unpaid();
    return folder == null
        ? null
        : new UnpaidFolder(folder, station.composition().unpaid(), station.desk()::tell);
  }
}
