package io.chuangkou.terminal.ledger.guard;

import io.chuangkou.settlement.gateway.CentreFault;
import io.chuangkou.settlement.gateway.CentreFaultCode;
import io.chuangkou.settlement.message.person.SignIn.JournalHead;
import io.chuangkou.store.StoreBackup;
import io.chuangkou.store.StoreException;
import io.chuangkou.store.journal.Head;
import io.chuangkou.store.queue.State;
import io.chuangkou.terminal.ledger.AuditRecord.Act;
import io.chuangkou.terminal.ledger.AuditTrail;
import io.chuangkou.terminal.ledger.LocalLedger;
import io.chuangkou.terminal.ledger.StoredFacts;
import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.TerminalException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the journal holds all that it ever held, and is the only one. The centre keeps the head
 * that it was told last; where an older copy of the store was put back it says so at the sign-in,
 * and where a copy works beside this one it answers a head that this one never told. From then on,
 * also after a restart and while the centre is away, no money is moved and nothing is sent, until a
 * supervisor accepts it.
 *
 * <p>Thread-safe.
 */
public final class RollbackGuard {

  private static final Logger LOG = LoggerFactory.getLogger(RollbackGuard.class);
  private static final String KEY = "journal trust";
  private static final String TOLD = "journal heads told";

  /** Heads that may be the centre's last. With more of them the newest is told again. */
  private static final int MOST_TOLD = 50;

  private final StoredFacts facts;
  private final LocalLedger journal;
  private final AuditTrail audit;
  private Standing standing;

  /**
   * Told until the centre has heard it, so that not every attempt is another one. The first is what
   * the store held when it was opened: what was written since tells nothing of a loss.
   */
  private Optional<Head> unheard;

  private Told told;

  /** What of it the disk has taken; the rest is noted at the next attempt. */
  private Told noted;

  /**
   * What is known of a loss. Kept as JSON, so names are for ever.
   *
   * @param lost the centre's words; empty: nothing is lost
   * @param acceptedBy number of the supervisor who accepted it, of which the centre does not know
   *     yet; empty: nobody
   * @param fault code of what it is; none: records are lost
   * @param restored the last record of the backup that the store was restored from, until the
   *     centre took it; none: it was not
   */
  private record Standing(
      String lost, String acceptedBy, @Nullable String fault, @Nullable Head restored) {

    static final Standing GOOD = new Standing("", "", null, null);

    boolean isOpen() {
      return !lost.isEmpty() && acceptedBy.isEmpty();
    }

    Optional<CentreFault> told() {
      return isOpen() ? Optional.of(new CentreFault(code(), lost)) : Optional.empty();
    }

    CentreFaultCode code() {
      return Optional.ofNullable(fault)
          .flatMap(CentreFaultCode::ofCode)
          .orElse(CentreFaultCode.STORE_ROLLED_BACK);
    }
  }

  /**
   * Heads of which the centre has heard one last. Kept as JSON, so names are for ever.
   *
   * @param heads oldest first
   * @param all whether it can have heard no other from here: not before its first answer to this
   */
  private record Told(List<Head> heads, boolean all) {

    static final Told NOTHING = new Told(List.of(), false);

    Told {
      heads = List.copyOf(heads);
    }

    boolean has(JournalHead head) {
      return heads.contains(new Head(head.number(), head.hash()));
    }

    Told with(Head head) {
      return heads.contains(head)
          ? this
          : new Told(Stream.concat(heads.stream(), Stream.of(head)).toList(), all);
    }

    boolean isFull() {
      return heads.size() >= MOST_TOLD;
    }

    /** The hashes, as far as there can be no other. */
    List<String> before() {
      return all ? heads.stream().map(Head::mac).toList() : List.of();
    }

    /** The centre answered the newest. */
    Told answered() {
      return new Told(heads.subList(heads.size() - 1, heads.size()), true);
    }
  }

  /** On a store that was opened just now. */
  public RollbackGuard(StoredFacts facts, LocalLedger journal, AuditTrail audit) {
    this.facts = facts;
    this.journal = journal;
    this.audit = audit;
    this.unheard = Optional.of(journal.found());
    this.standing = facts.recall(KEY, Standing.class).orElse(Standing.GOOD);
    this.told = facts.recall(TOLD, Told.class).orElse(Told.NOTHING);
    this.noted = told;
  }

