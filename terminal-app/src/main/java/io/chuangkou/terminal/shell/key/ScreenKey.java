package io.chuangkou.terminal.shell.key;

import io.chuangkou.terminal.notice.KeyCaps;
import java.util.Arrays;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** Keys that mean something beside those of the key bar. */
public enum ScreenKey {
  /** Enter, also of the number pad. */
  ENTER,
  /** Plus, also of the number pad. */
  PLUS,
  UP,
  DOWN,
  PAGE_UP,
  PAGE_DOWN,
  UNDO("Ctrl+Z"),
  /** The personal account (个人账户). */
  ACCOUNT("Ctrl+G"),
  /** Diagnoses (病). */
  DIAGNOSES("Ctrl+B"),
  /** Trace codes. */
  BOXES("Ctrl+T"),
  /** The prescription (Rx). */
  PRESCRIPTION("Ctrl+R"),
  /** Prints the slip. */
  PRINT("Ctrl+P"),
  /** Holds the bill. */
  HOLD("Ctrl+H"),
  /** The list of bills that wait. */
  WAITING("Ctrl+L"),
  /** The guide (办事指南); once more: what the person at the desk pays. */
  GUIDE("Ctrl+N"),
  /** Where a person in hospital lies (ward). */
  BEDSIDE("Ctrl+W"),
  /** Deposits (预交金). */
  DEPOSITS("Ctrl+Y"),
  /** Locks the window. */
  LOCK("Ctrl+K");

  private final String cap;

  ScreenKey() {
    this("");
  }

  ScreenKey(String cap) {
    this.cap = cap;
  }

  /** The digit of a key press, also of the number pad; −1: none. */
  static int digit(KeyEvent event) {
    boolean plain = event.getCode().isDigitKey() && !event.isShiftDown();
    if (!plain || event.isShortcutDown() || event.isAltDown()) {
      return -1;
    }
    String name = event.getCode().getName();
    return Character.digit(name.charAt(name.length() - 1), 10);
  }

  private static @Nullable ScreenKey ofShortcut(KeyCode code, KeyCaps caps) {
    String pressed = "Ctrl+" + code.getName();
    return Arrays.stream(values())
        .filter(key -> caps.of(key.cap).equals(pressed))
        .findFirst()
        .orElse(null);
  }

  /** The desk key of a key press at a counter with these keys; none: any other. */
  static @Nullable ScreenKey of(KeyEvent event, KeyCaps caps) {
    if (event.isShortcutDown()) {
      return ofShortcut(event.getCode(), caps);
    }
    return switch (event.getCode()) {
      case ENTER -> ENTER;
      case ADD, PLUS -> PLUS;
      case EQUALS -> event.isShiftDown() ? PLUS : null;
      case UP, KP_UP -> UP;
      case DOWN, KP_DOWN -> DOWN;
      case PAGE_UP -> PAGE_UP;
      case PAGE_DOWN -> PAGE_DOWN;
      default -> null;
    };
  }
}
