package io.chuangkou.terminal.cashier;

import io.chuangkou.terminal.cashier.model.CashierViewModel;
import io.chuangkou.terminal.cashier.overlay.SlipSaver;
import io.chuangkou.terminal.shell.TerminalWindow;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.shell.WindowSettings;
import io.chuangkou.terminal.workflow.Cashier;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/** The way in: opens the cashier's window. */
public final class CashierWindow {

  private CashierWindow() {}

  /** Shows the cashier's screen on the stage; to be called on the JavaFX thread. */
  public static void open(Stage stage, Cashier cashier, WindowSettings settings) {
    Texts texts = Texts.of(settings.locale(), settings.keys());
    CashierViewModel model = new CashierViewModel(cashier, Platform::runLater);
    SlipSaver saver = new SlipSaver(settings, texts, Platform::runLater);
    Paper paper = new Paper(cashier, settings, texts, Platform::runLater);
    stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> paper.close());
    TerminalWindow.open(
        stage, settings, texts, new CashierScreen(model, texts, saver, paper, settings.counter()));
  }
}
