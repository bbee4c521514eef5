package io.chuangkou.terminal.cashier.model;

import io.chuangkou.terminal.visit.TypedText;
import java.util.Locale;

/**
 * Takes what a Chinese input method makes of digits and letters back to ASCII. Nothing is left out:
 * what does not belong there is refused as it stands.
 */
public final class FullWidth {

  private FullWidth() {}

  /** A catalogue code: letters in upper case. */
  public static String code(String typed) {
    return TypedText.halfWidth(typed).toUpperCase(Locale.ROOT);
  }

  /** A decimal number. */
  public static String decimal(String typed) {
    return TypedText.halfWidth(typed);
  }
}
