package io.chuangkou.terminal.cli;

import io.chuangkou.terminal.TerminalConfig;
import io.chuangkou.terminal.workflow.Advice;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The cashier's terminal on its configuration. */
@Command(name = "terminal", description = "打开收费窗口 / the cashier's terminal")
final class TerminalCommand implements Callable<Integer> {

  @Mixin private ConfigOption config = new ConfigOption();
  @Mixin private DayOption day = new DayOption();

  @Override
  public Integer call() {
    try {
      TerminalConfig terminal = config.readStaffed();
      Clock clock = day.clock();
      try (Station station = Station.open(terminal, clock, terminal.locale())) {
        station.desk().open();
        new Window(terminal, clock).show(station.desk(), stage -> {});
        return ExitCode.DONE;
      }
    } catch (RuntimeException e) {
      // Who started it from the desktop sees no terminal: the fault is shown, then told as usual.
      Window.showFault(Advice.of(e), Locale.CHINESE);
      throw e;
    }
  }
}
