package io.chuangkou.card.trace;

import io.chuangkou.card.CardFault;

/** One thing that happened between a reader and a card. Bytes are hexadecimal digits. */
public sealed interface TraceEvent {

  /** How long it took, in microseconds. */
  long micros();

  /**
   * The card was powered or reset, and answered.
   *
   * @param way how
   * @param answer what it said
   */
  record Reset(Way way, String answer, long micros) implements TraceEvent {}

  /**
   * The card was to be powered or reset, and this did not come about.
   *
   * @param way how
   * @param fault why not
   * @param detail a technician's words
   */
  record NoReset(Way way, CardFault fault, String detail, long micros) implements TraceEvent {}

  /**
   * The card answered a command.
   *
   * @param command command APDU
   * @param answer response APDU, status word included
   */
  record Exchange(String command, String answer, long micros) implements TraceEvent {

    /** The last two bytes of the answer, {@code 9000}; of a shorter one all there is. */
    public String statusWord() {
      return answer.substring(Math.max(0, answer.length() - 4));
    }

    /** What is before the status word. */
    public String data() {
      return answer.substring(0, Math.max(0, answer.length() - 4));
    }
  }

  /**
   * No answer came to a command.
   *
   * @param command command APDU
   * @param fault why not
   * @param detail a technician's words
   */
  record NoAnswer(String command, CardFault fault, String detail, long micros)
      implements TraceEvent {}

  /** The ways in which a conversation with a card begins. */
  enum Way {
    /** A program connected: the card was powered if it was not. */
    CONNECT,
    /** Power off and on. */
    COLD,
    /** The reset contact alone. */
    WARM
  }
}
