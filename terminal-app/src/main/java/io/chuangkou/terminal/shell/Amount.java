package io.chuangkou.terminal.shell;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Skin;
import javafx.scene.control.skin.LabelSkin;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;

/** An amount or a number: where there is no room for it, it is written smaller, and never cut. */
public final class Amount extends Label {

  Amount(String text) {
    super(text);
  }

  @Override
  protected Skin<?> createDefaultSkin() {
    return new Shrinking(this);
  }

  /** Lays the text out as wide as it is, and makes it as small as the room demands. */
  private static final class Shrinking extends LabelSkin {

    private final Scale scale = new Scale();

    Shrinking(Amount amount) {
      super(amount);
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
      double wanted =
          getSkinnable().prefWidth(-1)
              - getSkinnable().snappedLeftInset()
              - getSkinnable().snappedRightInset();
      super.layoutChildren(x, y, Math.max(width, wanted), height);
      for (Node child : getChildren()) {
        if (child instanceof Text text) {
          shrink(text, Math.min(1, width / wanted));
        }
      }
    }

    private void shrink(Text text, double factor) {
      scale.setX(factor);
      scale.setY(factor);
      scale.setPivotX(text.getLayoutBounds().getMinX());
      scale.setPivotY(text.getLayoutBounds().getMinY() + text.getBaselineOffset());
      if (text.getTransforms().isEmpty()) {
        text.getTransforms().add(scale);
      }
    }
  }
}
