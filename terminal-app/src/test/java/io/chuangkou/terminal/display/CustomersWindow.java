package io.chuangkou.terminal.display;

import io.chuangkou.terminal.approval.CounterWindow;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.DemoSite;
import io.chuangkou.terminal.shell.WindowSettings;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Popup;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.util.WaitForAsyncUtils;

/** The customer's window beside a cashier's. */
final class CustomersWindow {

  private static final long PATIENCE = 60_000;

  private CustomersWindow() {}

  static void open(CounterWindow cashiers, CounterFixture counter, String choice) {
    WindowSettings settings =
        new WindowSettings(
            DemoSite.COMMUNITY.name(),
            "3",
            Locale.CHINESE,
            InstantSource.system(),
            ZoneId.of("Asia/Shanghai"),
            Path.of("target"),
            null);
    Stage stage = (Stage) cashiers.scene().getWindow();
    WaitForAsyncUtils.waitForAsyncFx(
        PATIENCE,
        () -> CustomerScreen.open(stage, counter.desk(), settings, ScreenChoice.of(choice)));
  }

  /** Where it is; none: it is not there. */
  static Optional<Rectangle2D> place() {
    return WaitForAsyncUtils.waitForAsyncFx(
        PATIENCE,
        () ->
            Window.getWindows().stream()
                .filter(window -> window instanceof Popup && window.isShowing())
                .map(
                    window ->
                        new Rectangle2D(
                            window.getX(), window.getY(), window.getWidth(), window.getHeight()))
                .findFirst());
  }
}
