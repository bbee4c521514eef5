package io.chuangkou.terminal.cashier.model;

import io.chuangkou.terminal.visit.TypedText;
import java.util.Locale;

/** Takes what a Chinese input method makes of digits and letters back to ASCII. */
public final class FullWidth {

  private FullWidth() {}

  /** A catalogue code: letters in upper case, digits, hyphens and dots; all else is dropped. */
  public static String code(String typed) {
    return TypedText.plain(typed).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9.\\-]", "");
  }

  /** A decimal number: digits and points; all else is dropped. */
  public static String decimal(String typed) {
    return TypedText.plain(typed).replaceAll("[^0-9.]", "");
  }
}
