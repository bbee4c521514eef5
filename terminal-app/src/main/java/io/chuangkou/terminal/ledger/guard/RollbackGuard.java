package io.chuangkou.terminal.ledger.guard;

import io.chuangkou.settlement.gateway.CentreFault;
import io.chuangkou.settlement.gateway.CentreFaultCode;
import io.chuangkou.settlement.message.person.SignIn.JournalHead;
import io.chuangkou.store.StoreException;
import io.chuangkou.store.journal.Head;
import io.chuangkou.store.queue.State;
import io.chuangkou.terminal.ledger.AuditRecord.Act;
import io.chuangkou.terminal.ledger.AuditTrail;
import io.chuangkou.terminal.ledger.LocalLedger;
import io.chuangkou.terminal.ledger.StoredFacts;
import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.TerminalException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the journal holds all that it ever held. The centre keeps the head that it was told last;
 * where an older copy of the store was put back it says so at the sign-in. From then on, also after
 * a restart and while the centre is away, no money is moved and nothing is sent, until a supervisor
 * accepts the loss.
 *
 * <p>Thread-safe.
 */
public final class RollbackGuard {

  private static final Logger LOG = LoggerFactory.getLogger(RollbackGuard.class);
  private static final String KEY = "journal trust";

  private final StoredFacts facts;
  private final LocalLedger journal;
  private final AuditTrail audit;
  private Standing standing;

  /** What the store held when it was opened: what was written since tells nothing of a loss. */
  private Optional<Head> opening;

  /**
   * What is known of a loss. Kept as JSON, so names are for ever.
   *
   * @param lost the centre's words; empty: nothing is lost
   * @param acceptedBy number of the supervisor who accepted it, of which the centre does not know
   *     yet; empty: nobody
   */
  private record Standing(String lost, String acceptedBy) {

    static final Standing GOOD = new Standing("", "");

    boolean isOpen() {
      return !lost.isEmpty() && acceptedBy.isEmpty();
    }

    Optional<CentreFault> fault() {
      return isOpen()
          ? Optional.of(new CentreFault(CentreFaultCode.STORE_ROLLED_BACK, lost))
          : Optional.empty();
    }
  }

  /** On a store that was opened just now. */
  public RollbackGuard(StoredFacts facts, LocalLedger journal, AuditTrail audit) {
    this.facts = facts;
    this.journal = journal;
    this.audit = audit;
    this.opening = Optional.of(journal.found());
    this.standing = facts.recall(KEY, Standing.class).orElse(Standing.GOOD);
  }

  /** What a sign-in or sign-out tells the centre. */
  public synchronized JournalHead head() {
    Head head = opening.orElseGet(journal::head);
    return new JournalHead(head.mac(), head.number(), standing.acceptedBy());
  }

  /** The centre took the head. */
  public synchronized void confirmed() {
    opening = Optional.empty();
    if (!standing.equals(Standing.GOOD)) {
      keep(Standing.GOOD);
    }
  }

  /** The centre refused a sign-in; if for the head, that is kept. */
  public synchronized void refused(CentreFault fault) {
    if (fault.code() == CentreFaultCode.STORE_ROLLED_BACK) {
      keep(new Standing(fault.detail(), ""));
    }
  }

  /** What is lost and not accepted; empty: nothing. */
  public synchronized Optional<CentreFault> fault() {
    return standing.fault();
  }

  /** The same, by what is kept in a store. */
  static Optional<CentreFault> fault(StoredFacts facts) {
    return facts.recall(KEY, Standing.class).flatMap(Standing::fault);
  }

  /**
   * Refuses what moves money.
   *
   * @throws TerminalException {@code STORE-ROLLED-BACK} if records are lost and nobody accepted it
   */
  public void require() {
    fault()
        .ifPresent(
            fault -> {
              throw new TerminalException(Advice.of(fault));
            });
  }

  /**
   * A supervisor accepts the loss: the next sign-in tells the centre. What is queued may have been
   * sent by what was lost, so all of it is parked until a person has compared it with the centre.
   *
   * @return whether there was a loss to accept
   */
  public synchronized boolean accept(String supervisor) {
    if (!standing.isOpen()) {
      return false;
    }
    journal.open().stream()
        .filter(item -> item.state() == State.QUEUED)
        .forEach(item -> journal.park(item, CentreFaultCode.STORE_ROLLED_BACK.code()));
    audit.add(supervisor, Act.ACCEPT_STORE, "", standing.lost());
    keep(new Standing(standing.lost(), supervisor));
    return true;
  }

  private void keep(Standing changed) {
    standing = changed;
    try {
      facts.remember(KEY, changed);
    } catch (StoreException e) {
      LOG.warn("the standing of the journal was not kept", e);
    }
  }
}
