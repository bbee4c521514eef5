package io.chuangkou.terminal.cashier;

import java.text.Normalizer;
import java.util.Locale;

/** Takes what a Chinese input method makes of digits and letters back to ASCII. */
final class FullWidth {

  private FullWidth() {}

  /** A catalogue code: letters in upper case, digits, hyphens and dots; all else is dropped. */
  static String code(String typed) {
    return ascii(typed).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9.\\-]", "");
  }

  /** A decimal number: digits and points; all else is dropped. */
  static String decimal(String typed) {
    return ascii(typed).replaceAll("[^0-9.]", "");
  }

  private static String ascii(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC).replace('。', '.');
  }
}
