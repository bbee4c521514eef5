package io.chuangkou.terminal.shell;

import io.chuangkou.terminal.notice.Level;
import io.chuangkou.terminal.notice.Light;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** What is seen first: that the program is there, and is being opened. */
public final class OpeningWindow {

  private static final int ICON = 64;

  private OpeningWindow() {}

  /**
   * Shows it, as large as the window that takes its place on the stage; to be called on the JavaFX
   * thread.
   */
  public static void show(Stage stage, Texts texts) {
    StatusLight light = new StatusLight();
    light.show(new Light(Level.BUSY, texts.get("opening")));
    VBox content =
        Nodes.column(
            "opening",
            Nodes.icon(Icon.WINDOW, ICON),
            Nodes.label(texts.get("brand"), "dialog-title"),
            light);
    content.getStyleClass().add("terminal");
    stage.setTitle(texts.get("brand"));
    stage.setScene(TerminalWindow.dressed(new Scene(new Zoom(content))));
    TerminalWindow.show(stage);
  }
}
