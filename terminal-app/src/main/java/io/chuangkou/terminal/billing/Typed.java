package io.chuangkou.terminal.billing;

import io.chuangkou.terminal.visit.TypedText;

/** Something that was typed, as far as it can be judged by itself: see {@link TypedCheck}. */
public sealed interface Typed {

  /**
   * The catalogue code of a line.
   *
   * @param text as typed
   */
  record Code(String text) implements Typed {}

  /**
   * How many.
   *
   * @param text as typed; blank: one
   */
  record Quantity(String text) implements Typed {}

  /**
   * A whole charge line.
   *
   * @param code catalogue code
   * @param quantity decimal text; blank: one
   * @param unitPrice yuan, decimal text
   * @param purpose what it serves in a chronic visit; empty: nothing named
   */
  record Line(String code, String quantity, String unitPrice, String purpose) implements Typed {

    /** The same as it is named to who typed it. */
    public String words() {
      return code.strip() + " × " + quantity.strip() + " × " + unitPrice.strip();
    }
  }

  /**
   * A line that was left before it was added: never taken.
   *
   * @param line as far as it was typed
   */
  record Unfinished(Line line) implements Typed {}

  /**
   * A line that was complete when it was left: it was added, and is to be looked at.
   *
   * @param line as it was added
   */
  record TakenUp(Line line) implements Typed {}

  /**
   * Something else that was left before it was handed over: never taken.
   *
   * @param text as far as it was typed
   */
  record Left(String text) implements Typed {}

  /**
   * A diagnosis.
   *
   * @param text its code
   */
  record Diagnosis(String text) implements Typed {}

  /**
   * A day.
   *
   * @param text as typed; blank: none
   */
  record Day(String text) implements Typed {}

  /**
   * The day on which a hospital established what is registered.
   *
   * @param text as typed
   */
  record Established(String text) implements Typed {}

  /**
   * The day of an operation.
   *
   * @param text as typed
   */
  record Operated(String text) implements Typed {}

  /**
   * One of several things, by its digit.
   *
   * @param text as typed
   * @param several how many there are, numbered from 1
   * @param isNeeded whether one has to be chosen; else blank chooses none
   */
  record Option(String text, int several, boolean isNeeded) implements Typed {

    /** Which is chosen, from 0; −1: none. */
    public int index() {
      String plain = TypedText.plain(text).strip();
      for (int i = 0; i < several; i++) {
        if (plain.equals(Integer.toString(i + 1))) {
          return i;
        }
      }
      return -1;
    }

    /** Whether it is no such thing. */
    boolean isWrong() {
      return index() < 0 && (isNeeded || !text.isBlank());
    }
  }

  /**
   * First and last day.
   *
   * @param from as typed; blank: today
   * @param to as typed; blank: open
   */
  record Days(String from, String to) implements Typed {}

  /**
   * Where a person goes on to, or is treated by choice.
   *
   * @param text name or code of a provider or division
   */
  record Destination(String text) implements Typed {}

  /**
   * A provider.
   *
   * @param text its code or name
   */
  record Provider(String text) implements Typed {}
}
