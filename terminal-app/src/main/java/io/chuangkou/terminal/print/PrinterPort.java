package io.chuangkou.terminal.print;

/** A way to a printer. For one thread at a time. */
public interface PrinterPort {

  /**
   * Hands a job over.
   *
   * @param job the printer's commands
   * @throws PrinterException {@code PRINTER-AWAY}, {@code PRINTER-PAPER}, {@code PRINTER-UNKNOWN}:
   *     it was not printed, or nobody knows
   */
  void send(byte[] job) throws PrinterException;

  /**
   * Finds out whether a job could be handed over now, without printing anything.
   *
   * @throws PrinterException as {@link #send}
   */
  default void ask() throws PrinterException {
    send(new byte[0]);
  }
}
