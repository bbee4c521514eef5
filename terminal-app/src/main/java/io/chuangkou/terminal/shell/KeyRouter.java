package io.chuangkou.terminal.shell;

import java.time.InstantSource;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Takes keys before any control sees them: controls swallow F4, F10 and Enter otherwise. Keys that
 * act do so once a press; keys that commit also need a settled screen.
 */
final class KeyRouter {

  private final Screen screen;
  private final KeyTrust trust;

  /** Whether the press was used: what it types must not reach a field that it has opened. */
  private boolean used;

  private KeyRouter(Screen screen, InstantSource clock) {
    this.screen = screen;
    this.trust = new KeyTrust(clock);
  }

  static void install(Scene scene, Screen screen, InstantSource clock) {
    KeyRouter router = new KeyRouter(screen, clock);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, router::pressed);
    scene.addEventFilter(KeyEvent.KEY_TYPED, router::typed);
    scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> router.trust.release(event.getCode()));
    scene.getWindow().focusedProperty().addListener(property -> router.trust.forget());
    screen.moment().addListener((moment, before, after) -> router.trust.change());
  }

  private void pressed(KeyEvent event) {
    boolean fresh = trust.press(event.getCode());
    used = false;
    KeyAction action = action(event);
    if (action != null) {
      event.consume();
      if (fresh && action.enabled().getValue() && (!action.commits() || trust.settled())) {
        action.run().run();
      }
      return;
    }
    ScreenKey key = ScreenKey.of(event);
    int digit = ScreenKey.digit(event);
    if (key != null) {
      screen.press(key, fresh && trust.settled());
      event.consume();
    } else if (digit >= 0 && screen.digit(digit)) {
      used = true;
      event.consume();
    }
  }

  private void typed(KeyEvent event) {
    if (used) {
      event.consume();
    }
  }

  private @Nullable KeyAction action(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return null;
    }
    return screen.keys().stream()
        .filter(action -> action.key() == event.getCode())
        .findFirst()
        .orElse(null);
  }
}
