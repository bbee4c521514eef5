package io.chuangkou.terminal.waiting;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.ledger.AuditRecord.Act;
import io.chuangkou.terminal.ledger.AuditTrail;
import io.chuangkou.terminal.ledger.StoredFacts;
import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.unpaid.BillOutcomes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The bills that cashiers hold at this counter (挂单), until they are recalled (取单). Which they are
 * stands in one record: a recalled bill is off the list in the same step in which it is noted as
 * recalled, so that a crash leaves it in one place and never in two. On disk when a method returns;
 * thread-safe.
 */
public final class HeldBills {

  /** So many are held at most. */
  public static final int MOST = 50;

  private static final String INDEX = "held";
  private static final String BILL = "held ";

  private final StoredFacts facts;
  private final BillOutcomes outcomes;
  private final AuditTrail audit;
  private final Map<String, HeldBill> bills = new LinkedHashMap<>();
  private final Deque<HeldBill> discarded = new ArrayDeque<>();
  private String recalled = "";

  /** Those that were held before. */
  public HeldBills(StoredFacts facts, BillOutcomes outcomes, AuditTrail audit) {
    this.facts = facts;
    this.outcomes = outcomes;
    this.audit = audit;
    facts
        .recall(INDEX, Index.class)
        .ifPresent(
            index -> {
              index.held().forEach(number -> kept(number).ifPresent(this::list));
              recalled = index.recalled();
            });
  }

  /**
   * Which bills are held.
   *
   * @param held their numbers, oldest first
   * @param recalled number of the bill that was recalled last; empty: none was since it was settled
   *     or held again
   */
  record Index(List<String> held, String recalled) {}

  /** All of them, oldest first. */
  public synchronized List<HeldBill> all() {
    return List.copyOf(bills.values());
  }

  /** What they come to. */
  public synchronized Fen total() {
    return bills.values().stream().map(held -> held.bill().total()).reduce(Fen.ZERO, Fen::plus);
  }

  /** Whether the bill of a number is held. */
  public synchronized boolean holds(String number) {
    return bills.containsKey(number);
  }

  /**
   * Holds a bill.
   *
   * @throws TerminalException {@code HOLD-TWICE} if one of its number is held, {@code HOLD-FULL}
   */
  public synchronized void hold(HeldBill bill) {
    require(bill);
    outcomes.follow(bill.number());
    facts.remember(BILL + bill.number(), bill);
    String left = recalled.equals(bill.number()) ? "" : recalled;
    keep(Stream.concat(bills.keySet().stream(), Stream.of(bill.number())).toList(), left);
    list(bill);
    note(bill, Act.HOLD, bill.operator());
  }

  private void require(HeldBill bill) {
    if (holds(bill.number())) {
      throw new TerminalException(Advice.of(TerminalFault.HOLD_TWICE, bill.number()));
    } else if (bills.size() >= MOST) {
      throw new TerminalException(TerminalFault.HOLD_FULL);
    }
  }

  /**
   * A held bill.
   *
   * @throws TerminalException {@code HOLD-NONE} if it is not held any more
   */
  public synchronized HeldBill find(String number) {
    HeldBill bill = bills.get(number);
    if (bill == null) {
      throw new TerminalException(TerminalFault.HOLD_NONE);
    }
    return bill;
  }

  /**
   * Takes a bill off the list, to be laid onto the desk.
   *
   * @throws TerminalException {@code HOLD-NONE} if it is not held any more; {@code BILL-SETTLED} if
   *     it was settled meanwhile
   */
  public synchronized HeldBill recall(String number, String operator) {
    HeldBill bill = find(number);
    if (outcomes.of(number).isPresent()) {
      throw new TerminalException(TerminalFault.BILL_SETTLED);
    }
    unlist(number, number);
    note(bill, Act.RECALL, operator);
    return bill;
  }

  /** The bill that was recalled last and lay unsettled on the desk when the program ended. */
  public synchronized Optional<HeldBill> left() {
    return recalled.isEmpty() || outcomes.of(recalled).isPresent()
        ? Optional.empty()
        : kept(recalled);
  }

  /**
   * Takes a bill off the list for good.
   *
   * @param isUndoable whether {@link #restore} may undo it until the program ends
   * @throws TerminalException {@code HOLD-NONE} if it is not held any more
   */
  public synchronized void discard(String number, String operator, boolean isUndoable) {
    HeldBill bill = find(number);
    unlist(number, recalled);
    if (isUndoable) {
      discarded.push(bill);
    }
    note(bill, Act.DISCARD, operator);
  }

  /**
   * Holds again what was discarded last.
   *
   * @throws TerminalException {@code HOLD-NONE} if nothing was; {@code HOLD-TWICE}, {@code
   *     HOLD-FULL}
   */
  public synchronized void restore(String operator) {
    HeldBill bill = discarded.peek();
    if (bill == null) {
      throw new TerminalException(TerminalFault.HOLD_NONE);
    }
    require(bill);
    discarded.pop();
    keep(Stream.concat(bills.keySet().stream(), Stream.of(bill.number())).toList(), recalled);
    list(bill);
    note(bill, Act.HOLD, operator);
  }

  private void unlist(String number, String nowRecalled) {
    keep(bills.keySet().stream().filter(other -> !other.equals(number)).toList(), nowRecalled);
    bills.remove(number);
  }

  private void list(HeldBill bill) {
    bills.put(bill.number(), bill);
  }

  private Optional<HeldBill> kept(String number) {
    return facts.recall(BILL + number, HeldBill.class);
  }

  private void keep(List<String> held, String nowRecalled) {
    facts.remember(INDEX, new Index(held, nowRecalled));
    recalled = nowRecalled;
  }

  private void note(HeldBill bill, Act act, String operator) {
    audit.add(operator, act, bill.number(), bill.bill().total(), Fen.ZERO, "");
  }
}
