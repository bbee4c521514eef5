package io.chuangkou.terminal.settling;

import io.chuangkou.settlement.message.Transaction;
import io.chuangkou.settlement.message.settlement.Cancellation;
import io.chuangkou.settlement.message.settlement.CentreSettlement;
import io.chuangkou.settlement.message.settlement.SettlementAnswer;
import io.chuangkou.settlement.message.settlement.SettlementInput;
import io.chuangkou.terminal.centre.CentreSession;
import io.chuangkou.terminal.centre.SendResult;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.visit.InsuredPerson;
import java.time.LocalDateTime;

/**
 * One journey over the wire (§2.0): from a bill at the counter to its trial, its settlement, and
 * back. What moves money is handed out as a {@link Move}, so that intent, unknown outcome and
 * reversal are one path for all.
 */
sealed interface Procedure permits OutpatientProcedure, PharmacyProcedure, StayProcedure {

  /**
   * Takes a bill to the centre as far as its trial; if it refuses, what it holds is given up.
   *
   * @param at when the person was here; of a stay its own dates count
   */
  SendResult<Attempt> attempt(InsuredPerson person, Bill bill, LocalDateTime at);

  /** What settles on this journey. */
  Transaction<?, SettlementAnswer> settles();

  /** Takes a settlement of this journey back. */
  Move cancellation(InsuredPerson person, Cancellation cancellation);

  /**
   * A bill that the centre has tried.
   *
   * @param bill as it stands at the centre now
   * @param held what it takes to settle it
   * @param answer what the centre computed
   */
  record Attempt(Bill bill, Held held, CentreSettlement answer) {}

  /**
   * A bill that the centre holds as it was tried.
   *
   * @param visit the centre's number of the visit; empty: it gives one when it settles
   * @param settlement settles what was tried
   * @param release gives up what the centre holds, as far as it hears us
   */
  record Held(String visit, Move settlement, Runnable release) {}

  /**
   * A message that moves money; if its outcome stays unknown, 2601 takes it back.
   *
   * @param transaction which
   * @param question puts it
   */
  record Move(
      Transaction<?, SettlementAnswer> transaction,
      CentreSession.Question<CentreSettlement> question) {

    /** What is sent for a person who is insured in a division. */
    static <I extends SettlementInput> Move of(
        Transaction<I, SettlementAnswer> transaction, String area, I input) {
      return new Move(
          transaction, (client, msgid) -> client.reckon(transaction, msgid, area, input));
    }

    String infno() {
      return transaction.infno();
    }
  }
}
