package io.chuangkou.terminal.queue;

import io.chuangkou.settlement.message.settlement.CentreSettlement;
import io.chuangkou.terminal.centre.SendResult;
import io.chuangkou.terminal.ledger.LedgerEntry.Provisional;
import io.chuangkou.terminal.visit.InsuredPerson;
import java.util.Set;

/** What the centre holds of a bill that is queued here: a copy of the journal may have sent it. */
public interface HeldByCentre {

  /** What there is. */
  sealed interface Held {}

  /** Nothing. */
  record Nothing() implements Held {}

  /**
   * The settlement.
   *
   * @param answer as the centre has it, checked as its answer would have been
   */
  record Settled(CentreSettlement answer) implements Held {}

  /**
   * Something that cannot be booked: taken back by somebody else, or not to be asked for.
   *
   * @param msgid the message that made it
   */
  record Other(String msgid) implements Held {}

  /**
   * Looks for it.
   *
   * @param person whose, as the centre knows them
   * @param numbers the messages that may have made it; what this journal has decided of them itself
   *     counts for nothing
   * @param isFresh whether what was asked a moment ago for another bill will not do
   * @return no more than what the centre could be asked
   */
  SendResult<Held> find(
      Provisional provisional, InsuredPerson person, Set<String> numbers, boolean isFresh);
}
