package io.chuangkou.terminal.cli;

import io.chuangkou.terminal.TerminalConfig;
import io.chuangkou.terminal.cli.console.Console;
import io.chuangkou.terminal.cli.console.Display;
import io.chuangkou.terminal.cli.console.ExitCode;
import io.chuangkou.terminal.cli.console.Failure;
import io.chuangkou.terminal.cli.option.ConfigOption;
import io.chuangkou.terminal.cli.option.DayOption;
import io.chuangkou.terminal.cli.window.CommandStage;
import io.chuangkou.terminal.cli.window.DemoKeys;
import io.chuangkou.terminal.cli.window.Window;
import io.chuangkou.terminal.demo.DemoCounter;
import io.chuangkou.terminal.metrics.TerminalMetrics;
import io.chuangkou.terminal.training.TrainingRoom;
import io.chuangkou.terminal.training.TrainingSettings;
import io.chuangkou.terminal.unpaid.UnpaidFolder;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The cashier's terminal on its configuration. */
@Command(name = "terminal", description = "打开收费窗口 / the cashier's terminal")
final class TerminalCommand implements Callable<Integer> {

  private static final long UNPAID_EVERY_MILLIS = 1000;

  private final ReaderSource readers;
  private final Console console;

  @Option(
      names = "--training",
      description =
          "培训：同样的窗口，自带医保中心、示例卡和数据，连不到真实的中心 / to practise: the same window with a centre, cards"
              + " and a store of its own, which reaches nothing real")
  private boolean training;

  @Mixin private ConfigOption config = new ConfigOption();
  @Mixin private DayOption day = new DayOption();

  TerminalCommand(ReaderSource readers, Console console) {
    this.readers = readers;
    this.console = console;
  }

  @Override
  public Integer call() {
    Display.open();
    try (CommandStage place = CommandStage.opening(Locale.CHINESE)) {
      if (training) {
        train(place, day.clock());
      } else {
        work(place, day.clock());
      }
      return ExitCode.DONE;
    } catch (RuntimeException e) {
      // Who started it from the desktop sees no terminal: the fault is shown, then told as usual.
      Window.showFault(Failure.of(e), Locale.CHINESE);
      throw e;
    }
  }

  private void work(CommandStage place, Clock clock) {
    TerminalConfig terminal = config.readStaffed();
    TerminalMetrics metrics = terminal.metrics() == null ? null : new TerminalMetrics();
    try (RunningTerminal station =
            RunningTerminal.open(terminal, readers, clock, terminal.locale(), metrics);
        UnpaidFolder unpaid = unpaid(terminal, station)) {
      station.desk().open();
      if (unpaid != null) {
        unpaid.watch(UNPAID_EVERY_MILLIS);
      }
      terminal.lack().ifPresent(station.desk()::tell);
      station.composition().policies().lack().ifPresent(station.desk()::tell);
      try (RunningBridge bridge =
              RunningBridge.open(
                  station.composition(), station.desk(), terminal.device(), terminal.bridge());
          RunningMetrics seen = RunningMetrics.open(metrics, terminal, station)) {
        bridge.lack().ifPresent(station.desk()::tell);
        seen.lack().ifPresent(station.desk()::tell);
        window(terminal, clock, metrics).show(place, station.desk(), stage -> {});
      }
    }
  }

  private static Window window(
      TerminalConfig terminal, Clock clock, @Nullable TerminalMetrics metrics) {
    return metrics == null
        ? new Window(terminal, clock)
        : new Window(terminal, clock, metrics::printing);
  }

  private void train(CommandStage place, Clock clock) {
    TrainingSettings settings = config.training().orElseGet(this::unconfigured);
    try (TrainingRoom room =
        TrainingRoom.open(config.trainings(), settings, clock, new SecureRandom())) {
      DemoCounter counter = room.counter();
      DemoKeys keys = new DemoKeys(room.town(), counter);
      new Window(counter.config(), clock).show(place, counter.desk(), keys::bind);
    }
  }

  private TrainingSettings unconfigured() {
    console
        .err()
        .println("没有配置文件，按示例窗口培训 / no configuration: trained at a window as it is delivered");
    return TrainingSettings.STANDARD;
  }

  private static @Nullable UnpaidFolder unpaid(TerminalConfig terminal, RunningTerminal station) {
    Path folder = terminal.unpaid();
    return folder == null
        ? null
        : new UnpaidFolder(folder, station.composition().unpaid(), station.desk()::tell);
  }
}
