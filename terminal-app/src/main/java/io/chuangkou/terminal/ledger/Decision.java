package io.chuangkou.terminal.ledger;

import io.chuangkou.settlement.calculator.Settlement;
import io.chuangkou.settlement.gateway.CentreAmounts;
import io.chuangkou.settlement.message.settlement.SettlementInfo;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.ledger.LedgerEntry.Intent;
import org.jspecify.annotations.Nullable;

/**
 * A note in an item's history.
 *
 * @param outcome what happened
 * @param msgid the message that it happened to; empty: none
 * @param settlementId the centre's number; empty: none
 * @param person what the person pays by the centre's decision
 * @param words the centre's or the counter's words; may be empty
 * @param visit the centre's number of the visit; none: that of the intent
 * @param amounts who bears what, where the centre decided otherwise than it had tried; none: as the
 *     intent says
 */
public record Decision(
    Outcome outcome,
    String msgid,
    String settlementId,
    Fen person,
    String words,
    @Nullable String visit,
    @Nullable Settlement amounts,
    @Nullable ClosingReason reason) {

  /** What can happen to an item. */
  public enum Outcome {
    SENT,
    SETTLED,
    ADMITTED,
    REFUSED,
    NOT_SENT,
    UNKNOWN,
    REVERSAL_ACCEPTED,
    PROVEN,
    CONTRADICTED,
    WITHDRAWN,
    INTERRUPTED,
    POSTPONED,
    PARKED,
    RELEASED,
    CLOSED
  }

  /** It is being sent under this number. */
  public static Decision sent(String msgid) {
    return new Decision(Outcome.SENT, msgid, "", Fen.ZERO, "", null, null, null);
  }

  /** The centre settled, or cancelled; what it tells otherwise of a cancellation is noted. */
  public static Decision settled(Intent intent, SettlementInfo info) {
    Settlement own = intent.settled().settlement();
    boolean isAsTried = intent.isCancellation() || CentreAmounts.equal(own, info.amounts());
    return new Decision(
        Outcome.SETTLED,
        intent.msgid(),
        info.setlId(),
        info.amounts().person(),
        intent.isCancellation() ? CentreAmounts.contradiction(own, info.amounts()) : "",
        info.mdtrtId(),
        isAsTried
            ? null
            : CentreAmounts.settlement(intent.settled().bill().number(), info.amounts()),
        null);
  }

  /** The centre settled under this number what was provisional. */
  public static Decision settled(String msgid, SettlementInfo info) {
    return new Decision(
        Outcome.SETTLED,
        msgid,
        info.setlId(),
        info.amounts().person(),
        "",
        info.mdtrtId(),
        null,
        null);
  }

  /** The centre admitted the person to a stay. */
  public static Decision admitted(String msgid, String visit) {
    return new Decision(Outcome.ADMITTED, msgid, "", Fen.ZERO, "", visit, null, null);
  }

  /** A person closed it. */
  static Decision closed(ClosingReason reason, String operator) {
    return new Decision(
        Outcome.CLOSED, "", "", Fen.ZERO, reason + " " + operator, null, null, reason);
  }

  /** Whether a person closed it for money that went over the counter in cash. */
  public boolean isClosedInCash() {
    // Notes from before the reason had a field of its own tell it by their words.
    return outcome == Outcome.CLOSED
        && (reason == null
            ? words.startsWith(ClosingReason.CASH.name())
            : reason == ClosingReason.CASH);
  }

  /** Something else happened. */
  public static Decision of(Outcome outcome, String words) {
    return new Decision(outcome, "", "", Fen.ZERO, words, null, null, null);
  }

  /** The centre's number of the visit that an intent settled. */
  String visitOf(SettledBill intended) {
    return visit == null ? intended.visit() : visit;
  }

  /** Whether the centre settled. */
  public boolean isSettled() {
    return outcome == Outcome.SETTLED;
  }
}
