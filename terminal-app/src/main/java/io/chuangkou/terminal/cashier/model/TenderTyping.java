package io.chuangkou.terminal.cashier.model;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.billing.TypedAmount;
import io.chuangkou.terminal.counter.TenderRules;
import io.chuangkou.terminal.tender.Tender;
import io.chuangkou.terminal.tender.TenderKind;
import io.chuangkou.terminal.tender.TenderLine;
import io.chuangkou.terminal.visit.TypedText;
import io.chuangkou.terminal.workflow.Cashier;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * The money handed over, as it is being typed: lines that were taken, and one that is typed. What
 * is typed counts at once, so that cash alone needs no key but the one that settles; what is no
 * amount stays in its field and counts for nothing.
 */
public final class TenderTyping {

  private final Cashier cashier;
  private final ObjectProperty<Cursor> cursor;
  private final StringProperty amount = new SimpleStringProperty("");
  private final StringProperty reference = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Entry> entry = new ReadOnlyObjectWrapper<>(Entry.EMPTY);
  private TenderRules rules = TenderRules.defaults();
  private Fen due = Fen.ZERO;
  private boolean isAsked;
  private Tender told = Tender.NOTHING;

  TenderTyping(Cashier cashier, ObjectProperty<Cursor> cursor) {
    this.cashier = cashier;
    this.cursor = cursor;
    amount.addListener((text, before, after) -> typed());
    reference.addListener((text, before, after) -> typed());
  }

  /** Why what is typed does not count. */
  public enum Refusal {
    /** No number, or with more than two decimals. */
    NO_AMOUNT,
    /** A sign has nothing to do there. */
    SIGN,
    /** More than a counter takes: probably a bar code. */
    TOO_MUCH,
    /** More by other kinds than cash than is due: there is no change from it. */
    OVER_DUE,
    /** The reference is too long. */
    REFERENCE,
    /** There are too many lines. */
    TOO_MANY
  }

  /**
   * What was taken, and what is being typed.
   *
   * @param lines taken before
   * @param kind by which kind the one is that is typed
   * @param refusal why it does not count; none: it does, or nothing is typed
   * @param isInsisted whether it was to be settled all the same
   */
  public record Entry(
      List<TenderLine> lines, TenderKind kind, @Nullable Refusal refusal, boolean isInsisted) {

    static final Entry EMPTY = new Entry(List.of(), TenderKind.CASH, null, false);

    /** Copies the lines. */
    public Entry {
      lines = List.copyOf(lines);
    }
  }

  /** The amount, yuan as typed. */
  public StringProperty amount() {
    return amount;
  }

  /** The number on the slip of the machine that took it, as typed. */
  public StringProperty reference() {
    return reference;
  }

  /** What was taken, and what is being typed. */
  public ReadOnlyObjectProperty<Entry> entry() {
    return entry.getReadOnlyProperty();
  }

  /** All of it that counts. */
  Tender tender() {
    Tender taken = new Tender(now().lines());
    Fen typed = TypedAmount.of(amount.get()).amount();
    return now().refusal() != null || typed.isZero() ? taken : taken.plus(line(typed));
  }

  private TenderLine line(Fen typed) {
    TenderKind kind = now().kind();
    String number = kind == TenderKind.CASH ? "" : TypedText.plain(reference.get());
    return new TenderLine(kind, typed, number);
  }

  private Entry now() {
    return entry.get();
  }

  /** What is due may have changed: what was handed over stays, and is told anew. */
  void show(CashierState before, CashierState next) {
    rules = next.choices().tender();
    due = next.beyondDeposits();
    isAsked = next.stage() == Stage.TRIAL;
    if (isAsked && before.stage() != Stage.TRIAL) {
      told = next.tender().handedOver();
      typed();
    }
  }

  /** Puts away what was taken and typed. */
  void clear() {
    entry.set(Entry.EMPTY);
    amount.set("");
    reference.set("");
  }

  /** What is typed is by the next kind that the counter takes. */
  void nextKind() {
    List<TenderKind> kinds = rules.kinds();
    take(kinds.get((kinds.indexOf(now().kind()) + 1) % kinds.size()));
    cursor.set(Cursor.TENDER);
  }

  private void take(TenderKind kind) {
    entry.set(new Entry(now().lines(), kind, null, false));
    typed();
  }

  /** Types what is missing. */
  void exact() {
    amount.set(new Tender(now().lines()).missing(due).toYuan());
    cursor.set(Cursor.TENDER);
  }

  /** Clears what is typed; where nothing is, the line that was taken last. */
  void delete() {
    if (amount.get().isBlank() && reference.get().isBlank() && !now().lines().isEmpty()) {
      List<TenderLine> lines = new ArrayList<>(now().lines());
      TenderKind kind = lines.removeLast().kind();
      entry.set(new Entry(lines, kind, null, false));
      typed();
    }
    amount.set("");
    reference.set("");
    cursor.set(Cursor.TENDER);
  }

  /**
   * Enter: on to the reference of what is not cash; a line that does not cover what is due is
   * taken, and the next is typed; what covers it is settled.
   *
   * @param settle the key that settles
   */
  void enter(Runnable settle) {
    boolean isTyped = !amount.get().isBlank();
    boolean lacks = !tender().missing(due).isZero();
    if (isRefused()) {
      insist();
    } else if (isTyped && cursor.get() == Cursor.TENDER && now().kind() != TenderKind.CASH) {
      cursor.set(Cursor.REFERENCE);
    } else if (isTyped && lacks && !TypedAmount.of(amount.get()).amount().isZero()) {
      takeLine();
    } else {
      settle.run();
    }
  }

  private void takeLine() {
    List<TenderLine> lines = tender().lines();
    List<TenderKind> kinds = rules.kinds();
    boolean wasCash = now().kind() == TenderKind.CASH;
    TenderKind next = wasCash && kinds.size() > 1 ? kinds.get(1) : TenderKind.CASH;
    entry.set(new Entry(lines, next, null, false));
    amount.set("");
    reference.set("");
    cursor.set(Cursor.TENDER);
  }

  /** Whether what is typed is no tender. */
  boolean isRefused() {
    return now().refusal() != null;
  }

  /** It is to be settled with what is no tender: it is said once more, louder. */
  void insist() {
    entry.set(new Entry(now().lines(), now().kind(), now().refusal(), true));
    cursor.set(Cursor.TENDER);
  }

  /** How much more than is due is to be asked about; none: it may count. */
  boolean isLarge() {
    return tender().change(due).compareTo(rules.askAbove()) > 0;
  }

  private void typed() {
    entry.set(new Entry(now().lines(), now().kind(), refusal(), false));
    Tender next = tender();
    if (isAsked && !next.equals(told)) {
      told = next;
      cashier.tender(next);
    }
  }

  private @Nullable Refusal refusal() {
    TypedAmount typed = TypedAmount.of(amount.get());
    Tender taken = new Tender(now().lines());
    if (typed.refusal() != null) {
      return Refusal.valueOf(Objects.requireNonNull(typed.refusal()).name());
    } else if (TypedText.plain(reference.get()).length() > TenderLine.LONGEST_REFERENCE) {
      return Refusal.REFERENCE;
    } else if (typed.amount().isZero()) {
      return taken.cashless().compareTo(due) > 0 ? Refusal.OVER_DUE : null;
    } else if (taken.lines().size() >= Tender.MOST_LINES) {
      return Refusal.TOO_MANY;
    }
    return taken.plus(line(typed.amount())).cashless().compareTo(due) > 0 ? Refusal.OVER_DUE : null;
  }
}
