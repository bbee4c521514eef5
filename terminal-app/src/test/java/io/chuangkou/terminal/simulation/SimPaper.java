package io.chuangkou.terminal.simulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.print.PrintWorker;
import io.chuangkou.terminal.print.PrinterException;
import io.chuangkou.terminal.print.PrinterPort;
import io.chuangkou.terminal.print.PrinterSettings;
import io.chuangkou.terminal.print.SlipPrinting;
import io.chuangkou.terminal.slip.SlipLayout;
import io.chuangkou.terminal.workflow.Cashier;
import io.chuangkou.terminal.workflow.CashierState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.h2.store.fs.FileUtils;

/**
 * The paper of a desk: the real printing and its jobs, over lives of the terminal, at a printer in
 * virtual time that goes away and comes back.
 */
final class SimPaper implements AutoCloseable {

  private final Timeline time;
  private final Path folder;
  private final PrinterSettings settings;
  private final Set<SlipLayout> shown = new LinkedHashSet<>();
  private final List<String> papers = new ArrayList<>();

  /**
   * Nothing is printed yet.
   *
   * @param isAway whether the printer is away just now
   */
  SimPaper(Timeline time, BooleanSupplier isAway, Defect defect) {
    this.time = time;
    PrinterPort printer =
        job -> {
          if (isAway.getAsBoolean()) {
            throw new PrinterException(TerminalFault.PRINTER_AWAY, "printer", null);
          }
          papers.add(new String(job, UTF_8));
        };
    settings =
        new PrinterSettings(
            "printer",
            defect.printer(printer),
            (slip, opensDrawer) -> text(slip).getBytes(UTF_8),
            true,
            Map.of());
    try {
      folder = Files.createTempDirectory("paper");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(SlipLayout slip) {
    return slip.lines().toString();
  }

  /** The printing at a desk, in one life of the terminal. */
  SlipPrinting at(Cashier desk) {
    try {
      return SlipPrinting.open(desk, settings, folder, state -> {}, () -> new Worker(time));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The screen shows something that is to lie on paper. */
  void shows(CashierState state) {
    if (state.slip() != null) {
      shown.add(state.slip());
    }
  }

  /** What was shown and does not lie on paper, or more than once. */
  List<String> objections() {
    return shown.stream()
        .filter(slip -> Collections.frequency(papers, text(slip)) != 1)
        .map(slip -> Collections.frequency(papers, text(slip)) + " papers of " + text(slip))
        .toList();
  }

  @Override
  public void close() {
    FileUtils.deleteRecursive(folder.toString(), true);
  }

  /** Who works for the printer in virtual time. */
  private static final class Worker implements PrintWorker {

    private final Timeline time;
    private boolean ended;
    private long putOff;

    Worker(Timeline time) {
      this.time = time;
    }

    @Override
    public void submit(Runnable work) {
      after(0, work);
    }

    @Override
    public void later(Duration pause, Runnable work) {
      putOff++;
      long mine = putOff;
      after(
          pause.toMillis(),
          () -> {
            if (mine == putOff) {
              work.run();
            }
          });
    }

    private void after(long millis, Runnable work) {
      time.after(
          millis,
          () -> {
            if (!ended) {
              work.run();
            }
          });
    }

    @Override
    public void close() {
      ended = true;
    }
  }
}
