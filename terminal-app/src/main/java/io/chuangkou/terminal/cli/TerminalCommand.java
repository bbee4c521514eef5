package io.chuangkou.terminal.cli;

import io.chuangkou.card.pcsc.PcscCardReaders;
import io.chuangkou.card.pcsc.PcscSettings;
import io.chuangkou.terminal.Composition;
import io.chuangkou.terminal.TerminalConfig;
import io.chuangkou.terminal.workflow.CashierWorkflow;
import io.chuangkou.terminal.workflow.DeskThreads;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The cashier's terminal on its configuration. */
@Command(name = "terminal", description = "打开收费窗口 / the cashier's terminal")
final class TerminalCommand implements Callable<Integer> {

  private static final Duration QUEUE_EVERY = Duration.ofSeconds(5);

  @Mixin private ConfigOption config = new ConfigOption();
  @Mixin private DayOption day = new DayOption();

  @Override
  public Integer call() {
    TerminalConfig terminal = config.read();
    Clock clock = day.clock();
    try (Composition composition = Composition.of(terminal, clock, new SecureRandom());
        PcscCardReaders readers =
            new PcscCardReaders(
                new PcscSettings(terminal.reader(), PcscSettings.standard().readingLimit()),
                () -> LocalDate.ofInstant(clock.instant(), terminal.counter().zone()));
        CashierWorkflow desk =
            composition.journeys().desk(readers, terminal.locale(), new DeskThreads(QUEUE_EVERY))) {
      desk.open();
      new Window(terminal, clock).show(desk, stage -> {});
      return ExitCode.DONE;
    }
  }
}
