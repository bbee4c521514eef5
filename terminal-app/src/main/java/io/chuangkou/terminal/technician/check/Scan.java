package io.chuangkou.terminal.technician.check;

/**
 * What came from a scanner, and how.
 *
 * @param text what was typed, without what ended it
 * @param end how it ended
 * @param micros from the first character to the last, in microseconds; negative: not measured
 * @param composed whether an input method had a hand in it
 */
public record Scan(String text, End end, long micros, boolean composed) {

  private static final double MICROS = 1_000_000.0;

  /** How a scan ends. */
  public enum End {
    ENTER,
    TAB,
    /** Nothing came any more. */
    NOTHING
  }

  /** Characters a second; negative: not measured. */
  double speed() {
    int steps = text.codePointCount(0, text.length()) - 1;
    return micros < 0 || steps < 1 ? -1 : steps * MICROS / Math.max(1, micros);
  }

  /** Nothing of what was scanned, which may name a person. */
  @Override
  public String toString() {
    return "Scan[" + text.length() + " characters, " + end + "]";
  }
}
