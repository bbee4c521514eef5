package io.chuangkou.terminal.technician.pane;

import io.chuangkou.terminal.shell.TerminalWindow;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.shell.WindowSettings;
import io.chuangkou.terminal.technician.bench.BenchModel;
import javafx.stage.Stage;

/** The way in: opens the technician's window. */
public final class BenchWindow {

  private BenchWindow() {}

  /**
   * Shows the bench on the stage; to be called on the JavaFX thread, on which the model is used.
   *
   * @param settings its keys and its lock are not the bench's, which has its own
   */
  public static void open(Stage stage, BenchModel model, WindowSettings settings) {
    Texts texts = Texts.of(settings.locale());
    TerminalWindow.open(stage, settings, texts, new BenchScreen(model, texts, settings));
  }
}
