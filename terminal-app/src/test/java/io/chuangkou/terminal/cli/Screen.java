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

  private static final int PATIENCE_SECONDS = 60;
  private static final int RETRY_SECONDS = 6;
  private static final int MOST_TRIES = 8;

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

  void type(String text) {
    robot.write(text);
  }

  /** Waits until a label shows these words. */
  void awaitShown(String words) {
    await(() -> shows(words));
  }

  /** Presses keys, again where a screen that had just changed did not take them. */
  void pressUntilShown(String words, Runnable keys) {
    for (int i = 0; i < MOST_TRIES; i++) {
      keys.run();
      try {
        await(RETRY_SECONDS, () -> shows(words));
        return;
      } catch (TimeoutException e) {
        // The keys came too early.
      }
    }
    fail("not seen in time: " + words);
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
      await(PATIENCE_SECONDS, condition);
    } catch (TimeoutException e) {
      throw new AssertionError("not seen in time", e);
    }
  }

  private static void await(long seconds, Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        seconds, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
  }
}
