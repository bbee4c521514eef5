package io.chuangkou.terminal.display;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chuangkou.terminal.approval.CounterWindow;
import io.chuangkou.terminal.cli.window.Snapshot;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.DemoSite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.robot.Robot;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * On two screens of a real X server, under a window manager; {@code packaging/two-screens} sets
 * them up. The second one is unplugged and plugged in again.
 */
@Tag("screen")
class TwoScreensCheck {

  private static final long PATIENCE = 40_000;
  private static final String OUTPUT = "DUMMY1";
  private static final String MODE = "1024x600";
  private static final Rectangle2D FIRST = new Rectangle2D(0, 0, 1366, 768);
  private static final Rectangle2D SECOND = new Rectangle2D(1366, 0, 1024, 600);

  @TempDir private Path folder = Path.of(".");

  @Test
  @Timeout(300)
  void theCustomersWindowFollowsItsScreenAndTheCashierKeepsTheKeyboard() throws Exception {
    FxToolkit.registerPrimaryStage();
    plugIn();
    try (CounterFixture counter = CounterFixture.still(folder, DemoSite.COMMUNITY);
        CounterWindow window = new CounterWindow(counter.counter(), CounterFixture.MORNING)) {
      Stage cashiers = (Stage) window.scene().getWindow();
      CustomersWindow.open(window, counter, "second");
      awaitPlace(Optional.of(SECOND));
      assertKeysReach(cashiers);

      counter.insert("zhang-san");
      counter.tryBill(counter.bill("MZ-0001", "429.00"));
      counter.driver().after(() -> counter.desk().tender("400"));
      window.await(state -> !state.tendered().isZero());
      assertDrawn("two-screens.png");
      window.shortcut(KeyCode.O);
      assertDrawn("two-screens-test.png");
      assertKeysReach(cashiers);

      unplug();
      awaitPlace(Optional.empty());
      assertKeysReach(cashiers);
      plugIn();
      awaitPlace(Optional.of(SECOND));
      assertKeysReach(cashiers);

      move(cashiers, SECOND);
      awaitPlace(Optional.of(FIRST));
      move(cashiers, FIRST);
      awaitPlace(Optional.of(SECOND));
      assertKeysReach(cashiers);
    }
    awaitPlace(Optional.empty());
  }

  private static void move(Stage stage, Rectangle2D screen) {
    WaitForAsyncUtils.waitForAsyncFx(
        PATIENCE,
        () -> {
          stage.setMaximized(false);
          stage.setX(screen.getMinX() + 10);
          stage.setY(screen.getMinY() + 10);
          stage.setWidth(screen.getWidth() - 100);
          stage.setHeight(screen.getHeight() - 100);
        });
  }

  /** A key of the real keyboard opens the cashier's help, and closes it again. */
  private static void assertKeysReach(Stage cashiers) {
    await(cashiers::isFocused);
    press(KeyCode.F1);
    await(() -> cashiers.getScene().lookup(".help") != null);
    press(KeyCode.ESCAPE);
    await(() -> cashiers.getScene().lookup(".help") == null);
  }

  private static void press(KeyCode key) {
    WaitForAsyncUtils.waitForAsyncFx(
        PATIENCE,
        () -> {
          Robot robot = new Robot();
          robot.keyPress(key);
          robot.keyRelease(key);
        });
  }

  /** What is really on the second screen is our picture, edge to edge. */
  private static void assertDrawn(String name) throws IOException {
    await(() -> !isBlack(capture(), 3, 3) && !isBlack(capture(), 1020, 596));
    WritableImage seen = capture();
    Snapshot.write(seen, Path.of("target", "screenshots", name));
    assertEquals(SECOND.getWidth(), seen.getWidth());
  }

  private static WritableImage capture() {
    return WaitForAsyncUtils.waitForAsyncFx(
        PATIENCE, () -> new Robot().getScreenCapture(null, SECOND));
  }

  private static boolean isBlack(WritableImage picture, int x, int y) {
    return picture.getPixelReader().getColor(x, y).equals(Color.BLACK);
  }

  private static void awaitPlace(Optional<Rectangle2D> wanted) {
    try {
      WaitForAsyncUtils.waitFor(
          PATIENCE, TimeUnit.MILLISECONDS, () -> CustomersWindow.place().equals(wanted));
    } catch (TimeoutException e) {
      throw new AssertionError("it is at " + CustomersWindow.place() + ", not " + wanted, e);
    }
  }

  private static void plugIn() throws IOException, InterruptedException {
    xrandr("--output", OUTPUT, "--mode", MODE, "--right-of", "DUMMY0");
    await(() -> screens() == 2);
  }

  private static void unplug() throws IOException, InterruptedException {
    xrandr("--output", OUTPUT, "--off");
    await(() -> screens() == 1);
  }

  private static int screens() {
    return WaitForAsyncUtils.waitForAsyncFx(PATIENCE, () -> Screen.getScreens().size());
  }

  private static void xrandr(String... arguments) throws IOException, InterruptedException {
    ProcessBuilder xrandr = new ProcessBuilder(arguments);
    xrandr.command().addFirst("xrandr");
    assertEquals(0, xrandr.inheritIO().start().waitFor(), String.join(" ", arguments));
  }

  private static void await(Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.MILLISECONDS, condition);
    } catch (TimeoutException e) {
      throw new AssertionError("not in time", e);
    }
  }
}
