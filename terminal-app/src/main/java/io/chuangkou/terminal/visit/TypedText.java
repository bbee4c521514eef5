package io.chuangkou.terminal.visit;

import java.text.Normalizer;

/** What a person types, as an input method may write it. */
public final class TypedText {

  private TypedText() {}

  /**
   * The same without blanks at its ends, with full-width characters made plain and the Chinese full
   * stop taken for a point.
   */
  public static String plain(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC).replace('。', '.').strip();
  }
}
