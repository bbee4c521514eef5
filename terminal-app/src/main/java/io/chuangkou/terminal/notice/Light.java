package io.chuangkou.terminal.notice;

/**
 * A status light: colour, symbol and words together.
 *
 * @param level what to think of it
 * @param text a few words, as {@code 读卡器就绪}
 */
public record Light(Level level, String text) {

  /** Before it was looked at. */
  public static final Light UNKNOWN = new Light(Level.BUSY, "…");
}
