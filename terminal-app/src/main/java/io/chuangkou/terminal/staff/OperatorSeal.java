package io.chuangkou.terminal.staff;

import io.chuangkou.terminal.ledger.AuditRecord;
import io.chuangkou.terminal.ledger.AuditRecord.Act;
import io.chuangkou.terminal.ledger.AuditTrail;
import io.chuangkou.terminal.ledger.StoredFacts;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import java.util.List;
import java.util.Optional;

/**
 * The list of operators as the journal has it: a file that says something else was changed by hand,
 * or comes from elsewhere. A store takes the list that lies there when it is opened first.
 * Thread-safe, as the store is.
 */
public final class OperatorSeal {

  private static final String KEY = "operators";

  private final StoredFacts facts;

  /** Kept among these facts. */
  public OperatorSeal(StoredFacts facts) {
    this.facts = facts;
  }

  /**
   * What is kept. As JSON, so names are for ever.
   *
   * @param operators who is listed
   * @param before who was, until the last change: a crash may have left the file so
   */
  private record Sealed(List<Operator> operators, List<Operator> before) {

    Sealed {
      operators = List.copyOf(operators);
      before = List.copyOf(before);
    }
  }

  /** Who is listed; empty: no list was taken yet. */
  public Optional<Operators> listed() {
    return facts.recall(KEY, Sealed.class).map(kept -> new Operators(kept.operators()));
  }

  /**
   * Refuses a file that lists others than the journal.
   *
   * @throws TerminalException {@code OPERATORS-CHANGED}; {@code OPERATORS-FILE} if what a crash
   *     left undone cannot be written
   */
  void require(OperatorBook book, AuditTrail audit) {
    List<Operator> found = book.all().all();
    Optional<Sealed> known = facts.recall(KEY, Sealed.class);
    if (known.isEmpty()) {
      facts.remember(KEY, new Sealed(found, found));
      if (!found.isEmpty()) {
        String count = Integer.toString(found.size());
        audit.add(AuditRecord.TERMINAL, Act.OPERATORS_TAKEN, "", count);
      }
    } else if (found.equals(known.get().operators())) {
      return;
    } else if (found.equals(known.get().before())) {
      book.restore(new Operators(known.get().operators()));
    } else {
      throw new TerminalException(TerminalFault.OPERATORS_CHANGED);
    }
  }

  /** The list is about to become another one, in the file too. */
  void change(Operators from, Operators to) {
    facts.remember(KEY, new Sealed(to.all(), from.all()));
  }
}
