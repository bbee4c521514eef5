package io.chuangkou.terminal.cli.window;

import io.chuangkou.terminal.TerminalConfig;
import io.chuangkou.terminal.cashier.CashierWindow;
import io.chuangkou.terminal.cli.console.Display;
import io.chuangkou.terminal.display.CustomerScreen;
import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.Level;
import io.chuangkou.terminal.print.PrintSpool;
import io.chuangkou.terminal.shell.FaultWindow;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.shell.WindowSettings;
import io.chuangkou.terminal.workflow.Cashier;
import java.time.InstantSource;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.stage.Stage;

/**
 * The window of a command, on a {@link Display} that is open.
 *
 * @param config whose window
 * @param clock the time of day
 * @param printing hears how the printers stand, on a thread of their own
 */
public record Window(
    TerminalConfig config, InstantSource clock, Consumer<PrintSpool.State> printing) {

  /** One of whose printers nobody hears but its cashier. */
  public Window(TerminalConfig config, InstantSource clock) {
    this(config, clock, state -> {});
  }

  /** Shows the desk on a stage until that is closed. */
  public void show(CommandStage place, Cashier cashier, Consumer<Stage> onShown) {
    place.untilClosed(
        stage -> {
          open(stage, cashier);
          onShown.accept(stage);
        });
  }

  /** Shows why the program cannot start, until that is read. Needs no window of ours. */
  public static void showFault(Advice advice, Locale locale) {
    CommandStage.blank()
        .untilClosed(
            stage -> FaultWindow.show(stage, Texts.of(locale), advice.notice(Level.DOWN, locale)));
  }

  /**
   * Opens the window, and the customer's on a screen of its own where there is to be one; to be
   * called on the JavaFX thread.
   */
  Stage open(Cashier cashier) {
    Stage stage = new Stage();
    open(stage, cashier);
    return stage;
  }

  private void open(Stage stage, Cashier cashier) {
    CashierWindow.open(stage, cashier, settings());
    if (config.display() != null) {
      CustomerScreen.open(stage, cashier, settings(), config.display());
    }
  }

  /** What a window has to know. */
  WindowSettings settings() {
    return new WindowSettings(
        config.counter().hospital(),
        config.counter().window(),
        config.locale(),
        clock,
        config.counter().zone(),
        config.slips(),
        config.printer(),
        config.lockAfter(),
        config.keys(),
        config.training(),
        printing);
  }
}
