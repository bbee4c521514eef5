package io.chuangkou.terminal.cashier.model;

import io.chuangkou.terminal.billing.Typed;
import io.chuangkou.terminal.dispensing.TraceCodeParser;
import io.chuangkou.terminal.notice.Notice;
import io.chuangkou.terminal.workflow.Cashier;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Choice;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.StringProperty;

/**
 * A charge line typed field by field: code, quantity, price, and its purpose where one counts. What
 * would be refused is not left: its field keeps the text and the cursor.
 */
final class LineTyping {

  private final Cashier cashier;
  private final LineEntry entry;
  private final ItemPicking items;
  private final WaitingLines waiting;
  private final Refusals refusals;
  private final ObjectProperty<Cursor> cursor;
  private final ReadOnlyIntegerProperty marked;
  private final Executor screen;

  /** The box that was scanned last into the code field. */
  private String scanned = "";

  LineTyping(
      Cashier cashier,
      LineEntry entry,
      ItemPicking items,
      WaitingLines waiting,
      Refusals refusals,
      ObjectProperty<Cursor> cursor,
      ReadOnlyIntegerProperty marked,
      Executor screen) {
    this.screen = screen;
    this.cashier = cashier;
    this.entry = entry;
    this.items = items;
    this.waiting = waiting;
    this.refusals = refusals;
    this.cursor = cursor;
    this.marked = marked;
  }

  /** Whether lines are typed in this stage: also while the centre is told of those before. */
  static boolean in(Stage stage) {
    return stage == Stage.IDENTIFIED || stage == Stage.RECORDING;
  }

  /**
   * Enter: the next field, or the line is added.
   *
   * @param done what Enter means where no line is begun
   */
  void enter(CashierState state, Runnable done) {
    if (isScannedIntoNumber(state)) {
      return;
    }
    switch (cursor.get()) {
      case CODE -> {
        if (entry.blank()) {
          done.run();
        } else if (isBox(state)) {
          scanBox();
        } else {
          items.take();
          if (isTaken(Cursor.CODE)) {
            cursor.set(Cursor.QUANTITY);
          }
        }
      }
      case QUANTITY -> {
        if (items.isPriced()) {
          endPrice(state);
        } else if (isTaken(Cursor.QUANTITY)) {
          cursor.set(Cursor.PRICE);
        }
      }
      case PRICE -> endPrice(state);
      case PURPOSE -> {
        if (isTaken(Cursor.PRICE)) {
          add();
        }
      }
      case DESK,
          MEDIUM,
          TENDER,
          REFERENCE,
          PATH,
          PROVIDER,
          ESTABLISHED,
          OPERATED,
          SEVERITY,
          EXTENDED,
          FROM,
          TO,
          DIAGNOSIS,
          FLOAT,
          BOX,
          PRESCRIPTION,
          BEDSIDE,
          DEPOSIT,
          SETTLEMENT,
          GUIDE,
          REASON,
          NOTE,
          OPERATOR,
          PASSWORD,
          STAFF_NUMBER,
          STAFF_NAME,
          STAFF_ROLE,
          OLD_PASSWORD,
          NEW_PASSWORD,
          REPEATED_PASSWORD ->
          cursor.set(Cursor.CODE);
    }
  }

  private void endPrice(CashierState state) {
    if (!isTaken(Cursor.PRICE)) {
      return;
    } else if (state.choices().purposes().isEmpty()) {
      add();
    } else {
      cursor.set(Cursor.PURPOSE);
    }
  }

  /** A box that was scanned where a number is typed is no number: the line is ended first. */
  private boolean isScannedIntoNumber(CashierState state) {
    Cursor here = cursor.get();
    if (!state.asked().boxes() || (here != Cursor.QUANTITY && here != Cursor.PRICE)) {
      return false;
    }
    StringProperty number = here == Cursor.QUANTITY ? entry.quantity() : entry.price();
    Optional<String> before = TraceCodeParser.beforeNational(number.get());
    before.ifPresent(
        typed -> {
          number.set(typed);
          cashier
              .check(new Typed.Unfinished(entry.line()))
              .ifPresent(why -> refusals.refuse(here, why));
        });
    return before.isPresent();
  }

  private void scanBox() {
    String scan = entry.code().get();
    scanned = scan;
    entry.code().set("");
    cashier.scanBox(
        marked.get(),
        scan,
        false,
        why -> why.ifPresent(notice -> screen.execute(() -> refuse(scan, notice))));
  }

  /** What was refused comes back into its field, unless something else is there already. */
  private void refuse(String scan, Notice why) {
    if (entry.code().get().isEmpty()) {
      entry.code().set(scan);
      refusals.say(Cursor.CODE, why);
    }
  }

  private boolean isBox(CashierState state) {
    return state.asked().boxes() && TraceCodeParser.isNational(entry.code().get());
  }

  /** Whether what was typed up to a field is right; if not, the first that is wrong is shown. */
  private boolean isTaken(Cursor upTo) {
    Typed.Line line = entry.line();
    return refusals.takes(Cursor.CODE, new Typed.Code(line.code()))
        && (upTo == Cursor.CODE
            || refusals.takes(Cursor.QUANTITY, new Typed.Quantity(line.quantity())))
        && (upTo != Cursor.PRICE || refusals.takes(Cursor.PRICE, line));
  }

