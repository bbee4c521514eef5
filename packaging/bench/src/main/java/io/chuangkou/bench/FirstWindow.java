package io.chuangkou.bench;

import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.stage.Window;

/** Ends this process as soon as a window shows what is waited for, with the CPU seconds it took. */
final class FirstWindow {

  private FirstWindow() {}

  /** Waits for the first window. */
  static void watch() {
    Window.getWindows().addListener((ListChangeListener<Window>) change -> end());
  }

  /** Waits for what takes the place of what the first window shows. */
  static void watchNextScene() {
    Window.getWindows()
        .addListener(
            (ListChangeListener<Window>)
                change ->
                    change
                        .getList()
                        .getFirst()
                        .sceneProperty()
                        .addListener(scene -> Platform.runLater(FirstWindow::end)));
  }

  private static void end() {
    System.out.println(ProcessFigures.cpuSeconds());
    System.out.flush();
    Runtime.getRuntime().halt(0);
  }
}
