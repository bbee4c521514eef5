package io.chuangkou.terminal.shell.key;

import io.chuangkou.terminal.notice.KeyCaps;
import java.time.InstantSource;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Takes keys before any control sees them: controls swallow F4, F10 and Enter otherwise. Keys that
 * act do so once a press; keys that commit also need a settled screen.
 */
public final class KeyRouter {

  private final Scene scene;
  private final Screen screen;
  private final KeyTrust trust;
  private final KeyCaps caps;

  /** Whether the press was used: what it types must not reach a field that it has opened. */
  private boolean used;

  private KeyRouter(Scene scene, Screen screen, InstantSource clock, KeyCaps caps) {
    this.scene = scene;
    this.screen = screen;
    this.trust = new KeyTrust(clock);
    this.caps = caps;
  }

  /** Takes the keys of a scene to a screen, at a counter with these keys. */
  public static void install(Scene scene, Screen screen, InstantSource clock, KeyCaps caps) {
    KeyRouter router = new KeyRouter(scene, screen, clock, caps);
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
    ScreenKey key = ScreenKey.of(event, caps);
    int digit = ScreenKey.digit(event);
    if (key == ScreenKey.ENTER) {
      enter(fresh);
      event.consume();
    } else if (key != null) {
      used = screen.press(key, fresh && trust.settled());
      event.consume();
    } else if (digit >= 0 && screen.digit(digit)) {
      used = true;
      event.consume();
    }
  }

  /** What is typed may be ended at once, at a scanner's speed; all else waits for the screen. */
  private void enter(boolean fresh) {
    boolean ends = screen.endsText();
    if (fresh && !ends && trust.strays()) {
      trust.stray();
      screen.enterAhead();
    } else {
      screen.press(ScreenKey.ENTER, fresh && (ends || trust.settled()));
    }
  }

  private void typed(KeyEvent event) {
    if (used) {
      event.consume();
    } else if (isText(event) && (!hasField() || trust.strays())) {
      trust.stray();
      screen.typeAhead(event.getCharacter());
      event.consume();
    }
  }

  private static boolean isText(KeyEvent event) {
    String character = event.getCharacter();
    boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isMetaDown();
    return plain && !character.isEmpty() && !Character.isISOControl(character.codePointAt(0));
  }

  private boolean hasField() {
    return scene.getFocusOwner() instanceof TextInputControl field && !field.isDisabled();
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
