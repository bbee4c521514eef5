package io.chuangkou.terminal.shell;

import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * Fits a screen into whatever room there is: it is laid out for the room as long as that is not too
 * small, and as a whole made smaller below that; on a large display it grows, and has more room
 * too. Style classes tell when it is {@code narrow}, {@code wide} or {@code low}.
 */
final class Zoom extends Region {

  /** For which all is drawn as it is designed. */
  private static final double WIDTH = 1366;

  private static final double HEIGHT = 768;

  /** Less than this is never laid out. */
  private static final double LEAST_WIDTH = 1080;

  private static final double LEAST_HEIGHT = 680;

  private static final double NARROW = 1240;
  private static final double WIDE = 1500;
  private static final double LOW = 740;

  private final Region content;
  private final Scale scale = new Scale();

  Zoom(Region content) {
    this.content = content;
    content.getTransforms().add(scale);
    getChildren().add(content);
    setPrefSize(WIDTH, HEIGHT);
    widthProperty().addListener(property -> fit());
    heightProperty().addListener(property -> fit());
  }

  private void fit() {
    double factor = factor(getWidth(), getHeight());
    scale.setX(factor);
    scale.setY(factor);
    mark("narrow", getWidth() < NARROW * factor);
    mark("wide", getWidth() >= WIDE * factor);
    mark("low", getHeight() < LOW * factor);
    requestLayout();
  }

  /**
   * By how much all is enlarged: half of what a display has more goes into size, half into room.
   */
  static double factor(double width, double height) {
    double least = Math.min(width / LEAST_WIDTH, height / LEAST_HEIGHT);
    double spare = Math.min(width / WIDTH, height / HEIGHT);
    return least < 1 ? least : Math.max(1, (1 + spare) / 2);
  }

  private void mark(String styleClass, boolean present) {
    content.getStyleClass().remove(styleClass);
    if (present) {
      content.getStyleClass().add(styleClass);
    }
  }

  @Override
  protected void layoutChildren() {
    content.resizeRelocate(0, 0, getWidth() / scale.getX(), getHeight() / scale.getY());
  }
}
