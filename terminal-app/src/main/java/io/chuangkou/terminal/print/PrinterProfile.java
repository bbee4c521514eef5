package io.chuangkou.terminal.print;

/**
 * What a receipt printer has and understands.
 *
 * @param paper width of its paper
 * @param cuts whether it has a cutter
 * @param drawer whether a cash drawer hangs at it
 * @param asked whether it may be asked how it is; some printers choke on the question
 */
public record PrinterProfile(Paper paper, boolean cuts, boolean drawer, boolean asked) {

  /** Dots a millimetre of the usual print heads, 203 a inch. */
  static final int DOTS_PER_INCH = 203;

  /** The usual rolls. */
  public enum Paper {
    MM80(80, 576),
    MM58(58, 384);

    private final int millimetres;
    private final int dots;

    Paper(int millimetres, int dots) {
      this.millimetres = millimetres;
      this.dots = dots;
    }

    /** Width of the roll in millimetres. */
    public int millimetres() {
      return millimetres;
    }

    /** Width that is printed on, in dots. */
    public int dots() {
      return dots;
    }
  }
}
