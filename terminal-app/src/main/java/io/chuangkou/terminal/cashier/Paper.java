package io.chuangkou.terminal.cashier;

import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.Level;
import io.chuangkou.terminal.notice.Light;
import io.chuangkou.terminal.notice.Notice;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.notice.Words;
import io.chuangkou.terminal.print.PrintSpool;
import io.chuangkou.terminal.print.PrinterSettings;
import io.chuangkou.terminal.print.SlipPrinting;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.shell.WindowSettings;
import io.chuangkou.terminal.slip.SlipLayout;
import io.chuangkou.terminal.workflow.Cashier;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The desk's printer, if it has one, as the screen shows it. Used on the JavaFX thread. */
final class Paper {

  private static final Logger LOG = LoggerFactory.getLogger(Paper.class);
  private static final String FOLDER = "print";

  private final Texts texts;
  private final ObjectProperty<PrintSpool.State> state =
      new SimpleObjectProperty<>(new PrintSpool.State(0, null));
  private final @Nullable SlipPrinting printing;

  Paper(Cashier desk, WindowSettings settings, Texts texts, Executor screen) {
    this.texts = texts;
    PrinterSettings printer = settings.printer();
    this.printing = printer == null ? null : open(desk, settings, printer, screen);
  }

  private @Nullable SlipPrinting open(
      Cashier desk, WindowSettings settings, PrinterSettings printer, Executor screen) {
    try {
      return SlipPrinting.open(
          desk,
          printer,
          settings.slipFolder().resolve(FOLDER),
          now -> {
            settings.printing().accept(now);
            screen.execute(() -> state.set(now));
          });
    } catch (IOException e) {
      LOG.warn("print jobs cannot be kept", e);
      state.set(new PrintSpool.State(0, TerminalFault.PRINTER_SPOOL.advice()));
      return null;
    }
  }

  /** Its light; none where nothing is printed. */
  List<ObservableValue<Light>> lights() {
    return printing == null ? List.of() : List.of(state.map(this::light));
  }

  private Light light(PrintSpool.State now) {
    if (now.fault() != null) {
      return new Light(Level.WARNING, texts.get("printer.waits", now.waiting()));
    }
    return now.waiting() == 0
        ? new Light(Level.OK, texts.get("printer.ready"))
        : new Light(Level.BUSY, texts.get("printer.prints"));
  }

  /** What the desk says; where it says nothing, why the printer does not print. */
  ObservableValue<@Nullable Notice> after(ObservableValue<@Nullable Notice> desk) {
    // Unlike a binding, this is held by whoever listens to it.
    return state.flatMap(now -> now.fault() == null ? desk : desk.orElse(notice(now.fault())));
  }

  private Notice notice(Advice fault) {
    return new Words(texts.locale(), texts.keys()).notice(fault, Level.WARNING);
  }

  /** Prints the slip on the desk again, as a copy. */
  void printAgain() {
    if (printing != null) {
      printing.printAgain();
    }
  }

  /** Whether there is a printer. */
  boolean isPrinted() {
    return printing != null;
  }

  /**
   * Prints what is shown; one that was printed, or that is not on the desk, is marked as a copy.
   *
   * @return what became of it, in words
   */
  String print(SlipLayout shown) {
    if (printing == null) {
      return texts.get("slip.unprinted");
    }
    printing.print(shown);
    return texts.get("slip.printed");
  }

  /**
   * Prints what is no slip of a settlement, and so never a copy of one.
   *
   * @return what became of it, in words
   */
  String hand(SlipLayout leaflet) {
    if (printing == null) {
      return texts.get("slip.unprinted");
    }
    printing.hand(leaflet);
    return texts.get("slip.printed");
  }

  /** What waits is printed after the next start. */
  void close() {
    if (printing != null) {
      printing.close();
    }
  }
}
