package io.chuangkou.terminal.print;

import io.chuangkou.terminal.slip.SlipLayout;
import io.chuangkou.terminal.tender.Tender;
import io.chuangkou.terminal.workflow.Cashier;
import io.chuangkou.terminal.workflow.CashierState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prints what a desk leaves on paper: the slip of each outcome and each shift report, once; again
 * as a copy. Thread-safe.
 */
public final class SlipPrinting implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SlipPrinting.class);

  /** What lies on a desk is among the last few that were printed. */
  private static final int REMEMBERED = 32;

  private final PrinterSettings settings;
  private final Printers printers;
  private final Deque<SlipLayout> printed = new ArrayDeque<>();
  private final Runnable end;
  private @Nullable SlipLayout slip;
  private @Nullable SlipLayout report;

  private SlipPrinting(Cashier desk, PrinterSettings settings, Printers printers) {
    this.settings = settings;
    this.printers = printers;
    this.end = desk.watch(this::changed);
  }

  /**
   * At a desk with a printer.
   *
   * @param folder where jobs wait
   * @param watcher hears how the printers stand, on a thread of their own
   * @throws IOException if the folder cannot be used
   */
  public static SlipPrinting open(
      Cashier desk, PrinterSettings settings, Path folder, Consumer<PrintSpool.State> watcher)
      throws IOException {
    return open(desk, settings, folder, watcher, PrintWorker::thread);
  }

  /**
   * The same with other workers than threads.
   *
   * @param workers make a worker for each printer; it ends with the printing
   * @throws IOException if the folder cannot be used
   */
  public static SlipPrinting open(
      Cashier desk,
      PrinterSettings settings,
      Path folder,
      Consumer<PrintSpool.State> watcher,
      Supplier<PrintWorker> workers)
      throws IOException {
    return new SlipPrinting(desk, settings, Printers.open(settings, folder, watcher, workers));
  }

  private synchronized void changed(CashierState state) {
    slip = follow(slip, state.slip(), movesCash(state));
    report = follow(report, state.post().report(), false);
  }

  /** What comes to lie on the desk is printed, unless it only comes back. */
  private @Nullable SlipLayout follow(
      @Nullable SlipLayout before, @Nullable SlipLayout now, boolean opensDrawer) {
    if (now != null
        && !now.equals(before)
        && !printed.contains(now)
        && settings.of(now.sort()).onSettling()) {
      printFirst(now, opensDrawer);
    }
    return now;
  }

  private static boolean movesCash(CashierState state) {
    if (state.deposited().isReceipt()) {
      return true;
    }
    Tender moved = state.cancelled() == null ? state.tender() : state.cancelled().back();
    return !moved.total().equals(moved.cashless());
  }

  /** Prints the slip on the desk; one that was printed is marked as a copy. */
  public synchronized void printAgain() {
    if (slip != null) {
      print(slip);
    }
  }

  /** Prints what is shown: as a copy, unless it lies on the desk and was not printed yet. */
  public synchronized void print(SlipLayout shown) {
    boolean isOfDesk = shown.equals(slip) || shown.equals(report);
    if (isOfDesk && !printed.contains(shown)) {
      printFirst(shown, false);
    } else {
      send(shown.copy(), false);
    }
  }

  /** Prints what is no slip of a settlement, and so never a copy of one. */
  public synchronized void hand(SlipLayout leaflet) {
    send(leaflet, false);
  }

  private void printFirst(SlipLayout what, boolean opensDrawer) {
    if (send(what, opensDrawer)) {
      printed.addLast(what);
      if (printed.size() > REMEMBERED) {
        printed.removeFirst();
      }
    }
  }

  private boolean send(SlipLayout what, boolean opensDrawer) {
    try {
      printers.print(what, opensDrawer);
      return true;
    } catch (PrinterException e) {
      LOG.warn("a slip was not printed", e);
      return false;
    }
  }

  /** Prints nothing more; what waits stays for the next start. */
  @Override
  public void close() {
    end.run();
    printers.close();
  }
}
