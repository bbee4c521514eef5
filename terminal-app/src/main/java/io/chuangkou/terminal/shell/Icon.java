package io.chuangkou.terminal.shell;

import io.chuangkou.terminal.notice.Level;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;

/** Pictograms, each with a shape of its own so that no meaning hangs on colour. */
public enum Icon {
  CHECK("M3 12.5 5.5 10 9.5 14 18.5 5 21 7.5 9.5 19Z"),
  HOURGLASS("M6 3H18V6L13.5 12 18 18V21H6V18L10.5 12 6 6Z"),
  TRIANGLE("M12 2 23 21H1ZM11 9V15H13V9ZM11 17V19H13V17Z"),
  CROSS("M5 3 12 10 19 3 21 5 14 12 21 19 19 21 12 14 5 21 3 19 10 12 3 5Z"),
  LOCK("M7 10V7A5 5 0 0 1 17 7V10H19V21H5V10ZM9 10H15V7A3 3 0 0 0 9 7Z"),
  UNDO("M10 3V8C17 8 21 12 21 20 18.500 15.500 15.500 14 10 14V19L2 11Z"),
  INFO("M12 1A11 11 0 1 0 12 23 11 11 0 1 0 12 1ZM11 6H13V8H11ZM11 10H13V18H11Z"),
  SPEECH("M3 3H21V17H11L6 22V17H3Z"),
  ARROW_UP("M12 2 22 13H16V22H8V13H2Z"),
  WINDOW("M3 3H21V21H3ZM6 6V11H11V6ZM13 6V11H18V6ZM6 13V18H11V13ZM13 13V18H18V13Z");

  private final String path;

  Icon(String path) {
    this.path = path;
  }

  /** The pictogram of a level. */
  public static Icon of(Level level) {
    return switch (level) {
      case OK -> CHECK;
      case BUSY -> HOURGLASS;
      case WARNING -> TRIANGLE;
      case DOWN -> CROSS;
    };
  }

  /** The shape, {@code size} pixels wide, coloured by the style class {@code icon}. */
  public SVGPath shape(double size) {
    SVGPath shape = new SVGPath();
    shape.setContent(path);
    shape.setFillRule(FillRule.EVEN_ODD);
    shape.getStyleClass().add("icon");
    shape.setScaleX(size / 24);
    shape.setScaleY(size / 24);
    return shape;
  }
}
