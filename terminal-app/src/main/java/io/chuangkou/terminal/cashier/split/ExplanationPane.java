package io.chuangkou.terminal.cashier.split;

import io.chuangkou.settlement.calculator.Step;
import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.QuietScroll;
import io.chuangkou.terminal.shell.Texts;
import java.util.List;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Why the amounts are what they are, step by step. */
final class ExplanationPane extends StackPane {

  private final Texts texts;
  private final VBox rows = Nodes.column("why");
  private final QuietScroll scroll = new QuietScroll(rows);
  private List<Step> shown = List.of();

  ExplanationPane(Texts texts) {
    this.texts = texts;
    getChildren().add(scroll);
  }

  void show(List<Step> steps) {
    if (shown.equals(steps)) {
      return;
    }
    shown = steps;
    rows.getChildren().setAll(steps.stream().map(step -> new StepRow(step, texts)).toList());
    scroll.setVvalue(0);
  }

  /** Scrolls by so many pixels, downwards if positive. */
  void scrollBy(double pixels) {
    scroll.scrollBy(pixels);
  }
}
