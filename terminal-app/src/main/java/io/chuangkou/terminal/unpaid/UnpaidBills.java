package io.chuangkou.terminal.unpaid;

import io.chuangkou.terminal.ledger.StoredFacts;
import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.unpaid.UnpaidState.InHand;
import io.chuangkou.terminal.unpaid.UnpaidState.Waiting;
import io.chuangkou.terminal.unpaid.UnpaidState.Withdrawn;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.visit.InsuredPerson;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The unpaid bills of the hospital's system at this counter, each once: one that was settled is
 * never offered again, also after a restart. A bill is settled under its id as the bill's number,
 * and what became of it is read from the journal of settlements: no second list can say otherwise.
 * On disk when a method returns; thread-safe.
 */
public final class UnpaidBills {

  /** So many wait at most. */
  public static final int MOST = 500;

  private static final String INDEX = "unpaid";
  private static final String BILL = "unpaid ";

  private final StoredFacts facts;
  private final BillOutcomes outcomes;
  private final Reader reader;
  private final Predicate<String> isHeld;

  /** Those of which something is still to come, in the order in which they came. */
  private final Map<String, KeptBill> bills = new LinkedHashMap<>();

  /** What was told last of those that may have moved since; nothing: that they wait. */
  private final Map<String, UnpaidState> told = new HashMap<>();

  private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
  private String onDesk = "";

  /** A number of which nothing is known: the desk asks for that of its bill again and again. */
  private String absent = "";

  /** Makes a bill out of an unpaid one. */
  @FunctionalInterface
  public interface Reader {

    /**
     * The bill under its id.
     *
     * @param person whose it is; none: not known yet
     * @throws TerminalException what is wrong with it, as {@code BILL-CODE}
     */
    Bill read(UnpaidBill unpaid, @Nullable InsuredPerson person);
  }

  /**
   * Those that were kept before.
   *
   * @param isHeld whether a cashier holds the bill of a number
   */
  public UnpaidBills(
      StoredFacts facts, BillOutcomes outcomes, Reader reader, Predicate<String> isHeld) {
    this.facts = facts;
    this.outcomes = outcomes;
    this.reader = reader;
    this.isHeld = isHeld;
    for (String id : facts.recall(INDEX, String[].class).orElse(new String[0])) {
      kept(id).ifPresent(kept -> bills.put(id, kept));
    }
    // What moved while nobody could be told is told when the desk opens.
    bills.keySet().forEach(id -> told.put(id, new Waiting()));
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
    String id = bill.id();
    Optional<KeptBill> known = known(id);
    UnpaidState before = known.map(kept -> state(id, kept)).orElse(new Withdrawn());
    if (before instanceof Waiting || before instanceof Withdrawn) {
      boolean isThere =
          before instanceof Waiting && known.filter(kept -> kept.bill().equals(bill)).isPresent();
      return isThere ? before : waits(bill);
    } else if (known.filter(kept -> kept.bill().isSame(bill)).isPresent()) {
      return before;
    }
    throw before instanceof InHand
        ? new TerminalException(Advice.of(TerminalFault.UNPAID_IN_HAND, id))
        : new TerminalException(Advice.of(TerminalFault.UNPAID_SETTLED, number(before)));
  }

  private UnpaidState waits(UnpaidBill bill) {
    String id = bill.id();
    boolean isNew = !bills.containsKey(id);
    if (id.isBlank()) {
      throw new TerminalException(Advice.of(TerminalFault.BILL_FILE, "（id / number）"));
    } else if (isNew && waiting().size() >= MOST) {
      throw new TerminalException(TerminalFault.UNPAID_FULL);
    }
    Bill read = reader.read(bill, null);
    outcomes.follow(id);
    if (isNew) {
      // One that is listed and was not kept is none; one that is kept and not listed would be lost.
      facts.remember(INDEX, Stream.concat(bills.keySet().stream(), Stream.of(id)).toList());
    }
    KeptBill kept = new KeptBill(bill, read.lines().size(), read.total(), false);
    facts.remember(BILL + id, kept);
    bills.put(id, kept);
    absent = "";
    return tell(bill, new Waiting());
  }

  private static String number(UnpaidState state) {
    return switch (state) {
      case UnpaidState.Unknown unknown -> unknown.msgid();
      case UnpaidState.Provisional provisional -> provisional.number();
      case UnpaidState.Settled settled -> settled.number();
      case UnpaidState.Cancelled cancelled -> cancelled.number();
      case Waiting waiting -> "";
      case InHand inHand -> "";
      case Withdrawn withdrawn -> "";
    };
  }

  /**
   * Takes a bill back that the hospital's system has withdrawn: afterwards it is not settled here.
   *
   * @return how it stands now: withdrawn, or, if it was too late, what became of it
   * @throws TerminalException {@code UNPAID-NONE} if nothing is known of it; {@code UNPAID-IN-HAND}
   *     if it is on the desk or held
   */
  public synchronized UnpaidState withdraw(String id) {
    KeptBill kept = known(id).orElseThrow(() -> none(id));
    UnpaidState before = state(id, kept);
    if (before instanceof InHand) {
      throw new TerminalException(Advice.of(TerminalFault.UNPAID_IN_HAND, id));
    } else if (!(before instanceof Waiting)) {
      return before;
    }
    facts.remember(BILL + id, kept.takenBack());
    return tell(kept.bill(), new Withdrawn());
  }

  /** How a bill stands; empty: nothing is known of it. */
  public synchronized Optional<UnpaidState> state(String id) {
    return known(id).map(kept -> state(id, kept));
  }

