package io.chuangkou.terminal.cli.window;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javax.imageio.ImageIO;

/** Pictures of the screen as PNG files. */
public final class Snapshot {

  private static final int PASSES = 3;

  private Snapshot() {}

  /** What the scene shows now; to be called on the JavaFX thread. */
  public static WritableImage of(Scene scene) {
    return scene.snapshot(null);
  }

  /** What the scene would show now on a display of this size; to be called on the JavaFX thread. */
  public static WritableImage of(Scene scene, double width, double height) {
    Region root = (Region) scene.getRoot();
    fit(root, width, height);
    SnapshotParameters part = new SnapshotParameters();
    part.setViewport(new Rectangle2D(0, 0, width, height));
    WritableImage picture = root.snapshot(part, null);
    fit(root, scene.getWidth(), scene.getHeight());
    return picture;
  }

  /** Lays out for a size; what is laid out tells what is wanted, which is laid out again. */
  private static void fit(Region root, double width, double height) {
    root.resize(width, height);
    for (int pass = 0; pass < PASSES; pass++) {
      root.applyCss();
      root.layout();
    }
  }

  /**
   * Writes a picture as PNG; the folder is made when missing. Any thread.
   *
   * @throws IOException if the file cannot be written
   */
  public static void write(WritableImage picture, Path file) throws IOException {
    Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    ImageIO.write(image(picture), "png", file.toFile());
  }

  /** A picture as others take it. Any thread. */
  public static BufferedImage image(WritableImage picture) {
    int width = (int) picture.getWidth();
    int height = (int) picture.getHeight();
    int[] pixels = new int[width * height];
    picture
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, width, height, pixels, 0, width);
    return image;
  }
}
