package io.chuangkou.terminal.ledger;

import io.chuangkou.settlement.calculator.Settlement;
import io.chuangkou.settlement.gateway.CentreAmounts;
import io.chuangkou.settlement.message.settlement.CentreSettlement;
import io.chuangkou.settlement.money.Bearers;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.ledger.LedgerEntry.Intent;
import io.chuangkou.terminal.visit.InsuredPerson;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A note in an item's history.
 *
 * @param outcome what happened
 * @param msgid the message that it happened to; empty: none
 * @param settlementId the centre's number; empty: none
 * @param person what the person pays in cash by the centre's decision
 * @param words the centre's or the counter's words; may be empty
 * @param visit the centre's number of the visit; none: that of the intent
 * @param amounts the fee's parts, where the centre decided otherwise than it had tried; none: as
 *     the intent says
 * @param bearers who bears it then; none: as the intent says, or by the amounts
 * @param reason why a person closed it; none: nobody did
 * @param centreTime when the centre did it, by its own clock; none: it did not tell
 */
public record Decision(
    Outcome outcome,
    String msgid,
    String settlementId,
    Fen person,
    String words,
    @Nullable String visit,
    @Nullable Settlement amounts,
    @Nullable Bearers bearers,
    @Nullable ClosingReason reason,
    @Nullable LocalDateTime centreTime) {

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
    CLOSED,
    RETURNED,
    USED
  }

  /** It is being sent under this number. */
  public static Decision sent(String msgid) {
    return new Decision(Outcome.SENT, msgid, "", Fen.ZERO, "", null, null, null, null, null);
  }

  /** The centre settled, or cancelled; what it tells otherwise of a cancellation is noted. */
  public static Decision settled(Intent intent, CentreSettlement centre) {
    Bearers tried = intent.settled().bearers();
    boolean isAsTried = intent.isCancellation() || tried.isSame(centre.bearers());
    return new Decision(
        Outcome.SETTLED,
        intent.msgid(),
        centre.setlId(),
        centre.bearers().cash(),
        intent.isCancellation() ? CentreAmounts.contradiction(tried, centre.told()) : "",
        centre.mdtrtId(),
        isAsTried ? null : CentreAmounts.settlement(intent.settled().bill().number(), centre),
        isAsTried ? null : centre.bearers(),
        null,
        centre.settledAt());
  }

  /** The centre settled under this number what was provisional. */
  public static Decision settled(String msgid, CentreSettlement centre) {
    return new Decision(
        Outcome.SETTLED,
        msgid,
        centre.setlId(),
        centre.bearers().cash(),
        "",
        centre.mdtrtId(),
        null,
        null,
        null,
        centre.settledAt());
  }

  /** A stay was settled against a deposit by this message. */
  static Decision used(String msgid) {
    return new Decision(Outcome.USED, msgid, "", Fen.ZERO, "", null, null, null, null, null);
  }

  /** The centre admitted the person to a stay. */
  public static Decision admitted(String msgid, String visit) {
    return new Decision(Outcome.ADMITTED, msgid, "", Fen.ZERO, "", visit, null, null, null, null);
  }

  /** A person closed it. */
  static Decision closed(ClosingReason reason, String operator) {
    return new Decision(
        Outcome.CLOSED, "", "", Fen.ZERO, reason + " " + operator, null, null, null, reason, null);
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
    return new Decision(outcome, "", "", Fen.ZERO, words, null, null, null, null, null);
  }

  /** Who bears a fee by this decision. */
  public Bearers bearers(InsuredPerson person, Bearers intended) {
    if (bearers != null) {
      return bearers;
    }
    return amounts == null ? intended : CentreAmounts.bearers(amounts, person.insuranceType());
  }

  /** The centre's number of the visit that an intent settled. */
  String visitOf(SettledBill intended) {
    return visit == null ? intended.visit() : visit;
  }

  /** Whether it was given back to its person. */
  public boolean isReturned() {
    return outcome == Outcome.RETURNED;
  }

  /** Whether the centre settled. */
  public boolean isSettled() {
    return outcome == Outcome.SETTLED;
  }
}
