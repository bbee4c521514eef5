package io.chuangkou.terminal.workflow;

import io.chuangkou.settlement.message.Transactions;
import io.chuangkou.settlement.money.Fen;

/** What the counter writes into its journal; kept as JSON, so names are for ever. */
public final class Entry {

  /** Kind of an {@link Intent}. */
  public static final String INTENT = "intent";

  /** Kind of a {@link Reversal}. */
  public static final String REVERSAL = "reversal";

  /** Kind of a {@link Provisional}. */
  public static final String PROVISIONAL = "provisional";

  /** Kind of a {@link Difference}. */
  public static final String DIFFERENCE = "difference";

  private Entry() {}

  /**
   * A message that moves money and is about to be sent.
   *
   * @param msgid its number
   * @param infno 2207 or 2208
   * @param settled what is settled, still without the centre's number; or what is cancelled
   * @param provisional number of the provisional settlement that it makes good; empty: none
   */
  record Intent(String msgid, String infno, SettledBill settled, String provisional) {

    KnownPerson person() {
      return settled.person();
    }

    boolean isCancellation() {
      return infno.equals(Transactions.CANCEL.infno());
    }
  }

  /**
   * A lost message that is to be taken back.
   *
   * @param psnNo person
   * @param insuredAt division where the person is insured
   * @param msgid the lost message
   * @param infno its transaction
   * @param maskedName the person's name, masked
   */
  record Reversal(String psnNo, String insuredAt, String msgid, String infno, String maskedName) {}

  /**
   * A bill that was settled on the last known facts.
   *
   * @param settled the bill under the number on its slip, and what the person paid
   * @param reason code of the closed list of reasons
   */
  record Provisional(SettledBill settled, String reason) {

    String number() {
      return settled.settlementId();
    }
  }

  /**
   * Money between the person and the desk after the centre settled a provisional bill.
   *
   * @param number number of the provisional settlement
   * @param settlementId the centre's number
   * @param maskedName the person's name, masked
   * @param amount to collect, or, if negative, to refund
   */
  record Difference(String number, String settlementId, String maskedName, Fen amount) {}

  /**
   * A note in an item's history.
   *
   * @param outcome what happened
   * @param msgid the message that it happened to; empty: none
   * @param settlementId the centre's number; empty: none
   * @param person what the person pays by the centre's decision
   * @param words the centre's or the counter's words; may be empty
   */
  record Decision(Outcome outcome, String msgid, String settlementId, Fen person, String words) {

    /** What can happen to an item. */
    public enum Outcome {
      SENT,
      SETTLED,
      REFUSED,
      NOT_SENT,
      UNKNOWN,
      REVERSAL_ACCEPTED,
      WITHDRAWN,
      INTERRUPTED,
      POSTPONED,
      PARKED,
      RELEASED,
      CLOSED
    }

    /** It is being sent under this number. */
    public static Decision sent(String msgid) {
      return new Decision(Outcome.SENT, msgid, "", Fen.ZERO, "");
    }

    /** The centre settled. */
    public static Decision settled(String msgid, String settlementId, Fen person) {
      return new Decision(Outcome.SETTLED, msgid, settlementId, person, "");
    }

    /** Something else happened. */
    public static Decision of(Outcome outcome, String words) {
      return new Decision(outcome, "", "", Fen.ZERO, words);
    }

    /** Whether the centre settled. */
    public boolean isSettled() {
      return outcome == Outcome.SETTLED;
    }
  }
}
