package io.chuangkou.terminal.queue;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.store.StoreException;
import io.chuangkou.store.queue.Item;
import io.chuangkou.store.queue.State;
import io.chuangkou.terminal.ledger.AuditRecord.Act;
import io.chuangkou.terminal.ledger.AuditTrail;
import io.chuangkou.terminal.ledger.ClosingReason;
import io.chuangkou.terminal.ledger.LedgerEntry.Difference;
import io.chuangkou.terminal.ledger.LedgerEntry.Kind;
import io.chuangkou.terminal.ledger.LocalLedger;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a named person can do about an open item. Each leaves its reason in the item's history and
 * in the audit trail. Thread-safe.
 */
public final class OpenItems {

  private static final Logger LOG = LoggerFactory.getLogger(OpenItems.class);

  private final LocalLedger journal;
  private final AuditTrail audit;

  /** In a journal. */
  public OpenItems(LocalLedger journal, AuditTrail audit) {
    this.journal = journal;
    this.audit = audit;
  }

  /** What can be done about an item; nothing unless it is parked. */
  public static List<ClosingReason> choices(Item item) {
    if (item.state() != State.PARKED) {
      return List.of();
    }
    return switch (Kind.of(item)) {
      case DIFFERENCE ->
          List.of(ClosingReason.CASH, ClosingReason.TRANSFER, ClosingReason.CORRECTED);
      case PROVISIONAL, REVERSAL, CORRECTION, STOCK ->
          List.of(ClosingReason.RELEASE, ClosingReason.DEALT_WITH);
      case INTENT, FOREIGN -> List.of(ClosingReason.DEALT_WITH);
      case DEPOSIT -> List.of();
    };
  }

  /**
   * Does it.
   *
   * @param operator number of who does it
   * @param supervisor number of who approved; empty where that is the same
   * @throws TerminalException {@code QUEUE-ITEM} if the item is not there, or does not allow it
   */
  public void carryOut(String id, ClosingReason choice, String operator, String supervisor) {
    Item item = journal.parked(id);
    boolean done =
        choices(item).contains(choice)
            && (choice == ClosingReason.RELEASE
                ? journal.release(id)
                : journal.close(id, choice, operator));
    if (!done) {
      throw new TerminalException(TerminalFault.QUEUE_ITEM);
    }
    Fen amount = Fen.of(item.amountFen());
    note(
        operator,
        choice == ClosingReason.RELEASE ? Act.RELEASE : Act.CLOSE,
        id,
        amount,
        choice == ClosingReason.CASH && !isHeld(item) ? amount : Fen.ZERO,
        (choice + " " + supervisor).strip());
  }

  private boolean isHeld(Item item) {
    return journal.entry(item) instanceof Difference difference && difference.isHeld();
  }

  /**
   * Sets a queued item aside for a person.
   *
   * @throws TerminalException {@code QUEUE-ITEM} if it is not queued
   */
  public void park(String id, String operator) {
    if (!journal.setAside(id)) {
      throw new TerminalException(TerminalFault.QUEUE_ITEM);
    }
    note(operator, Act.PARK, id, Fen.ZERO, Fen.ZERO, "");
  }

  /** It is done and journalled: a disk that fails only takes away the trail's own line. */
  private void note(String operator, Act act, String id, Fen amount, Fen cash, String detail) {
    try {
      audit.add(operator, act, id, amount, cash, detail);
    } catch (StoreException e) {
      LOG.warn("{} {} is not in the audit trail", act, id, e);
    }
  }
}
