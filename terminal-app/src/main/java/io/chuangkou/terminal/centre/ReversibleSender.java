package io.chuangkou.terminal.centre;

import io.chuangkou.settlement.gateway.Outcome;
import io.chuangkou.store.StoreException;
import io.chuangkou.terminal.ledger.Decision;
import io.chuangkou.terminal.ledger.LedgerEntry.Intent;
import io.chuangkou.terminal.ledger.LocalLedger;
import io.chuangkou.terminal.notice.Advice;
import java.util.function.Function;

/**
 * Sends what 2601 can take back. The intent is on disk before the first byte leaves; what the
 * centre answered is on disk before anyone is told.
 */
public final class ReversibleSender {

  private final CentreSession centre;
  private final LocalLedger journal;

  /** Sent over a line, journalled before. */
  public ReversibleSender(CentreSession centre, LocalLedger journal) {
    this.centre = centre;
    this.journal = journal;
  }

  /**
   * Journals an intent and sends its message. Under a number that the journal has already nothing
   * is sent.
   *
   * @param decided what to journal of the centre's answer
   */
  public <O> SendResult<O> send(
      Intent intent, CentreSession.Question<O> question, Function<O, Decision> decided) {
    try {
      journal.intend(intent);
    } catch (StoreException e) {
      if (e.kind() != StoreException.Code.DUPLICATE) {
        throw e;
      }
      return new SendResult.Refused<>(Advice.of(e.kind()));
    }
    return switch (centre.send(intent.msgid(), question)) {
      case Outcome.Accepted<O> accepted -> {
        journal.decided(intent.msgid(), decided.apply(accepted.value()));
        yield new SendResult.Done<>(intent.msgid(), accepted.value(), accepted.warning());
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
