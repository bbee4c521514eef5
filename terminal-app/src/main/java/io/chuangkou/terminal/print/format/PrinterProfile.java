package io.chuangkou.terminal.print.format;

import io.chuangkou.terminal.slip.SlipLayout;

/**
 * What a receipt printer has and understands: a slip goes as a picture (ESC/POS).
 *
 * @param paper width of its paper
 * @param cuts whether it has a cutter
 * @param drawer whether a cash drawer hangs at it
 */
public record PrinterProfile(Paper paper, boolean cuts, boolean drawer) implements JobFormat {

  /** The usual print heads have 8 dots a millimetre. */
  static final int DOTS_PER_INCH = 203;

  @Override
  public byte[] job(SlipLayout slip, boolean opensDrawer) {
    return EscPos.job(SlipPicture.of(slip, paper), this, opensDrawer);
  }

  /** The usual rolls. */
  public enum Paper {
    MM80(80, 72),
    MM58(58, 48);

    private static final int DOTS_PER_MM = 8;

    private final int millimetres;
    private final int printed;

    Paper(int millimetres, int printed) {
      this.millimetres = millimetres;
      this.printed = printed;
    }

    /** Width of the roll in millimetres. */
    public int millimetres() {
      return millimetres;
    }

    /** Width that is printed on, in millimetres. */
    public int printed() {
      return printed;
    }

    /** The same in dots. */
    public int dots() {
      return printed * DOTS_PER_MM;
    }
  }
}
