package io.chuangkou.terminal.cashier.card;

import io.chuangkou.terminal.shell.Icon;
import io.chuangkou.terminal.shell.Nodes;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;

/** How the card goes into the reader: chip up and first; or the card in its place. */
public final class InsertPicture extends Pane {

  private static final double WIDTH = 340;
  private static final double HEIGHT = 460;
  private static final double READER_HEIGHT = 190;

  private final Node card;
  private final Node arrow = Nodes.icon(Icon.ARROW_UP, 56);
  private final Circle lamp = new Circle(WIDTH / 2 + 110, 34, 7);

  /** With the card's title. */
  public InsertPicture(String cardTitle) {
    setMinSize(WIDTH, HEIGHT);
    setMaxSize(WIDTH, HEIGHT);
    card = new CardPicture(cardTitle);
    card.setRotate(90);
    card.setLayoutX((WIDTH - CardPicture.WIDTH) / 2);
    arrow.getStyleClass().add("insert-arrow");
    arrow.setLayoutX(26);
    arrow.setLayoutY(236);
    Region body = new Region();
    body.getStyleClass().add("reader-body");
    body.setManaged(false);
    body.resizeRelocate(20, 0, WIDTH - 40, READER_HEIGHT);
    Rectangle slot = new Rectangle(62, READER_HEIGHT - 17, WIDTH - 124, 9);
    slot.setArcWidth(9);
    slot.setArcHeight(9);
    slot.getStyleClass().add("reader-slot");
    getChildren().addAll(card, body, slot, lamp, mark(), arrow);
  }

  private static SVGPath mark() {
    SVGPath mark = new SVGPath();
    mark.setContent("M0 0H84V52H0ZM8 18H30V36H8Z");
    mark.setFillRule(FillRule.EVEN_ODD);
    mark.setLayoutX(WIDTH / 2 - 42);
    mark.setLayoutY(62);
    mark.getStyleClass().add("reader-mark");
    return mark;
  }

  /** The card stands before the slot with an arrow, or sits in it. */
  public void inserted(boolean inserted) {
    double top = inserted ? READER_HEIGHT - 70 : READER_HEIGHT + 32;
    card.setLayoutY(top + (CardPicture.WIDTH - CardPicture.HEIGHT) / 2);
    arrow.setVisible(!inserted);
    lamp.getStyleClass().setAll("reader-lamp", inserted ? "lamp-busy" : "lamp-ready");
  }
}
