package io.chuangkou.terminal.print;

import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.TerminalFault;
import org.jspecify.annotations.Nullable;

/** A printer that does not print; nothing is lost, the job stays. */
public final class PrinterException extends Exception {

  private static final long serialVersionUID = 1L;

  private final TerminalFault fault;

  /**
   * A printer that does not print.
   *
   * @param detail which one, or what it said
   */
  public PrinterException(TerminalFault fault, String detail, @Nullable Throwable cause) {
    super(detail, cause);
    this.fault = fault;
  }

  /** What to tell the cashier. */
  public Advice advice() {
    return Advice.of(fault, "（" + getMessage() + "）");
  }
}
