package io.chuangkou.terminal.cashier.model;

import io.chuangkou.terminal.billing.TypedBatch;
import io.chuangkou.terminal.dispensing.TraceCodeParser;
import io.chuangkou.terminal.notice.Notice;
import io.chuangkou.terminal.visit.Batch;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.visit.Dispensed.Untraced;
import io.chuangkou.terminal.workflow.Cashier;
import io.chuangkou.terminal.workflow.CashierState;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** The boxes that are handed out, as they are scanned one after the other. */
public final class BoxTyping {

  private final Cashier cashier;
  private final MarkedRow mark;
  private final Runnable opening;
  private final Runnable asking;
  private final ObjectProperty<Cursor> cursor;
  private final Refusals refusals;
  private final Executor screen;
  private final StringProperty text = new SimpleStringProperty("");
  private final BooleanProperty split = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Part> part = new ReadOnlyObjectWrapper<>(Part.CODE);
  private final Map<Part, String> typed = new EnumMap<>(Part.class);
  private int asked;

  /** What is typed into the field. */
  public enum Part {
    /** Trace codes, one after the other. */
    CODE,
    /** The batch of the marked line's boxes. */
    LOT,
    /** When it was made. */
    MADE,
    /** When it expires. */
    EXPIRES;

    private Part next() {
      return switch (this) {
        case CODE -> LOT;
        case LOT -> MADE;
        case MADE -> EXPIRES;
        case EXPIRES -> CODE;
      };
    }
  }

  /**
   * A panel's.
   *
   * @param mark the line whose boxes are scanned
   * @param opening opens the panel
   * @param asking opens the reasons why there is no code
   */
  BoxTyping(
      Cashier cashier,
      MarkedRow mark,
      Runnable opening,
      Runnable asking,
      ObjectProperty<Cursor> cursor,
      Refusals refusals,
      Executor screen) {
    this.refusals = refusals;
    this.screen = screen;
    this.cashier = cashier;
    this.mark = mark;
    this.opening = opening;
    this.asking = asking;
    this.cursor = cursor;
  }

  /** What the scanner types. */
  public StringProperty text() {
    return text;
  }

  /** Whether the next box was opened, and a part of it is handed out. */
  public BooleanProperty split() {
    return split;
  }

  /** What is typed into the field. */
  public ReadOnlyObjectProperty<Part> part() {
    return part.getReadOnlyProperty();
  }

  void open(CashierState state) {
    at(Part.CODE, "");
    split.set(false);
    open(firstOpen(state.bill()));
  }

  private void open(int row) {
    opening.run();
    mark.index().set(row);
    cursor.set(Cursor.BOX);
  }

  /**
   * Enter: the scan is taken for the marked line.
   *
   * @param otherwise what Enter means where nothing was scanned
   */
  void enter(CashierState state, Runnable otherwise) {
    if (part.get() != Part.CODE && !TraceCodeParser.isNational(text.get())) {
      enterBatch(state);
    } else if (text.get().isBlank()) {
      otherwise.run();
    } else {
      String scan = text.get();
      boolean isPart = split.get();
      at(Part.CODE, "");
      split.set(false);
      cashier.scanBox(
          line(state.bill()),
          scan,
          isPart,
          why -> why.ifPresent(notice -> screen.execute(() -> refuse(scan, isPart, notice))));
    }
  }

  /** Whether Enter ends something that was typed, and does nothing else. */
  boolean endsText() {
    return part.get() != Part.CODE || !text.get().isBlank();
  }

  private void at(Part next, String value) {
    part.set(next);
    text.set(value);
  }

  /** Asks for the batch of the marked line; a code that is scanned meanwhile is taken as one. */
  void askBatch(CashierState state) {
    int line = line(state.bill());
    if (line >= 0) {
      Batch known = state.bill().lines().get(line).dispensed().batch();
      typed.put(Part.LOT, known == null ? "" : known.lot());
      typed.put(Part.MADE, known == null ? "" : day(known.made()));
      typed.put(Part.EXPIRES, known == null ? "" : day(known.expires()));
      at(Part.LOT, typed.getOrDefault(Part.LOT, ""));
    }
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : DateTimeFormatter.BASIC_ISO_DATE.format(day);
  }

  private void enterBatch(CashierState state) {
    typed.put(part.get(), text.get());
    Part next = part.get().next();
    at(next, typed.getOrDefault(next, ""));
    if (next == Part.CODE) {
      text.set("");
      TypedBatch batch =
          new TypedBatch(
              typed.getOrDefault(Part.LOT, ""),
              typed.getOrDefault(Part.MADE, ""),
              typed.getOrDefault(Part.EXPIRES, ""));
      cashier.batch(
          line(state.bill()),
          batch,
          why -> why.ifPresent(notice -> screen.execute(() -> refuseBatch(notice))));
    }
  }

  /** What was typed is shown again, from its beginning. */
  private void refuseBatch(Notice why) {
    if (part.get() == Part.CODE && text.get().isEmpty()) {
      at(Part.LOT, typed.getOrDefault(Part.LOT, ""));
      refusals.say(Cursor.BOX, why);
    }
  }

  /** What was refused comes back into its field, unless the next scan is there already. */
  private void refuse(String scan, boolean isPart, Notice why) {
    if (text.get().isEmpty()) {
      text.set(scan);
      split.set(isPart);
      refusals.say(Cursor.BOX, why);
    }
  }

  /** Esc: what was scanned is cleared; false: nothing was. */
  boolean back() {
    boolean isTyped = part.get() != Part.CODE || !text.get().isBlank();
    at(Part.CODE, "");
    return isTyped;
  }

  void delete(CashierState state) {
    cashier.removeBox(line(state.bill()));
  }

  /** Asks why the boxes of the marked line have no code. */
  void askReason() {
    asked = mark.index().get();
    asking.run();
  }

  void give(Untraced reason, CashierState state) {
    open(asked);
    cashier.untraced(line(state.bill()), reason);
  }

  void returnFromReasons() {
    open(asked);
  }

  /** The mark goes on to the next line that lacks boxes when those of its own are there. */
  void show(CashierState before, CashierState next) {
    boolean scanned = !before.bill().lines().equals(next.bill().lines());
    int line = line(next.bill());
    if (scanned && line >= 0 && next.bill().lines().get(line).isTraced()) {
      mark.index().set(firstOpen(next.bill()));
    }
  }

  private static int firstOpen(Bill bill) {
    List<Integer> lines = bill.packagedDrugs();
    return IntStream.range(0, lines.size())
        .filter(row -> !bill.lines().get(lines.get(row)).isTraced())
        .findFirst()
        .orElse(Math.max(0, lines.size() - 1));
  }

  private int line(Bill bill) {
    return mark.of(bill.packagedDrugs()).orElse(-1);
  }
}
