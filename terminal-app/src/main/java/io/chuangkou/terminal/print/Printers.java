package io.chuangkou.terminal.print;

import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.print.PrintSpool.State;
import io.chuangkou.terminal.slip.SlipLayout;
import io.chuangkou.terminal.slip.SlipLayout.Sort;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The printers of a desk: one for all, and those that some sorts of paper have of their own.
 * Thread-safe.
 */
final class Printers implements AutoCloseable {

  /** From a failure to the next try: soon after somebody has put in paper. */
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final Consumer<State> watcher;
  private final Supplier<PrintWorker> workers;
  private final List<State> states = new ArrayList<>();
  private final Map<Sort, Printer> own = new EnumMap<>(Sort.class);
  private final Printer forAll;

  private Printers(
      PrinterSettings settings, Path folder, Consumer<State> watcher, Supplier<PrintWorker> workers)
      throws IOException {
    this.watcher = watcher;
    this.workers = workers;
    this.forAll = printer(settings, folder);
    for (Map.Entry<Sort, PrinterSettings> one : settings.own().entrySet()) {
      String name = one.getKey().name().toLowerCase(Locale.ROOT);
      own.put(one.getKey(), printer(one.getValue(), folder.resolve(name)));
    }
  }

  /**
   * As they are configured.
   *
   * @param folder where jobs wait
   * @param watcher hears how they stand together: all that waits, and the first fault
   * @param workers make a worker for each printer
   * @throws IOException if the folder cannot be used
   */
  static Printers open(
      PrinterSettings settings, Path folder, Consumer<State> watcher, Supplier<PrintWorker> workers)
      throws IOException {
    return new Printers(settings, folder, watcher, workers);
  }

  private Printer printer(PrinterSettings settings, Path folder) throws IOException {
    int index = add();
    PrintSpool spool =
        new PrintSpool(
            folder, settings.port(), PAUSE, state -> changed(index, state), workers.get());
    return new Printer(settings.format(), spool);
  }

  private synchronized int add() {
    states.add(new State(0, null));
    return states.size() - 1;
  }

  private synchronized void changed(int index, State state) {
    states.set(index, state);
    Advice fault =
        states.stream().map(State::fault).filter(Objects::nonNull).findFirst().orElse(null);
    watcher.accept(new State(states.stream().mapToInt(State::waiting).sum(), fault));
  }

  /**
   * Takes a slip for the printer of its sort; nothing that the printer lacks keeps the caller
   * waiting.
   *
   * @param opensDrawer whether cash goes in or out
   * @throws PrinterException {@code PRINTER-SPOOL} if it cannot be kept
   */
  void print(SlipLayout slip, boolean opensDrawer) throws PrinterException {
    own.getOrDefault(slip.sort(), forAll).print(slip, opensDrawer);
  }

  @Override
  public void close() {
    forAll.close();
    own.values().forEach(Printer::close);
  }
}
