package io.chuangkou.terminal.cli.window;

import io.chuangkou.terminal.cli.console.Display;
import io.chuangkou.terminal.shell.OpeningWindow;
import io.chuangkou.terminal.shell.Texts;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;

/** The stage of a command, on a {@link Display} that is open. */
public final class CommandStage implements AutoCloseable {

  private final Stage stage = new Stage();
  private final CountDownLatch closed = new CountDownLatch(1);

  private CommandStage() {
    stage.setOnHidden(event -> closed.countDown());
  }

  /**
   * Shows that the program is being opened, and returns once that is seen: what takes long comes
   * behind it.
   */
  public static CommandStage opening(Locale locale) {
    CommandStage opened = blank();
    onScreen(() -> OpeningWindow.show(opened.stage, Texts.of(locale)));
    return opened;
  }

  /** On which nothing is shown yet. */
  static CommandStage blank() {
    return CompletableFuture.supplyAsync(CommandStage::new, Platform::runLater).join();
  }

  /**
   * Waits until the stage is closed; where it was closed already, at once.
   *
   * @param filling lays onto it what it is for and shows it, on the JavaFX thread
   */
  public void untilClosed(Consumer<Stage> filling) {
    onScreen(
        () -> {
          if (closed.getCount() > 0) {
            filling.accept(stage);
          }
        });
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Closes it, if nobody has yet. */
  @Override
  public void close() {
    onScreen(stage::close);
  }

  private static void onScreen(Runnable act) {
    CompletableFuture.runAsync(act, Platform::runLater).join();
  }
}
