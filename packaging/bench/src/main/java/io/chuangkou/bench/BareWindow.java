package io.chuangkou.bench;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/** The smallest JavaFX window; prints its CPU seconds when it is shown, and ends. */
final class BareWindow {

  private BareWindow() {}

  public static void main(String[] arguments) {
    FirstWindow.watch();
    Platform.startup(
        () -> {
          Stage stage = new Stage();
          stage.setScene(new Scene(new Label("窗口"), 1366, 768));
          stage.show();
        });
  }
}
