package io.chuangkou.terminal.approval;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Pictures point by point. */
final class Pictures {

  /** No picture. */
  static final BufferedImage NONE = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);

  /** Another machine may round the edge of a letter otherwise, at a few points and by a little. */
  private static final int LITTLE = 24;

  private static final int POINTS_FOR_ONE = 20_000;
  private static final int RED = 0xE00000;
  private static final int WHITE = 0xFFFFFF;
  private static final int GAP = 8;

  private Pictures() {}

  static boolean same(BufferedImage one, BufferedImage other) {
    int width = one.getWidth();
    int height = one.getHeight();
    return width == other.getWidth()
        && height == other.getHeight()
        && differing(one, other) <= width * height / POINTS_FOR_ONE;
  }

  private static int differing(BufferedImage one, BufferedImage other) {
    int differing = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        differing += near(one.getRGB(x, y), other.getRGB(x, y)) ? 0 : 1;
      }
    }
    return differing;
  }

  private static boolean near(int one, int other) {
    return one == other || (near(one, other, 16) && near(one, other, 8) && near(one, other, 0));
  }

  private static boolean near(int one, int other, int shift) {
    return Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)) <= LITTLE;
  }

  /** Both, and beside them the points that differ in red. */
  static BufferedImage sideBySide(BufferedImage approved, BufferedImage received) {
    int width = Math.max(approved.getWidth(), received.getWidth());
    int height = Math.max(approved.getHeight(), received.getHeight());
    BufferedImage all = new BufferedImage(3 * width + 2 * GAP, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = all.createGraphics();
    graphics.drawImage(approved, 0, 0, null);
    graphics.drawImage(received, width + GAP, 0, null);
    graphics.dispose();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        boolean same = near(all.getRGB(x, y), all.getRGB(x + width + GAP, y));
        all.setRGB(x + 2 * (width + GAP), y, same ? WHITE : RED);
      }
    }
    return all;
  }

  static BufferedImage read(Path file) throws IOException {
    return ImageIO.read(file.toFile());
  }

  /** Writes it as small as the format allows. */
  static void write(BufferedImage picture, Path file) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ImageWriteParam parameters = writer.getDefaultWriteParam();
    parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    parameters.setCompressionQuality(0);
    Files.deleteIfExists(file);
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), parameters);
    } finally {
      writer.dispose();
    }
  }
}
