package io.chuangkou.terminal.cashier.model;

import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * What was typed while no field stood there to take it: kept in order and in view. As soon as its
 * field is there it is typed into it; Enter then ends a field and does nothing else.
 */
public final class TypedAhead {

  /** Where Enter was pressed. */
  private static final String ENTER = "⏎";

  /** More than a few scans: what is longer is no longer meant. */
  private static final int MOST = 400;

  private final LineTyping line;
  private final MediumTyping medium;
  private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
  private Cursor field = Cursor.CODE;

  /** Whether what comes next goes on with what was put into the field. */
  private boolean goesOn;

  TypedAhead(LineTyping line, MediumTyping medium) {
    this.line = line;
    this.medium = medium;
  }

  /** What is kept; empty: nothing. */
  public ReadOnlyStringProperty text() {
    return text.getReadOnlyProperty();
  }

  /** Keeps a character. */
  void type(String character, Stage stage) {
    if (text.get().isEmpty() && !goesOn) {
      field = destination(stage);
    }
    if (text.get().length() < MOST) {
      text.set(text.get() + character);
    }
  }

  /** Keeps that Enter was pressed after a character. */
  void enter() {
    if (text.get().length() < MOST) {
      text.set(text.get() + ENTER);
    }
  }

  /** Esc: it is put away; false: there is nothing. */
  boolean back() {
    boolean kept = !text.get().isEmpty();
    forget();
    return kept;
  }

  private void forget() {
    text.set("");
    goesOn = false;
  }

  /** While something is done for a person the next line is meant, after it the next person. */
  private static Cursor destination(Stage stage) {
    return switch (stage) {
      case READING, IDENTIFYING, IDENTIFIED, RECORDING, TRYING, TRIAL -> Cursor.CODE;
      case NO_CARD,
          SETTLING,
          DIFFERENCE,
          SETTLED,
          PROVISIONAL,
          PAID_IN_FULL,
          UNKNOWN_OUTCOME,
          CANCELLING,
          CANCELLED ->
          Cursor.MEDIUM;
    };
  }

  /** Types it into its field, if that is there. */
  void typeInto(CashierState state) {
    Stage stage = state.stage();
    goesOn = goesOn && (stage == Stage.NO_CARD || LineTyping.in(stage));
    if (stage == Stage.NO_CARD && field == Cursor.CODE) {
      // It was meant for a person who has gone.
      forget();
    } else if (stage == Stage.NO_CARD) {
      intoMedium();
    } else if (LineTyping.in(stage) && field == Cursor.CODE) {
      intoLine(state);
    }
  }

  private void intoMedium() {
    String kept = text.get();
    int end = kept.indexOf(ENTER);
    String first = end < 0 ? kept : kept.substring(0, end);
    if (!first.isEmpty() && (goesOn || medium.text().get().isEmpty())) {
      medium.text().set(medium.text().get() + first);
      text.set(kept.substring(first.length()));
      goesOn = true;
    }
  }

  private void intoLine(CashierState state) {
    boolean taken = goesOn || line.isBlank();
    while (taken && !text.get().isEmpty()) {
      String kept = text.get();
      if (kept.startsWith(ENTER)) {
        text.set(kept.substring(ENTER.length()));
        goesOn = false;
        taken = line.endText(state);
      } else {
        int end = kept.indexOf(ENTER);
        String next = end < 0 ? kept : kept.substring(0, end);
        text.set(kept.substring(next.length()));
        line.type(next, goesOn);
        goesOn = true;
      }
    }
  }
}
