package io.chuangkou.terminal.cli;

import static org.junit.jupiter.api.Assertions.fail;

import io.chuangkou.terminal.cli.Commands.Result;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** What commands show, and the keyboard before it. */
final class Screen {

  private static final int PATIENCE_SECONDS = 30;

  private final FxRobot robot = new FxRobot();

  Screen() {
    try {
      FxToolkit.registerPrimaryStage();
    } catch (TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Starts a command that shows a window, and waits for the window. */
  CompletableFuture<Result> start(Commands commands, String... arguments) {
    CompletableFuture<Result> ended =
        CompletableFuture.supplyAsync(
            () -> commands.call(arguments), command -> Thread.ofPlatform().start(command));
    await(() -> ended.isDone() || window().map(Stage::isFocused).orElse(false));
    if (ended.isDone()) {
      fail("no window: " + commands.heard());
    }
    return ended;
  }

  void press(KeyCode... keys) {
    robot.push(keys);
  }

  /** Waits until a label shows these words. */
  void awaitShown(String words) {
    await(() -> shows(words));
  }

  String title() {
    return window().orElseThrow().getTitle();
  }

  /** Closes the window as its frame would. */
  void closeWindow() {
    robot.interact(window().orElseThrow()::close);
  }

  /** How the command ended. */
  static Result end(CompletableFuture<Result> ended) throws Exception {
    return ended.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  private boolean shows(String words) {
    return window().stream()
        .map(stage -> robot.from(stage.getScene().getRoot()))
        .flatMap(inside -> inside.lookup(".label").queryAllAs(Labeled.class).stream())
        .anyMatch(label -> String.valueOf(label.getText()).contains(words));
  }

  /** The window that was opened last. */
  private static Optional<Stage> window() {
    return Window.getWindows().stream()
        .filter(Stage.class::isInstance)
        .map(Stage.class::cast)
        .filter(Stage::isShowing)
        .reduce((before, last) -> last);
  }

  private static void await(Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(
          PATIENCE_SECONDS, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
    } catch (TimeoutException e) {
      throw new AssertionError("not seen in time", e);
    }
  }
}
