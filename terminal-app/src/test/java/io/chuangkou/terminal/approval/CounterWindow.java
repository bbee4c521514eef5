package io.chuangkou.terminal.approval;

import io.chuangkou.terminal.cashier.CashierWindow;
import io.chuangkou.terminal.demo.DemoCounter;
import io.chuangkou.terminal.shell.WindowSettings;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.HeadlessCashier;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The cashier's window on a real counter, worked with the keyboard alone. After each key it waits
 * until the desk rests and the window shows it.
 */
public final class CounterWindow implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Longer than a screen must stand before a key that moves money counts. */
  private static final Duration AIMING = Duration.ofMillis(300);

  /** The cursor blinks. */
  private static final String NO_CURSOR = "data:text/css,.text-input%7B-fx-display-caret:false%7D";

  private final FxRobot robot = new FxRobot();
  private final Stage stage = stage();
  private final HeadlessCashier driver;
  private final AtomicReference<Instant> now;

  /** Opens it at the counter's time. */
  public CounterWindow(DemoCounter counter, Instant time) {
    now = new AtomicReference<>(time);
    robot.interact(() -> open(counter));
    await(stage::isFocused);
    driver = new HeadlessCashier(counter.desk(), PATIENCE);
  }

  private static Stage stage() {
    try {
      return FxToolkit.registerPrimaryStage();
    } catch (TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  private void open(DemoCounter counter) {
    stage.setX(0);
    stage.setY(0);
    CashierWindow.open(
        stage,
        counter.desk(),
        new WindowSettings(
            counter.config().counter().hospital(),
            counter.config().counter().window(),
            counter.config().locale(),
            now::get,
            counter.config().counter().zone(),
            Path.of("target"),
            null,
            Duration.ZERO,
            counter.config().keys(),
            counter.config().training()));
    stage.getScene().getStylesheets().add(NO_CURSOR);
  }

  /** Presses keys one after the other. */
  public void press(KeyCode... keys) {
    for (KeyCode key : keys) {
      now.updateAndGet(before -> before.plus(AIMING));
      rest(() -> strike(key));
    }
  }

  /** Presses a key with Ctrl. */
  public void shortcut(KeyCode key) {
    now.updateAndGet(before -> before.plus(AIMING));
    rest(
        () -> {
          fire(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, key, true);
          fire(KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, key, true);
        });
  }

  /** Not through the display's server, which repeats a key where the machine is slow. */
  private void strike(KeyCode key) {
    fire(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, key);
    if (key.isDigitKey()) {
      fire(KeyEvent.KEY_TYPED, key.getName(), KeyCode.UNDEFINED);
    }
    fire(KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, key);
  }

  private void fire(EventType<KeyEvent> type, String character, KeyCode key) {
    fire(type, character, key, false);
  }

  private void fire(EventType<KeyEvent> type, String character, KeyCode key, boolean control) {
    Event.fireEvent(
        stage.getScene().getFocusOwner(),
        new KeyEvent(type, character, "", key, false, control, false, false));
  }

  /** Types into the field where the cursor stands. */
  public void type(String text) {
    rest(() -> text.chars().mapToObj(Character::toString).forEach(this::typed));
  }

  private void typed(String character) {
    fire(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, KeyCode.UNDEFINED);
    fire(KeyEvent.KEY_TYPED, character, KeyCode.UNDEFINED);
    fire(KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, KeyCode.UNDEFINED);
  }

  /**
   * A wedge scanner, or fingers as fast: all characters of each text and Enter after it at once,
   * each key as a keyboard has it.
   */
  public void scan(String... texts) {
    now.updateAndGet(before -> before.plus(AIMING));
    rest(
        () -> {
          for (String text : texts) {
            text.chars().forEach(character -> scanned((char) character));
            strike(KeyCode.ENTER);
          }
        });
  }

  /** Characters and Enter (a line feed; F12: a zero) at once, without waiting for the desk. */
  void fastly(String keys) {
    now.updateAndGet(before -> before.plus(AIMING));
    faster(keys);
  }

  /** The same right behind what came before. */
  void faster(String keys) {
    keys.chars().forEach(key -> robot.interact(() -> struck((char) key)));
  }

  private void struck(char key) {
    switch (key) {
      case '\n' -> strike(KeyCode.ENTER);
      case '\0' -> strike(KeyCode.F12);
      default -> scanned(key);
    }
  }

  private void scanned(char character) {
    boolean separator = character == '\u001D';
    KeyCode other = separator ? KeyCode.CLOSE_BRACKET : KeyCode.UNDEFINED;
    KeyCode key =
        character >= '0' && character <= '9'
            ? KeyCode.getKeyCode(String.valueOf(character))
            : other;
    fire(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, key, separator);
    fire(KeyEvent.KEY_TYPED, String.valueOf(character), KeyCode.UNDEFINED, separator);
    fire(KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, key, separator);
  }

  /** Types a field and goes on with Enter. */
  public void enter(String text) {
    type(text);
    press(KeyCode.ENTER);
  }

  private void rest(Runnable act) {
    driver.after(() -> robot.interact(act));
    await(state -> !state.stage().isBusy());
  }

  /** Waits until the window shows a state of the desk. */
  public CashierState await(Predicate<CashierState> wanted) {
    CashierState state = driver.await(wanted);
    WaitForAsyncUtils.waitForFxEvents();
    return state;
  }

  private static void await(Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS, condition);
    } catch (TimeoutException e) {
      throw new AssertionError("the window does not come to the front", e);
    }
  }

  /** What the window shows. */
  public Scene scene() {
    return stage.getScene();
  }

  /** The same as text. */
  public String text() {
    return ScreenText.of(scene());
  }

  @Override
  public void close() {
    robot.interact(stage::hide);
  }
}
