package io.chuangkou.terminal.print.format;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;

/**
 * The commands of receipt printers (ESC/POS) that a picture needs, and no others: makers agree on
 * these. Text goes as a picture, so that no code page and no rare character can fail.
 */
public final class EscPos {

  /** Rows of a band; printers with little memory print while the next one is on its way. */
  private static final int BAND = 128;

  private static final int FEED = 4;
  private static final int WHITE = 0xFF;

  /** Thin strokes are half covered dots: they would break at the middle of the scale. */
  private static final int DARK = 176;

  private static final byte[] RESET = {0x1B, '@'};
  private static final byte[] CUT = {0x1D, 'V', 66, 0};
  private static final byte[] PULSE = {0x1B, 'p', 0, 25, (byte) 250};

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private EscPos() {
    out.writeBytes(RESET);
  }

  /**
   * A job that prints a picture.
   *
   * @param picture as wide as the paper's dots at most; what is darker than light grey is printed
   * @param opensDrawer whether the cash drawer opens, if there is one
   */
  public static byte[] job(BufferedImage picture, PrinterProfile profile, boolean opensDrawer) {
    EscPos job = new EscPos();
    if (opensDrawer && profile.drawer()) {
      job.out.writeBytes(PULSE);
    }
    for (int y = 0; y < picture.getHeight(); y += BAND) {
      job.band(picture, y, Math.min(BAND, picture.getHeight() - y));
    }
    job.out.writeBytes(new byte[] {0x1B, 'd', FEED});
    if (profile.cuts()) {
      job.out.writeBytes(CUT);
    }
    return job.out.toByteArray();
  }

  /** {@code GS v 0}: bytes across, rows, then the bits, the left one highest, a row filled up. */
  private void band(BufferedImage picture, int top, int rows) {
    int across = Math.ceilDiv(picture.getWidth(), Byte.SIZE);
    out.writeBytes(new byte[] {0x1D, 'v', '0', 0});
    number(across);
    number(rows);
    for (int y = top; y < top + rows; y++) {
      for (int i = 0; i < across; i++) {
        out.write(eight(picture, i * Byte.SIZE, y));
      }
    }
  }

  private static int eight(BufferedImage picture, int left, int y) {
    int bits = 0;
    for (int x = left; x < left + Byte.SIZE; x++) {
      boolean dark = x < picture.getWidth() && isDark(picture.getRGB(x, y));
      bits = bits << 1 | (dark ? 1 : 0);
    }
    return bits;
  }

  private static boolean isDark(int rgb) {
    int sum = (rgb >> 16 & WHITE) + (rgb >> 8 & WHITE) + (rgb & WHITE);
    return sum < 3 * DARK;
  }

  /** Low byte first. */
  private void number(int value) {
    out.write(value & WHITE);
    out.write(value >> Byte.SIZE);
  }
}
