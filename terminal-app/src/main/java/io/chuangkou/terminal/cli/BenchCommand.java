package io.chuangkou.terminal.cli;

import io.chuangkou.terminal.cli.bench.BenchTop;
import io.chuangkou.terminal.cli.card.AccessSource;
import io.chuangkou.terminal.cli.console.Display;
import io.chuangkou.terminal.cli.console.ExitCode;
import io.chuangkou.terminal.cli.option.ConfigOption;
import io.chuangkou.terminal.cli.option.DayOption;
import io.chuangkou.terminal.cli.window.CommandStage;
import io.chuangkou.terminal.technician.bench.BenchModel;
import io.chuangkou.terminal.technician.pane.BenchWindow;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The technician's window. It opens also where nothing else does: that is what it is for. */
@Command(
    name = "bench",
    description =
        "打开检修台：逐项检查读卡器、卡、网络、台账，像红绿灯一样给出结果和该找谁"
            + " / the technician's window: every check as a traffic light, with whom to call")
final class BenchCommand implements Callable<Integer> {

  private final AccessSource access;

  @Mixin private ConfigOption config = new ConfigOption();
  @Mixin private DayOption day = new DayOption();

  BenchCommand(AccessSource access) {
    this.access = access;
  }

  @Override
  public Integer call() {
    Display.open();
    try (CommandStage place = CommandStage.opening(Locale.CHINESE);
        ExecutorService worker =
            Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("technician").factory())) {
      BenchTop top =
          BenchTop.of(config.path(), day.clock(), access, Version.lines(), LogFolder.log());
      BenchModel model = new BenchModel(top.bench(), worker, Platform::runLater);
      place.untilClosed(
          stage -> {
            BenchWindow.open(stage, model, top.settings());
            model.checkAll();
          });
      worker.shutdownNow();
    }
    return ExitCode.DONE;
  }
}
