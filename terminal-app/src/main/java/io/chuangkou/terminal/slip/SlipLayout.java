package io.chuangkou.terminal.slip;

import io.chuangkou.settlement.money.Fen;
import java.util.List;
import java.util.stream.Stream;

/**
 * A slip as lines, without fonts or devices.
 *
 * @param lines from top to bottom
 * @param continued what stands at the head of each page but the first, where it has several
 * @param sort which sort of paper it is
 * @param training whether it is of a training, and of no worth: that is written across it
 */
public record SlipLayout(List<Line> lines, String continued, Sort sort, boolean training) {

  /** What is written across a slip of a training. */
  static final String WORTHLESS = "培训 无效";

  /** Width of a slip in half-width cells; a Chinese character takes two. */
  public static final int CELLS = 48;

  /** Sorts of paper; each may have a printer of its own. */
  public enum Sort {
    /** What was settled or cancelled, and everything else that is handed over. */
    SLIP,
    /** A voucher: what is not settled at the centre yet, or nobody knows of. */
    VOUCHER,
    /** The hospital's own: a shift report. */
    REPORT
  }

  /** A slip of worth. */
  public SlipLayout(List<Line> lines, String continued, Sort sort) {
    this(lines, continued, sort, false);
  }

  /** A slip whose further pages tell nothing of their own. */
  public SlipLayout(List<Line> lines) {
    this(lines, "", Sort.SLIP);
  }

  /** Copies the lines. */
  public SlipLayout {
    lines = List.copyOf(lines);
  }

  /** The same, marked as one of several. */
  public SlipLayout copy() {
    return new SlipLayout(
        Stream.concat(Stream.of(new Text("副本 COPY", Align.CENTRE, true, true)), lines.stream())
            .toList(),
        continued,
        sort,
        training);
  }

  /** The same of a training: said at its head and foot, and across it. */
  public SlipLayout inTraining() {
    Line mark = new Text(WORTHLESS + " TRAINING", Align.CENTRE, true, true);
    Line words = new Text("练习用，不是真实结算：没有收付款，不能报销。", Align.CENTRE, true, false);
    return new SlipLayout(
        Stream.of(Stream.of(mark, words, new Rule()), lines.stream(), Stream.of(new Rule(), mark))
            .flatMap(part -> part)
            .toList(),
        continued,
        sort,
        true);
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

  /**
   * Whose slip it is: masked wherever it is seen, in full on the person's own paper alone.
   *
   * @param label the label
   * @param masked the name, masked
   * @param printed the name in full
   */
  public record Holder(String label, String masked, String printed) implements Line {

    /** What is seen. */
    public Pair seen() {
      return new Pair(label, masked, false);
    }

    /** What is printed. */
    public Pair onPaper() {
      return new Pair(label, printed, false);
    }

    /** Masked. */
    @Override
    public String toString() {
      return "Holder[" + masked + "]";
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
