package io.chuangkou.terminal.print;

import io.chuangkou.terminal.slip.SlipLayout;
import io.chuangkou.terminal.tender.Tender;
import io.chuangkou.terminal.workflow.Cashier;
import io.chuangkou.terminal.workflow.CashierState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prints what a desk leaves on paper: the slip of each outcome and each shift report, once; again
 * as a copy. Thread-safe.
 */
public final class SlipPrinting implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SlipPrinting.class);

  /** From a failure to the next try: soon after somebody has put in paper. */
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final Printer printer;
  private final boolean onSettling;
  private final Runnable end;
  private @Nullable SlipLayout slip;
  private @Nullable SlipLayout report;
  private boolean isPrinted;

  private SlipPrinting(Cashier desk, Printer printer, boolean onSettling) {
    this.printer = printer;
    this.onSettling = onSettling;
    this.end = desk.watch(this::changed);
  }

  /**
   * At a desk with a printer.
   *
   * @param folder where jobs wait
   * @param watcher hears how the printer stands, on a thread of its own
   * @throws IOException if the folder cannot be used
   */
  public static SlipPrinting open(
      Cashier desk, PrinterSettings settings, Path folder, Consumer<PrintSpool.State> watcher)
      throws IOException {
    PrintSpool spool = new PrintSpool(folder, settings.port(), PAUSE, watcher);
    return new SlipPrinting(desk, new Printer(settings.profile(), spool), settings.onSettling());
  }

  private synchronized void changed(CashierState state) {
    SlipLayout next = state.slip();
    if (next != null && !next.equals(slip)) {
      isPrinted = false;
      if (onSettling) {
        print(next, movesCash(state));
      }
    }
    slip = next;
    SlipLayout made = state.post().report();
    if (made != null && !made.equals(report) && onSettling) {
      send(made, false);
    }
    report = made;
  }

  private static boolean movesCash(CashierState state) {
    Tender moved = state.cancelled() == null ? state.tender() : state.cancelled().back();
    return !moved.total().equals(moved.cashless());
  }

  /** Prints the slip on the desk; one that was printed is marked as a copy. */
  public synchronized void printAgain() {
    if (slip != null) {
      print(slip, false);
    }
  }

  /** Prints a slip that is not on the desk, marked as a copy. */
  public synchronized void printCopy(SlipLayout slipOfBefore) {
    send(slipOfBefore.copy(), false);
  }

  private void print(SlipLayout what, boolean opensDrawer) {
    send(isPrinted ? what.copy() : what, opensDrawer);
    isPrinted = true;
  }

  private void send(SlipLayout what, boolean opensDrawer) {
    try {
      printer.print(what, opensDrawer);
    } catch (PrinterException e) {
      LOG.warn("a slip was not printed", e);
    }
  }

  /** Prints nothing more; what waits stays for the next start. */
  @Override
  public void close() {
    end.run();
    printer.close();
  }
}
