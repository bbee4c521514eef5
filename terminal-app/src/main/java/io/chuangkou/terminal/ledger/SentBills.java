package io.chuangkou.terminal.ledger;

import io.chuangkou.settlement.message.stay.StayTransactions;
import io.chuangkou.terminal.ledger.LedgerEntry.Intent;
import io.chuangkou.terminal.ledger.LedgerEntry.Provisional;
import java.util.Optional;

/**
 * Under which message bills were sent to be settled that are followed by their number. It is noted
 * before the message is journalled, so that the journal alone tells what became of a bill, whenever
 * the program ends. On disk when a method returns; thread-safe, as the store is.
 */
public final class SentBills {

  private static final String BILL = "bill ";

  private final StoredFacts facts;

  SentBills(StoredFacts facts) {
    this.facts = facts;
  }

  /**
   * How a bill was sent.
   *
   * @param under the message that was to settle it, or the number of a provisional settlement;
   *     empty: it never was
   * @param cancelledBy the message that was to cancel that; empty: none was
   */
  public record Sent(String under, String cancelledBy) {

    private static final Sent NEVER = new Sent("", "");
  }

  /** Follows a bill from now on. */
  public void follow(String number) {
    if (find(number).isEmpty()) {
      facts.remember(BILL + number, Sent.NEVER);
    }
  }

  /** How a bill was sent; empty: it is not followed. */
  public Optional<Sent> find(String number) {
    return facts.recall(BILL + number, Sent.class);
  }

  /** A message is about to be journalled. What only puts a settlement right changes nothing. */
  void note(Intent intent) {
    boolean isAdmission = intent.infno().equals(StayTransactions.ADMIT.infno());
    if (isAdmission || !intent.provisional().isEmpty()) {
      return;
    }
    String number = intent.settled().bill().number();
    find(number)
        .map(
            sent ->
                intent.isCancellation()
                    ? new Sent(sent.under(), intent.msgid())
                    : new Sent(intent.msgid(), ""))
        .ifPresent(sent -> facts.remember(BILL + number, sent));
  }

  /** A provisional settlement is about to be journalled. */
  void note(Provisional provisional) {
    String number = provisional.settled().bill().number();
    if (!provisional.isAgain() && find(number).isPresent()) {
      facts.remember(BILL + number, new Sent(provisional.number(), ""));
    }
  }
}
