package io.chuangkou.terminal.slip;

import io.chuangkou.settlement.money.Fen;
import java.util.List;
import java.util.stream.Stream;

/**
 * A slip as lines, without fonts or devices.
 *
 * @param lines from top to bottom
 * @param continued what stands at the head of each page but the first, where it has several
 */
public record SlipLayout(List<Line> lines, String continued) {

  /** Width of a slip in half-width cells; a Chinese character takes two. */
  public static final int CELLS = 48;

  /** A slip whose further pages tell nothing of their own. */
  public SlipLayout(List<Line> lines) {
    this(lines, "");
  }

  /** Copies the lines. */
  public SlipLayout {
    lines = List.copyOf(lines);
  }

  /** The same, marked as one of several. */
  public SlipLayout copy() {
    return new SlipLayout(
        Stream.concat(Stream.of(new Text("副本 COPY", Align.CENTRE, true, true)), lines.stream())
            .toList());
  }

  /** A line of a slip. */
  public sealed interface Line {}

  /**
   * Text, wrapped at the width.
   *
   * @param text what it says
   * @param align where it stands
   * @param bold whether it is bold
   * @param large whether it is twice the size
   */
  public record Text(String text, Align align, boolean bold, boolean large) implements Line {}

  /**
   * A label at the left and a value at the right.
   *
   * @param label the label
   * @param value the value
   * @param bold whether both are bold
   * @param carried what it adds to the sum that is carried from page to page
   */
  public record Pair(String label, String value, boolean bold, Fen carried) implements Line {

    /** What is no part of a sum. */
    public Pair(String label, String value, boolean bold) {
      this(label, value, bold, Fen.ZERO);
    }
  }

  /** A line across. */
  public record Rule() implements Line {}

  /** Where text stands. */
  public enum Align {
    LEFT,
    CENTRE,
    RIGHT
  }
}
