package io.chuangkou.terminal.shell.key;

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
  /** Ctrl+Z. */
  UNDO,
  /** Ctrl+G: the personal account (个人账户). */
  ACCOUNT,
  /** Ctrl+B: diagnoses (病). */
  DIAGNOSES,
  /** Ctrl+T: trace codes. */
  BOXES,
  /** Ctrl+R: the prescription (Rx). */
  PRESCRIPTION,
  /** Ctrl+W: where a person in hospital lies (ward). */
  BEDSIDE,
  /** Ctrl+Y: deposits (预交金). */
  DEPOSITS,
  /** Ctrl+P: prints the slip. */
  PRINT,
  /** Ctrl+H: holds the bill. */
  HOLD,
  /** Ctrl+L: the list of bills that wait. */
  WAITING,
  /** Ctrl+N: the guide (办事指南); once more: what the person at the desk pays. */
  GUIDE,
  /** Ctrl+K: locks the window. */
  LOCK;

  /** The digit of a key press, also of the number pad; −1: none. */
  static int digit(KeyEvent event) {
    boolean plain = event.getCode().isDigitKey() && !event.isShiftDown();
    if (!plain || event.isShortcutDown() || event.isAltDown()) {
      return -1;
    }
    String name = event.getCode().getName();
    return Character.digit(name.charAt(name.length() - 1), 10);
  }

  private static @Nullable ScreenKey ofShortcut(KeyCode code) {
    return switch (code) {
      case Z -> UNDO;
      case G -> ACCOUNT;
      case B -> DIAGNOSES;
      case T -> BOXES;
      case R -> PRESCRIPTION;
      case W -> BEDSIDE;
      case Y -> DEPOSITS;
      case P -> PRINT;
      case H -> HOLD;
      case L -> WAITING;
      case N -> GUIDE;
      case K -> LOCK;
      default -> null;
    };
  }

  /** The desk key of a key press; none: any other. */
  static @Nullable ScreenKey of(KeyEvent event) {
    if (event.isShortcutDown()) {
      return ofShortcut(event.getCode());
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
