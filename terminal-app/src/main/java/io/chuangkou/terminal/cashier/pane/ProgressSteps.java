package io.chuangkou.terminal.cashier.pane;

import io.chuangkou.terminal.shell.Icon;
import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What is done, what is under way, what comes next: each with a sign and words. */
final class ProgressSteps extends VBox {

  private static final List<String> KEYS =
      List.of("step.card", "step.identity", "step.bill", "step.settle");

  private final Texts texts;

  ProgressSteps(Texts texts) {
    this.texts = texts;
    getStyleClass().add("steps");
  }

  /**
   * Marks the steps.
   *
   * @param current index of the first step that is not done
   * @param busy whether it is under way already
   */
  void show(int current, boolean busy) {
    getChildren().clear();
    for (int i = 0; i < KEYS.size(); i++) {
      getChildren().add(step(i, current, busy));
    }
  }

  private HBox step(int index, int current, boolean busy) {
    String look = index < current ? "done" : index == current ? "current" : "later";
    StackPane disc = new StackPane(sign(index, current, busy));
    disc.getStyleClass().add("step-disc");
    HBox step = Nodes.row("step", disc, Nodes.label(texts.get(KEYS.get(index)), "step-text"));
    step.getStyleClass().add("step-" + look);
    return step;
  }

  private static Node sign(int index, int current, boolean busy) {
    if (index < current) {
      return Nodes.icon(Icon.CHECK, 20);
    }
    return index == current && busy
        ? Nodes.icon(Icon.HOURGLASS, 18)
        : Nodes.label(String.valueOf(index + 1), "step-number");
  }
}
