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
import java.util.Locale;

/**
 * A terminal on its configuration, with the readers of the PC/SC service.
 *
 * @param composition the object graph
 * @param readers the readers
 * @param desk the cashier's desk, not open yet
 */
record Station(Composition composition, PcscCardReaders readers, CashierWorkflow desk)
    implements AutoCloseable {

  private static final Duration QUEUE_EVERY = Duration.ofSeconds(5);

  static Station open(TerminalConfig config, Clock clock, Locale locale) {
    Composition composition = Composition.of(config, clock, new SecureRandom());
    PcscCardReaders readers =
        new PcscCardReaders(
            new PcscSettings(config.reader(), PcscSettings.standard().readingLimit()),
            () -> LocalDate.ofInstant(clock.instant(), config.counter().zone()));
    CashierWorkflow desk = composition.desk(readers, locale, new DeskThreads(QUEUE_EVERY));
    return new Station(composition, readers, desk);
  }

  @Override
  public void close() {
    desk.close();
    readers.close();
    composition.close();
  }
}
