package io.chuangkou.terminal.ledger;

import io.chuangkou.settlement.money.Fen;
import java.time.Instant;

/**
 * Something that was done at the counter. Kept as JSON, so names are for ever.
 *
 * @param at when
 * @param operator number of who did it; {@link #TERMINAL} where the terminal did it by itself
 * @param act what was done
 * @param object what it was done to: number of a settlement, an item or an operator; may be empty
 * @param amount amount at stake, signed as the matter is
 * @param cash what went into the drawer by it, or, if negative, out of it
 * @param detail a reason, a code or a second operator; free of personal data
 */
public record AuditRecord(
    Instant at, String operator, Act act, String object, Fen amount, Fen cash, String detail) {

  /** Who acts where nobody does. */
  public static final String TERMINAL = "-";

  /** What can be done. */
  public enum Act {
    LOGIN,
    LOGIN_FAILED,
    LOCKED,
    LOGOUT,
    LOCK_SCREEN,
    UNLOCK_SCREEN,
    OPERATOR_ADDED,
    OPERATOR_REMOVED,
    PASSWORD_CHANGED,
    OPERATORS_TAKEN,
    SETTLE,
    PROVISIONAL,
    FULL_CASH,
    UNKNOWN,
    CANCEL,
    PARK,
    RELEASE,
    CLOSE,
    REVERSED,
    PROVEN,
    RESETTLED,
    RECONCILE,
    REVERSE,
    ADOPT,
    SETTLE_AGAIN,
    CORRECT,
    REPORT,
    OPENING_FLOAT,
    DEPOSIT,
    DEPOSIT_RETURN,
    HOLD,
    RECALL,
    DISCARD,
    ACCEPT_STORE,
    STORE_REPAIRED,
    STORE_RESTORED,
    ACCEPT_CLOCK,
    STORE_MOVED,
    DISCLOSE,
    POLICY_SIGNED,
    POLICY_WITHDRAWN,
    CARD_ACTIVATED
  }
}
