package io.chuangkou.terminal.cli;

import io.chuangkou.card.CardReaders;
import io.chuangkou.settlement.gateway.MessageObserver;
import io.chuangkou.terminal.Composition;
import io.chuangkou.terminal.TerminalConfig;
import io.chuangkou.terminal.metrics.TerminalMetrics;
import io.chuangkou.terminal.notice.Words;
import io.chuangkou.terminal.task.DeskThreads;
import io.chuangkou.terminal.technician.statistics.CountingReaders;
import io.chuangkou.terminal.technician.statistics.ReadingStatistics;
import io.chuangkou.terminal.workflow.CashierWorkflow;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A terminal on its configuration, with card readers.
 *
 * @param composition the object graph
 * @param readers the readers
 * @param desk the cashier's desk, not open yet
 */
record RunningTerminal(Composition composition, CardReaders readers, CashierWorkflow desk)
    implements AutoCloseable {

  private static final Duration QUEUE_EVERY = Duration.ofSeconds(5);

  /** What is lost of the statistics where the program is ended by force. */
  private static final Duration COUNTED_BEHIND = Duration.ofSeconds(5);

  static RunningTerminal open(
      TerminalConfig config, ReaderSource source, Clock clock, Locale locale) {
    return open(config, source, clock, locale, null);
  }

  /**
   * The same as it is seen from outside.
   *
   * @param metrics its figures; none: they are not wanted
   */
  static RunningTerminal open(
      TerminalConfig config,
      ReaderSource source,
      Clock clock,
      Locale locale,
      @Nullable TerminalMetrics metrics) {
    Composition composition =
        Composition.of(
            config,
            clock,
            System::nanoTime,
            new SecureRandom(),
            metrics == null ? MessageObserver.NONE : metrics);
    CardReaders counting =
        new CountingReaders(
            source.open(config, clock),
            ReadingStatistics.open(
                config.readings(), clock, config.counter().zone(), COUNTED_BEHIND));
    CardReaders readers = metrics == null ? counting : metrics.over(counting);
    CashierWorkflow desk =
        composition.desk(readers, new Words(locale, config.keys()), new DeskThreads(QUEUE_EVERY));
    return new RunningTerminal(composition, readers, desk);
  }

  @Override
  public void close() {
    desk.close();
    readers.close();
    composition.close();
  }
}
