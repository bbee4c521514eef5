package io.chuangkou.terminal.workflow;

import io.chuangkou.settlement.gateway.Outcome;
import io.chuangkou.terminal.workflow.Entry.Intent;
import java.util.function.Function;

/**
 * Sends what 2601 can take back. The intent is on disk before the first byte leaves; what the
 * centre answered is on disk before anyone is told.
 */
public final class Intents {

  private final CentreLink centre;
  private final Journal journal;

  /** Sent over a line, journalled before. */
  public Intents(CentreLink centre, Journal journal) {
    this.centre = centre;
    this.journal = journal;
  }

  /**
   * Journals an intent and sends its message.
   *
   * @param decided what to journal of the centre's answer
   */
  <O> SendResult<O> send(
      Intent intent, CentreLink.Question<O> question, Function<O, Decision> decided) {
    journal.intend(intent);
    return switch (centre.send(intent.msgid(), question)) {
      case Outcome.Accepted<O> accepted -> {
        journal.decided(intent.msgid(), decided.apply(accepted.value()));
        yield new SendResult.Done<>(intent.msgid(), accepted.value());
      }
      case Outcome.Refused<O> refused -> {
        Advice advice = Advice.of(refused.fault());
        journal.decided(intent.msgid(), Decision.of(Decision.Outcome.REFUSED, advice.code()));
        yield new SendResult.Refused<>(advice);
      }
      case Outcome.NotSent<O> notSent -> {
        Advice advice = Advice.of(notSent.fault());
        journal.decided(intent.msgid(), Decision.of(Decision.Outcome.NOT_SENT, advice.code()));
        yield centre.notSent(notSent.fault(), true);
      }
      case Outcome.Unknown<O> unknown -> {
        journal.unknown(intent);
        yield new SendResult.Unknown<>(intent.msgid(), Advice.of(unknown.fault()));
      }
    };
  }
}
