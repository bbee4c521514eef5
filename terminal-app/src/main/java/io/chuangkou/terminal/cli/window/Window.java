package io.chuangkou.terminal.cli.window;

import io.chuangkou.terminal.TerminalConfig;
import io.chuangkou.terminal.cashier.CashierWindow;
import io.chuangkou.terminal.cli.console.Display;
import io.chuangkou.terminal.display.CustomerScreen;
import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.Level;
import io.chuangkou.terminal.shell.FaultWindow;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.shell.WindowSettings;
import io.chuangkou.terminal.workflow.Cashier;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * The window of a command, on a {@link Display} that is open.
 *
 * @param config whose window
 * @param clock the time of day
 */
public record Window(TerminalConfig config, InstantSource clock) {

  /** Shows the desk until the window is closed. */
  public void show(Cashier cashier, Consumer<Stage> onShown) {
    CountDownLatch closed = new CountDownLatch(1);
    Platform.runLater(
        () -> {
          Stage stage = open(cashier);
          stage.setOnHidden(event -> closed.countDown());
          onShown.accept(stage);
        });
    await(closed);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Shows why the program cannot start, until that is read. Needs no window of ours. */
  public static void showFault(Advice advice, Locale locale) {
    CountDownLatch read = new CountDownLatch(1);
    Platform.runLater(
        () -> {
          Stage stage = new Stage();
          stage.setOnHidden(event -> read.countDown());
          FaultWindow.show(stage, Texts.of(locale), advice.notice(Level.DOWN, locale));
        });
    await(read);
  }

  /**
   * Opens the window, and the customer's on a screen of its own where there is to be one; to be
   * called on the JavaFX thread.
   */
  Stage open(Cashier cashier) {
    Stage stage = new Stage();
    CashierWindow.open(stage, cashier, settings());
    if (config.display() != null) {
      CustomerScreen.open(stage, cashier, settings(), config.display());
    }
    return stage;
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
        config.training());
  }
}
