package io.chuangkou.terminal.workflow;

/**
 * A step of a journey that could not be done, with what to tell the cashier. Thrown by the
 * journeys, shown by the screen or the command that drives them; nothing that was journalled is
 * lost by it.
 */
public class CounterException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Advice advice;

  /** With what to tell the cashier. */
  public CounterException(Advice advice) {
    super(advice.code() + ": " + advice.englishSentence());
    this.advice = advice;
  }

  /** Of the counter's own fault. */
  public CounterException(Fault fault) {
    this(fault.advice());
  }

  /** What to tell the cashier. */
  public Advice advice() {
    return advice;
  }
}
