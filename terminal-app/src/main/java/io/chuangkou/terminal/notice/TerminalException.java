package io.chuangkou.terminal.notice;

/**
 * A step of a journey that could not be done, with what to tell the cashier. Thrown by the
 * journeys, shown by the screen or the command that drives them; nothing that was journalled is
 * lost by it.
 */
public class TerminalException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Advice advice;

  /** With what to tell the cashier. */
  public TerminalException(Advice advice) {
    super(advice.code() + ": " + advice.englishSentence());
    this.advice = advice;
  }

  /** Of the counter's own fault. */
  public TerminalException(TerminalFault fault) {
    this(fault.advice());
  }

  /** What to tell the cashier. */
  public Advice advice() {
    return advice;
  }
}
