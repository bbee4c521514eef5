package io.chuangkou.terminal.cashier;

import io.chuangkou.settlement.calculator.Step;
import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import java.util.List;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** Why the amounts are what they are, step by step; scrolled by the arrow keys. */
final class ExplanationPane extends ScrollPane {

  private static final double ROW = 56;

  private final Texts texts;
  private final VBox rows = Nodes.column("why");
  private List<Step> shown = List.of();

  ExplanationPane(Texts texts) {
    this.texts = texts;
    setContent(rows);
    setFitToWidth(true);
    setFocusTraversable(false);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    getStyleClass().add("why-scroll");
  }

  void show(List<Step> steps) {
    if (shown.equals(steps)) {
      return;
    }
    shown = steps;
    rows.getChildren().setAll(steps.stream().map(step -> new StepRow(step, texts)).toList());
    setVvalue(0);
  }

  /** Scrolls by so many rows, downwards if positive. */
  void scroll(int by) {
    double hidden = rows.getHeight() - getViewportBounds().getHeight();
    if (hidden > 0) {
      setVvalue(Math.clamp(getVvalue() + by * ROW / hidden, 0, 1));
    }
  }
}
