package io.chuangkou.terminal.display;

import io.chuangkou.terminal.shell.WindowSettings;
import io.chuangkou.terminal.workflow.Cashier;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Popup;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/**
 * The window on the customer's screen: there as long as that screen is, without keyboard and mouse.
 * Used on the JavaFX thread.
 */
public final class CustomerScreen {

  private static final KeyCombination TEST =
      new KeyCodeCombination(KeyCode.O, KeyCombination.CONTROL_DOWN);

  private final Stage cashiers;
  private final ScreenChoice choice;
  private final CustomerPane pane;

  /** Unlike a stage it is never given the keyboard by the system. */
  private final Popup window = new Popup();

  private final InvalidationListener placing = property -> place();
  private final Runnable end;

  private CustomerScreen(
      Stage cashiers, Cashier desk, WindowSettings settings, ScreenChoice choice) {
    this.cashiers = cashiers;
    this.choice = choice;
    this.pane = new CustomerPane(settings);
    window.setAutoFix(false);
    window.setAutoHide(false);
    window.setHideOnEscape(false);
    window.getContent().add(pane);
    this.end = pane.follow(desk);
  }

  /**
   * Opens it beside the cashier's window, which is shown already; it closes together with that.
   * Ctrl+O there shows a test picture until something changes at the desk.
   */
  public static void open(
      Stage cashiers, Cashier desk, WindowSettings settings, ScreenChoice choice) {
    CustomerScreen screen = new CustomerScreen(cashiers, desk, settings, choice);
    Screen.getScreens().addListener(screen.placing);
    cashiers.xProperty().addListener(screen.placing);
    cashiers.yProperty().addListener(screen.placing);
    cashiers.addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> screen.close());
    cashiers.getScene().getAccelerators().put(TEST, screen.pane::showTest);
    screen.place();
  }

  /** Screens come and go, and the cashier's window can be moved from one to the other. */
  private void place() {
    List<Rectangle2D> screens = Screen.getScreens().stream().map(Screen::getBounds).toList();
    choice.room(screens, cashiersScreen()).ifPresentOrElse(this::fill, window::hide);
  }

  private Rectangle2D cashiersScreen() {
    double x = cashiers.getX() + cashiers.getWidth() / 2;
    double y = cashiers.getY() + cashiers.getHeight() / 2;
    return Screen.getScreensForRectangle(x, y, 1, 1).stream()
        .findFirst()
        .orElseGet(Screen::getPrimary)
        .getBounds();
  }

  private void fill(Rectangle2D room) {
    pane.setMinSize(room.getWidth(), room.getHeight());
    pane.setPrefSize(room.getWidth(), room.getHeight());
    pane.setMaxSize(room.getWidth(), room.getHeight());
    if (window.isShowing()) {
      window.setX(room.getMinX());
      window.setY(room.getMinY());
    } else {
      window.show(cashiers, room.getMinX(), room.getMinY());
    }
  }

  private void close() {
    end.run();
    Screen.getScreens().removeListener(placing);
    cashiers.xProperty().removeListener(placing);
    cashiers.yProperty().removeListener(placing);
    window.hide();
  }
}