  /**
   * The head that a sign-in or sign-out tells the centre; it is noted before. Where the disk does
   * not take the note, one that was told already; none before the first.
   */
  public synchronized JournalHead told() {
    Head head = next();
    Told more = told.with(head);
    if (note(more)) {
      told = more;
      unheard = Optional.of(head);
      return told(head);
    }
    return told.heads().isEmpty() ? JournalHead.NONE : told(told.heads().getLast());
  }

  private JournalHead told(Head head) {
    return new JournalHead(head.mac(), head.number(), standing.acceptedBy(), told.before());
  }

  private Head next() {
    if (standing.restored() != null) {
      return standing.restored();
    }
    return told.isFull() ? told.heads().getLast() : unheard.orElseGet(journal::head);
  }

  /**
   * The centre took the head.
   *
   * @param last the one that it had heard last before; none is told where it keeps none
   * @return that the one before was not from here; empty: it was
   */
  public synchronized Optional<CentreFault> heard(JournalHead last) {
    boolean isOthers =
        told.all() && !told.has(last) && !last.hash().isEmpty() && standing.acceptedBy().isEmpty();
    if (isOthers) {
      String words = "（" + last.number() + "）";
      keep(new Standing(words, "", CentreFaultCode.STORE_COPIED.code(), standing.restored()));
      return fault();
    }
    heard();
    if (standing.restored() != null) {
      parkQueued();
    }
    if (!standing.equals(Standing.GOOD)) {
      keep(Standing.GOOD);
    }
    return Optional.empty();
  }

  /** The centre took the head, and told none. */
  public synchronized void heard() {
    unheard = Optional.empty();
    if (!told.heads().isEmpty()) {
      keep(told.answered());
    }
  }

  /** The centre refused a sign-in or sign-out; if for the head, that is kept. */
  public synchronized void refused(CentreFault fault) {
    if (fault.code() == CentreFaultCode.STORE_ROLLED_BACK
        || fault.code() == CentreFaultCode.STORE_COPIED) {
      keep(new Standing(fault.detail(), "", fault.code().code(), standing.restored()));
    }
  }

  /** What is lost and not accepted; empty: nothing. */
  public synchronized Optional<CentreFault> fault() {
    return standing.told();
  }

  /** The same, by what is kept in a store. */
  static Optional<CentreFault> fault(StoredFacts facts) {
    return facts.recall(KEY, Standing.class).flatMap(Standing::told);
  }

  /**
   * Refuses what moves money.
   *
   * @throws TerminalException {@code STORE-ROLLED-BACK} if records are lost and nobody accepted it,
   *     {@code STORE-COPIED} if another copy works under this device's number
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
    parkQueued();
    audit.add(supervisor, Act.ACCEPT_STORE, "", standing.lost());
    keep(new Standing(standing.lost(), supervisor, standing.fault(), standing.restored()));
    return true;
  }

  /**
   * This machine takes over a store that was restored from a backup just now. What is queued in it
   * may have been sent since, and what is settled since is not in it: all of it is parked, and no
   * money is moved until a supervisor accepts that; the next sign-in tells the centre who did.
   *
   * @param backup what the store was restored from
   * @param supervisor who let it be restored
   */
  public synchronized void takeOver(StoreBackup backup, String supervisor) {
    parkQueued();
    String words = "backup of " + backup.at() + ", record " + backup.head().number();
    audit.add(supervisor, Act.STORE_RESTORED, "", words);
    keep(new Standing(words, "", null, backup.head()));
  }

  private void parkQueued() {
    journal.open().stream()
        .filter(item -> item.state() == State.QUEUED)
        .forEach(item -> journal.park(item, standing.code().code()));
  }

  /**
   * The journal goes on under the number of another device, of which the centre may know another
   * journal: the next sign-in tells who decided that this one counts.
   */
  public synchronized void movedBy(String supervisor) {
    keep(new Standing("moved", supervisor, CentreFaultCode.STORE_COPIED.code(), null));
  }

  private void keep(Told changed) {
    told = changed;
    note(changed);
  }

  /** Whether the disk has them now. */
  private boolean note(Told heads) {
    if (!heads.equals(noted) && note(TOLD, heads)) {
      noted = heads;
    }
    return heads.equals(noted);
  }

  private void keep(Standing changed) {
    standing = changed;
    note(KEY, changed);
  }

  private boolean note(String key, Object changed) {
    try {
      facts.remember(key, changed);
      return true;
    } catch (StoreException e) {
      LOG.warn("{} was not kept", key, e);
      return false;
    }
  }
}