  /** Whether Enter ends something that was typed, and does nothing else. */
  boolean endsText() {
    return switch (cursor.get()) {
      case CODE -> !entry.code().get().isBlank();
      case QUANTITY, PRICE -> !entry.blank();
      case PURPOSE,
          DESK,
          MEDIUM,
          TENDER,
          REFERENCE,
          PATH,
          PROVIDER,
          ESTABLISHED,
          OPERATED,
          SEVERITY,
          EXTENDED,
          FROM,
          TO,
          DIAGNOSIS,
          FLOAT,
          BOX,
          PRESCRIPTION,
          BEDSIDE,
          DEPOSIT,
          SETTLEMENT,
          GUIDE,
          REASON,
          NOTE,
          OPERATOR,
          PASSWORD,
          STAFF_NUMBER,
          STAFF_NAME,
          STAFF_ROLE,
          OLD_PASSWORD,
          NEW_PASSWORD,
          REPEATED_PASSWORD ->
          false;
    };
  }

  boolean isBlank() {
    return entry.blank();
  }

  /**
   * Types into the field where the cursor stands.
   *
   * @param more whether it goes on with what stands there
   */
  void type(String typed, boolean more) {
    StringProperty field =
        switch (cursor.get()) {
          case QUANTITY -> entry.quantity();
          case PRICE -> entry.price();
          case CODE,
              PURPOSE,
              DESK,
              MEDIUM,
              TENDER,
              REFERENCE,
              PATH,
              PROVIDER,
              ESTABLISHED,
              OPERATED,
              SEVERITY,
              EXTENDED,
              FROM,
              TO,
              DIAGNOSIS,
              FLOAT,
              BOX,
              PRESCRIPTION,
              BEDSIDE,
              DEPOSIT,
              SETTLEMENT,
              GUIDE,
              REASON,
              NOTE,
              OPERATOR,
              PASSWORD,
              STAFF_NUMBER,
              STAFF_NAME,
              STAFF_ROLE,
              OLD_PASSWORD,
              NEW_PASSWORD,
              REPEATED_PASSWORD ->
              entry.code();
        };
    field.set(more ? field.get() + typed : typed);
  }

  /** Ends the field where the cursor stands; false: it is not taken. */
  boolean endText(CashierState state) {
    if (!endsText()) {
      return true;
    }
    Cursor before = cursor.get();
    enter(state, () -> {});
    return entry.blank() || cursor.get() != before;
  }

  /**
   * Whether no line is half typed; one that is, is named, with the cursor where it lacks something.
   */
  boolean isLeft() {
    if (entry.blank()) {
      return waiting.isLeft();
    }
    Typed.Line line = entry.line();
    isTaken(Cursor.PRICE);
    Cursor lacking = refusals.at(Cursor.PRICE);
    cashier.check(new Typed.Unfinished(line)).ifPresent(why -> refusals.refuse(lacking, why));
    return false;
  }

  /**
   * The same where a line that lacks nothing is added: it is shown, and what moves on waits for
   * another press.
   */
  boolean isTakenUp(CashierState state) {
    if (entry.blank() || !isTaken(Cursor.PRICE)) {
      return isLeft();
    }
    Typed.Line line = entry.line();
    add();
    cashier.check(new Typed.TakenUp(line)).ifPresent(why -> refusals.refuse(Cursor.CODE, why));
    return false;
  }

  /** Esc: the field before, or what was typed is cleared; false: nothing was. */
  boolean back(CashierState state) {
    boolean blank = !in(state.stage()) || entry.blank();
    switch (cursor.get()) {
      case PURPOSE -> cursor.set(Cursor.PRICE);
      case PRICE -> cursor.set(Cursor.QUANTITY);
      case QUANTITY -> cursor.set(Cursor.CODE);
      case CODE,
          DESK,
          MEDIUM,
          TENDER,
          REFERENCE,
          PATH,
          PROVIDER,
          ESTABLISHED,
          OPERATED,
          SEVERITY,
          EXTENDED,
          FROM,
          TO,
          DIAGNOSIS,
          FLOAT,
          BOX,
          PRESCRIPTION,
          BEDSIDE,
          DEPOSIT,
          SETTLEMENT,
          GUIDE,
          REASON,
          NOTE,
          OPERATOR,
          PASSWORD,
          STAFF_NUMBER,
          STAFF_NAME,
          STAFF_ROLE,
          OLD_PASSWORD,
          NEW_PASSWORD,
          REPEATED_PASSWORD -> {
        if (blank) {
          return waiting.takeBack();
        }
        entry.clear();
      }
    }
    return true;
  }

  /** A box was scanned whose item the bill lacks: its line is begun. */
  void begin(String item) {
    // The code of the box names one of several that are kept under one national code.
    if (!items.take(scanned) && !items.take(item)) {
      entry.code().set(item);
    }
    cursor.set(Cursor.QUANTITY);
  }

  /** Whether the mark moves among the items that answer to what is typed. */
  boolean isPicking() {
    return cursor.get() == Cursor.CODE && items.isOffered();
  }

  /** Moves that mark. */
  void move(int by) {
    items.move(by);
  }

  /** A digit chooses the purpose while it is asked for; false: it is not. */
  boolean digit(int index, CashierState state) {
    List<Choice> purposes = state.choices().purposes();
    boolean asked = cursor.get() == Cursor.PURPOSE;
    if (asked && index < purposes.size()) {
      entry.purpose().set(purposes.get(index).code());
    }
    return asked;
  }

  private void add() {
    Typed.Line line = entry.line();
    entry.clear();
    cursor.set(Cursor.CODE);
    waiting.add(line);
  }
}