  /** A bill that waits or is under way; empty: there is none of this id. */
  public synchronized Optional<UnpaidBill> bill(String id) {
    return Optional.ofNullable(bills.get(id)).map(KeptBill::bill);
  }

  /** Those that wait, in the order in which they came. */
  public synchronized List<UnpaidBill> waiting() {
    return listed().stream().map(KeptBill::bill).toList();
  }

  /** The same with what each comes to. */
  public synchronized List<KeptBill> listed() {
    return bills.entrySet().stream()
        .filter(entry -> state(entry.getKey(), entry.getValue()) instanceof Waiting)
        .map(Map.Entry::getValue)
        .toList();
  }

  /** Whether it is the number of a bill of the hospital's system. */
  public synchronized boolean isKnown(String number) {
    return !number.isEmpty() && known(number).isPresent();
  }

  /**
   * Takes a bill that waits to the desk.
   *
   * @param person who is at the desk
   * @throws TerminalException {@code UNPAID-NONE} if it does not wait any more; {@code
   *     UNPAID-OTHER} if it is known to be somebody else's; what is wrong with it as a bill
   */
  public synchronized Bill take(String id, InsuredPerson person) {
    KeptBill kept = known(id).orElseThrow(() -> none(id));
    if (!(state(id, kept) instanceof Waiting)) {
      throw none(id);
    } else if (!kept.bill().payer().isPerhaps(person)) {
      String whose = kept.bill().payer().maskedName();
      throw new TerminalException(
          TerminalFault.UNPAID_OTHER
              .advice()
              .with(
                  whose + "，屏幕上是 " + person.maskedName() + "。",
                  whose + "; the desk shows " + person.maskedName() + "."));
    }
    Bill bill = reader.read(kept.bill(), person);
    onDesk = id;
    tellMoved(id);
    return bill;
  }

  /**
   * Hears which bill lies on the desk now; the one that lay there before waits again unless it was
   * settled or is held. Those who listen are told what moved.
   *
   * @param number its number; empty: none does
   * @param cancelled number of the bill whose settlement was just cancelled; empty: none was
   */
  public synchronized void onDesk(String number, String cancelled) {
    Set<String> seen = new HashSet<>(told.keySet());
    seen.addAll(List.of(onDesk, number, cancelled));
    seen.remove("");
    onDesk = number;
    seen.forEach(this::tellMoved);
  }

  /**
   * Refuses to settle a bill that the hospital's system has taken back, or that was settled.
   *
   * @throws TerminalException {@code UNPAID-NONE}, {@code BILL-SETTLED}
   */
  public synchronized void requirePayable(String number) {
    UnpaidState state = number.isEmpty() ? new Waiting() : state(number).orElse(new Waiting());
    if (state instanceof Withdrawn) {
      throw none(number);
    } else if (state.isPaid()) {
      throw new TerminalException(TerminalFault.BILL_SETTLED);
    }
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

  private UnpaidState state(String id, KeptBill kept) {
    Optional<UnpaidState> outcome = mayBeSent(id) ? outcomes.of(id) : Optional.empty();
    if (outcome.isPresent()) {
      return outcome.get();
    } else if (kept.withdrawn()) {
      return new Withdrawn();
    }
    return id.equals(onDesk) || isHeld.test(id) ? new InHand() : new Waiting();
  }

  /** What waits and was not on the desk since that was told was not sent: no store is asked. */
  private boolean mayBeSent(String id) {
    return !bills.containsKey(id) || told.containsKey(id) || id.equals(onDesk);
  }

  private void tellMoved(String id) {
    known(id)
        .ifPresent(
            kept -> {
              UnpaidState now = state(id, kept);
              if (!isTold(id, now)) {
                tell(kept.bill(), now);
              } else if (isOver(now) && !(now instanceof UnpaidState.Cancelled)) {
                told.remove(id);
              }
            });
  }

  /** Of what is listed nothing else was told than that it waits; of all else, that it is over. */
  private boolean isTold(String id, UnpaidState now) {
    UnpaidState before = told.get(id);
    if (before != null) {
      return now.equals(before);
    }
    return bills.containsKey(id) ? now instanceof Waiting : !(now instanceof UnpaidState.Cancelled);
  }

  private UnpaidState tell(UnpaidBill bill, UnpaidState state) {
    String id = bill.id();
    if (isOver(state) && !(state instanceof Waiting) && bills.remove(id) != null) {
      facts.remember(INDEX, List.copyOf(bills.keySet()));
    }
    told.put(id, state);
    Change change = new Change(bill, state);
    listeners.forEach(listener -> listener.accept(change));
    return state;
  }

  /** Whether nothing comes of it but by something that is done with it at the desk. */
  private static boolean isOver(UnpaidState state) {
    return switch (state) {
      case Waiting waiting -> true;
      case UnpaidState.Settled settled -> true;
      case UnpaidState.Cancelled cancelled -> true;
      case Withdrawn withdrawn -> true;
      case InHand inHand -> false;
      case UnpaidState.Unknown unknown -> false;
      case UnpaidState.Provisional provisional -> false;
    };
  }

  private Optional<KeptBill> known(String id) {
    if (id.equals(absent)) {
      return Optional.empty();
    }
    Optional<KeptBill> kept = Optional.ofNullable(bills.get(id)).or(() -> kept(id));
    absent = kept.isEmpty() ? id : absent;
    return kept;
  }

  private Optional<KeptBill> kept(String id) {
    return facts.recall(BILL + id, KeptBill.class);
  }

  private static TerminalException none(String id) {
    return new TerminalException(Advice.of(TerminalFault.UNPAID_NONE, id));
  }
}
