package io.chuangkou.terminal.cli;

import io.chuangkou.terminal.TerminalConfig;
import io.chuangkou.terminal.cashier.CashierDesk;
import io.chuangkou.terminal.shell.WindowSettings;
import io.chuangkou.terminal.workflow.Cashier;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * The window of a command.
 *
 * @param config whose window
 * @param clock the time of day
 */
record Window(TerminalConfig config, InstantSource clock) {

  /** Shows the desk until the window is closed. */
  void show(Cashier cashier, Consumer<Stage> onShown) {
    CountDownLatch closed = new CountDownLatch(1);
    Platform.startup(
        () -> {
          Stage stage = open(cashier);
          stage.setOnHidden(event -> closed.countDown());
          onShown.accept(stage);
        });
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Platform.exit();
  }

  /** Opens the window; to be called on the JavaFX thread. */
  Stage open(Cashier cashier) {
    Stage stage = new Stage();
    CashierDesk.open(
        stage,
        cashier,
        new WindowSettings(
            config.counter().hospital(),
            config.counter().window(),
            config.counter().operator(),
            config.locale(),
            clock,
            config.counter().zone(),
            config.slips()));
    return stage;
  }
}
