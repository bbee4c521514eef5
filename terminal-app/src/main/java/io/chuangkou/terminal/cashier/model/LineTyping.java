package io.chuangkou.terminal.cashier.model;

import io.chuangkou.terminal.dispensing.TraceCodeParser;
import io.chuangkou.terminal.workflow.Cashier;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Choice;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;

/** A charge line typed field by field: code, quantity, price, and its purpose where one counts. */
final class LineTyping {

  private final Cashier cashier;
  private final LineEntry entry;
  private final ObjectProperty<Cursor> cursor;
  private final ReadOnlyIntegerProperty marked;

  LineTyping(
      Cashier cashier,
      LineEntry entry,
      ObjectProperty<Cursor> cursor,
      ReadOnlyIntegerProperty marked) {
    this.cashier = cashier;
    this.entry = entry;
    this.cursor = cursor;
    this.marked = marked;
  }

  /**
   * Enter: the next field, or the line is added.
   *
   * @param done what Enter means where no line is begun
   */
  void enter(CashierState state, Runnable done) {
    switch (cursor.get()) {
      case CODE -> {
        if (entry.blank()) {
          done.run();
        } else if (state.asked().boxes() && TraceCodeParser.isNational(entry.code().get())) {
          cashier.scanBox(marked.get(), entry.code().get(), false);
          entry.clear();
        } else {
          cursor.set(Cursor.QUANTITY);
        }
      }
      case QUANTITY -> cursor.set(Cursor.PRICE);
      case PRICE -> {
        if (state.choices().purposes().isEmpty()) {
          add();
        } else {
          cursor.set(Cursor.PURPOSE);
        }
      }
      case PURPOSE -> add();
      case DESK, MEDIUM, TENDER, PATH, PROVIDER, FROM, TO, DIAGNOSIS, BOX, OPERATOR, PASSWORD ->
          cursor.set(Cursor.CODE);
    }
  }

  /** Esc: the field before, or what was typed is cleared; false: nothing was. */
  boolean back(CashierState state) {
    boolean blank = state.stage() != Stage.IDENTIFIED || entry.blank();
    switch (cursor.get()) {
      case PURPOSE -> cursor.set(Cursor.PRICE);
      case PRICE -> cursor.set(Cursor.QUANTITY);
      case QUANTITY -> cursor.set(Cursor.CODE);
      case CODE,
          DESK,
          MEDIUM,
          TENDER,
          PATH,
          PROVIDER,
          FROM,
          TO,
          DIAGNOSIS,
          BOX,
          OPERATOR,
          PASSWORD -> {
        if (blank) {
          return false;
        }
        entry.clear();
      }
    }
    return true;
  }

  /** A box was scanned whose item the bill lacks: its line is begun. */
  void begin(String item) {
    entry.code().set(item);
    cursor.set(Cursor.QUANTITY);
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
    cashier.addLine(
        entry.code().get(), entry.quantity().get(), entry.price().get(), entry.purpose().get());
  }
}
