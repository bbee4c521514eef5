package io.chuangkou.terminal.visit;

import java.util.regex.Pattern;

/** What a person types, as an input method may write it. */
public final class TypedText {

  private static final int FIRST_FULL_WIDTH = '！';
  private static final int LAST_FULL_WIDTH = '～';
  private static final int TO_ASCII = '！' - '!';
  private static final int WIDE_BLANK = 0x3000;

  /** What separates cells and lines where something was copied. */
  private static final Pattern BREAKS =
      Pattern.compile("[\\t\\r\\n\\u000B\\f\\u0085\\u2028\\u2029]+");

  private TypedText() {}

  /**
   * The same without blanks at its ends, with full-width characters made plain and the Chinese full
   * stop taken for a point. Nothing else becomes a digit or a letter: a raised two stays one.
   */
  public static String plain(String typed) {
    return halfWidth(typed).strip();
  }

  /** The same with its blanks. */
  public static String halfWidth(String typed) {
    StringBuilder plain = new StringBuilder(typed.length());
    typed.chars().forEach(character -> plain.append((char) halfWidth(character)));
    return plain.toString();
  }

  /** In one line: what was copied from several cells or lines stays apart. */
  public static String inOneLine(String typed) {
    return BREAKS.matcher(typed).replaceAll(" ");
  }

  private static int halfWidth(int character) {
    if (character >= FIRST_FULL_WIDTH && character <= LAST_FULL_WIDTH) {
      return character - TO_ASCII;
    } else if (character == WIDE_BLANK) {
      return ' ';
    }
    return character == '。' ? '.' : character;
  }
}
