package io.chuangkou.terminal.metrics;

import io.chuangkou.card.CardReaders;
import io.chuangkou.settlement.gateway.MessageObserver;
import io.chuangkou.settlement.gateway.Outcome;
import io.chuangkou.settlement.metrics.MessageMetrics;
import io.chuangkou.settlement.metrics.ProgramMetrics;
import io.chuangkou.terminal.print.PrintSpool;
import io.chuangkou.terminal.workflow.Cashier;
import java.time.Duration;

/**
 * All figures of one terminal. It is told of messages, cards, paper and the desk as they come;
 * store, queue, clock and centre are looked at when the figures are asked for. Thread-safe.
 */
public final class TerminalMetrics implements MessageObserver {

  private final ProgramMetrics program =
      new ProgramMetrics(TerminalMetrics.class.getPackage().getImplementationVersion());
  private final MessageMetrics messages =
      new MessageMetrics(
          program.registry(),
          "chuangkou_message_seconds",
          "Seconds from a message to the centre until its answer was read");
  private final CardMetrics cards = new CardMetrics(program.registry());
  private final PaperMetrics paper = new PaperMetrics(program.registry());
  private final DeskMetrics desk = new DeskMetrics(program.registry());

  @Override
  public void ended(String infno, Outcome<?> outcome, Duration took) {
    String word =
        switch (outcome) {
          case Outcome.Accepted<?> accepted -> "accepted";
          case Outcome.Refused<?> refused -> "refused";
          case Outcome.NotSent<?> notSent -> "not_sent";
          case Outcome.Unknown<?> unknown -> "unknown";
        };
    messages.ended(infno, word, took);
  }

  /** The same readers, which are counted. */
  public CardReaders over(CardReaders readers) {
    return new MeteredReaders(readers, cards);
  }

  /** The printers of the desk stand otherwise. */
  public void printing(PrintSpool.State state) {
    paper.stands(state);
  }

  /**
   * Follows a desk.
   *
   * @return ends it
   */
  public Runnable follow(Cashier cashier) {
    return cashier.watch(desk::changed);
  }

  /** Looks at what a terminal stands on whenever the figures are asked for. */
  public void look(Standing standing) {
    new StandingMetrics(standing).register(program.registry());
  }

  /** Why the readers cannot be used; empty: they can. */
  String readerFault() {
    return cards.fault();
  }

  /** The figures, in text. */
  ProgramMetrics program() {
    return program;
  }
}
