package io.chuangkou.terminal.slip;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/**
 * A slip as paper on the screen; styled by {@code slip-*} classes. In a window of style class
 * {@code training} it is marked as worthless.
 */
public final class ScreenSlipView extends VBox {

  private final ScreenMark mark = new ScreenMark(SlipLayout.WORTHLESS);

  /** Shows a slip. */
  public ScreenSlipView(SlipLayout slip) {
    getStyleClass().add("slip");
    slip.lines().forEach(line -> getChildren().add(node(line)));
    getChildren().add(mark);
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    mark.cover(getWidth(), getHeight());
  }

  private static Node node(SlipLayout.Line line) {
    return switch (line) {
      case SlipLayout.Rule rule -> rule();
      case SlipLayout.Text text -> text(text);
      case SlipLayout.Pair pair -> pair(pair);
      case SlipLayout.Holder holder -> pair(holder.seen());
    };
  }

  private static Region rule() {
    Region rule = new Region();
    rule.getStyleClass().add("slip-rule");
    return rule;
  }

  private static Label text(SlipLayout.Text line) {
    Label label = label(line.text(), line.bold());
    if (line.large()) {
      label.getStyleClass().add("slip-large");
    }
    label.setMaxWidth(Double.MAX_VALUE);
    switch (line.align()) {
      case LEFT -> place(label, Pos.TOP_LEFT, TextAlignment.LEFT);
      case CENTRE -> place(label, Pos.TOP_CENTER, TextAlignment.CENTER);
      case RIGHT -> place(label, Pos.TOP_RIGHT, TextAlignment.RIGHT);
    }
    return label;
  }

  private static void place(Label label, Pos position, TextAlignment alignment) {
    label.setAlignment(position);
    label.setTextAlignment(alignment);
  }

  private static Region pair(SlipLayout.Pair line) {
    Label value = label(line.value(), line.bold());
    place(value, Pos.TOP_RIGHT, TextAlignment.RIGHT);
    return new PairView(label(line.label(), line.bold()), value);
  }

  private static Label label(String text, boolean bold) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().add(bold ? "slip-bold" : "slip-text");
    return label;
  }
}
