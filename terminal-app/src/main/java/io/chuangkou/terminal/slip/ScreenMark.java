package io.chuangkou.terminal.slip;

import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/** Words across what lies below, again and again from top to bottom; the stylesheet shows them. */
final class ScreenMark extends Pane {

  private static final double PITCH = 240;
  private static final double ANGLE = -28;

  private final String words;

  ScreenMark(String words) {
    this.words = words;
    getStyleClass().add("slip-mark");
    setManaged(false);
    setMouseTransparent(true);
  }

  /** Covers so much. */
  void cover(double width, double height) {
    int marks = (int) Math.max(1, Math.round(height / PITCH));
    while (getChildren().size() < marks) {
      Label mark = new Label(words);
      mark.setRotate(ANGLE);
      getChildren().add(new Group(mark));
    }
    getChildren().remove(marks, getChildren().size());
    for (int i = 0; i < marks; i++) {
      Group mark = (Group) getChildren().get(i);
      mark.autosize();
      mark.relocate(
          (width - mark.getLayoutBounds().getWidth()) / 2,
          height * (i + 0.5) / marks - mark.getLayoutBounds().getHeight() / 2);
    }
    resizeRelocate(0, 0, width, height);
  }
}
