package io.chuangkou.terminal.cashier.card;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Text;

/** A social-security card, drawn: the chip at the left as the card lies. */
public final class CardPicture extends Pane {

  static final double WIDTH = 228;
  static final double HEIGHT = 144;

  /** With its title, as it is printed on the card. */
  public CardPicture(String title) {
    getStyleClass().add("card-picture");
    setMinSize(WIDTH, HEIGHT);
    setMaxSize(WIDTH, HEIGHT);
    Region face = new Region();
    face.getStyleClass().add("card-face");
    face.setManaged(false);
    face.resize(WIDTH, HEIGHT);
    getChildren().addAll(face, wave(), title(title), emblem());
    chip(18, 56);
    portrait(172, 62);
    lines();
  }

  private static SVGPath wave() {
    SVGPath wave = new SVGPath();
    wave.setContent("M0 112C60 84 120 140 228 98V134Q228 144 218 144H10Q0 144 0 134Z");
    wave.getStyleClass().add("card-wave");
    return wave;
  }

  private static Text title(String words) {
    Text title = new Text(50, 33, words);
    title.getStyleClass().add("card-title");
    return title;
  }

  private static Circle emblem() {
    Circle emblem = new Circle(30, 27, 11);
    emblem.getStyleClass().add("card-emblem");
    return emblem;
  }

  private void chip(double x, double y) {
    Rectangle chip = new Rectangle(x, y, 42, 34);
    chip.setArcWidth(10);
    chip.setArcHeight(10);
    chip.getStyleClass().add("card-chip");
    getChildren().add(chip);
    for (double at : new double[] {y + 11, y + 23}) {
      contact(x, at, x + 42, at);
    }
    contact(x + 15, y, x + 15, y + 34);
    contact(x + 27, y, x + 27, y + 34);
  }

  private void contact(double fromX, double fromY, double toX, double toY) {
    Line line = new Line(fromX, fromY, toX, toY);
    line.getStyleClass().add("card-contact");
    getChildren().add(line);
  }

  private void portrait(double x, double y) {
    Rectangle frame = new Rectangle(x, y, 40, 50);
    frame.getStyleClass().add("card-portrait");
    SVGPath person = new SVGPath();
    person.setContent("M20 8A9 9 0 1 1 19.900 8ZM4 50C4 34 12 30 20 30 28 30 36 34 36 50Z");
    person.setLayoutX(x);
    person.setLayoutY(y);
    person.getStyleClass().add("card-person");
    getChildren().addAll(frame, person);
  }

  private void lines() {
    for (int i = 0; i < 3; i++) {
      Rectangle bar = new Rectangle(78, 62 + i * 15, i == 2 ? 52 : 76, 6);
      bar.setArcWidth(6);
      bar.setArcHeight(6);
      bar.getStyleClass().add("card-bar");
      getChildren().add(bar);
    }
  }
}
