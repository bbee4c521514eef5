package io.chuangkou.terminal.print;

import io.chuangkou.terminal.print.format.JobFormat;
import io.chuangkou.terminal.slip.SlipLayout;

/** A printer of the desk: takes slips, and prints them when it can. Thread-safe. */
final class Printer implements AutoCloseable {

  private final JobFormat format;
  private final PrintSpool spool;

  /** Over the jobs that wait for it. */
  Printer(JobFormat format, PrintSpool spool) {
    this.format = format;
    this.spool = spool;
  }

  /**
   * Takes a slip; nothing that the printer lacks keeps the caller waiting.
   *
   * @param opensDrawer whether cash goes in or out
   * @throws PrinterException {@code PRINTER-SPOOL} if it cannot be kept
   */
  void print(SlipLayout slip, boolean opensDrawer) throws PrinterException {
    spool.add(format.job(slip, opensDrawer));
  }

  @Override
  public void close() {
    spool.close();
  }
}
