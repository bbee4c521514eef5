package io.chuangkou.terminal.shell;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/** A column that scrolls without ever taking the keyboard from the field in which one types. */
public final class QuietScroll extends ScrollPane {

  /** Scrolls this content, as wide as the room there is. */
  public QuietScroll(@Nullable Node content) {
    super(content);
    getStyleClass().add("quiet-scroll");
    setFitToWidth(true);
    setFocusTraversable(false);
    setHbarPolicy(ScrollBarPolicy.NEVER);
  }

  @Override
  public void requestFocus() {
    // A click scrolls; it does not move the cursor.
  }

  /** Scrolls by so many pixels, downwards if positive. */
  public void scrollBy(double pixels) {
    if (getContent() == null) {
      return;
    }
    double hidden = getContent().getBoundsInLocal().getHeight() - getViewportBounds().getHeight();
    if (hidden > 0) {
      setVvalue(Math.clamp(getVvalue() + pixels / hidden, 0, 1));
    }
  }
}
