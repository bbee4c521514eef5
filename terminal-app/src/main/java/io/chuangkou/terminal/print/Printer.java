package io.chuangkou.terminal.print;

import io.chuangkou.terminal.slip.SlipLayout;

/** The desk's printer: takes slips, and prints them when it can. Thread-safe. */
public final class Printer implements AutoCloseable {

  private final PrinterProfile profile;
  private final PrintSpool spool;

  /** Over the jobs that wait for it. */
  public Printer(PrinterProfile profile, PrintSpool spool) {
    this.profile = profile;
    this.spool = spool;
  }

  /**
   * Takes a slip; nothing that the printer lacks keeps the caller waiting.
   *
   * @param opensDrawer whether cash goes in or out
   * @throws PrinterException {@code PRINTER-SPOOL} if it cannot be kept
   */
  public void print(SlipLayout slip, boolean opensDrawer) throws PrinterException {
    spool.add(EscPos.job(SlipPicture.of(slip, profile.paper()), profile, opensDrawer));
  }

  /** Tries what waits now. */
  public void retry() {
    spool.retry();
  }

  @Override
  public void close() {
    spool.close();
  }
}
