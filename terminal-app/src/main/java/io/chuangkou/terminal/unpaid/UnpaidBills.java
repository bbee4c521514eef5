package io.chuangkou.terminal.unpaid;

import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.unpaid.UnpaidState.InHand;
import io.chuangkou.terminal.unpaid.UnpaidState.Waiting;
import io.chuangkou.terminal.unpaid.UnpaidState.Withdrawn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The unpaid bills of the hospital's system at this counter, each once: one that was settled is
 * never offered again. Thread-safe.
 */
public final class UnpaidBills {

  /** So many wait at most. */
  public static final int MOST = 500;

  private final Consumer<UnpaidBill> check;
  private final Map<String, UnpaidBill> bills = new LinkedHashMap<>();
  private final Map<String, UnpaidState> states = new LinkedHashMap<>();
  private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();

  /**
   * None yet.
   *
   * @param check refuses with a {@link TerminalException} what could not be billed here
   */
  public UnpaidBills(Consumer<UnpaidBill> check) {
    this.check = check;
  }

  /**
   * What became of a bill.
   *
   * @param bill the bill
   * @param state how it stands now
   */
  public record Change(UnpaidBill bill, UnpaidState state) {}

  /**
   * Adds a bill, or puts it in the place of one of the same id. What is there already in the same
   * content stays as it is; a bill that was settled is answered with its settlement.
   *
   * @return how the bill stands now
   * @throws TerminalException {@code UNPAID-SETTLED} if another content was settled, or is being
   *     settled, under its id; {@code UNPAID-IN-HAND} if another content is on the desk; {@code
   *     UNPAID-FULL} if too many wait; what is wrong with it as a bill, as {@code BILL-CODE}
   */
  public synchronized UnpaidState add(UnpaidBill bill) {
    check.accept(bill);
    bills.put(bill.id(), bill);
    return change(bill, new Waiting());
  }

  /**
   * Takes a bill back that the hospital's system has withdrawn: afterwards it is not settled here.
   *
   * @return how it stands now: withdrawn, or, if it was too late, what became of it
   * @throws TerminalException {@code UNPAID-NONE} if nothing is known of it; {@code UNPAID-IN-HAND}
   *     if it is on the desk
   */
  public synchronized UnpaidState withdraw(String id) {
    UnpaidBill bill = known(id);
    return change(bill, new Withdrawn());
  }

  /** How a bill stands; empty: nothing is known of it. */
  public synchronized Optional<UnpaidState> state(String id) {
    return Optional.ofNullable(states.get(id));
  }

  /** Those that wait, in the order in which they came. */
  public synchronized List<UnpaidBill> waiting() {
    return List.copyOf(
        bills.values().stream().filter(bill -> states.get(bill.id()) instanceof Waiting).toList());
  }

  /**
   * Takes a bill that waits to the desk.
   *
   * @throws TerminalException {@code UNPAID-NONE} if it does not wait any more
   */
  public synchronized UnpaidBill take(String id) {
    UnpaidBill bill = known(id);
    change(bill, new InHand());
    return bill;
  }

  /**
   * Calls the listener with every change, on the thread that made it: it must not block.
   *
   * @return ends the watching
   */
  public Runnable watch(Consumer<Change> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  private UnpaidBill known(String id) {
    return Optional.ofNullable(bills.get(id))
        .orElseThrow(() -> new TerminalException(TerminalFault.UNPAID_NONE));
  }

  private UnpaidState change(UnpaidBill bill, UnpaidState state) {
    states.put(bill.id(), state);
    Change change = new Change(bill, state);
    listeners.forEach(listener -> listener.accept(change));
    return state;
  }
}
