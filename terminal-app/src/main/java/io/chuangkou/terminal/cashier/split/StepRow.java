package io.chuangkou.terminal.cashier.split;

import io.chuangkou.settlement.calculator.Step;
import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.shell.Yuan;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One step of the explanation: which share, how much, the rule in words, the clause. */
final class StepRow extends HBox {

  StepRow(Step step, Texts texts) {
    getStyleClass().add("why-row");
    Region swatch = new Region();
    swatch.getStyleClass().addAll("why-swatch", Segment.styleClass(step.bucket()));
    Label name = Nodes.label(texts.get(Segment.nameKey(step.bucket())), "why-name");
    Label amount = Nodes.label(Yuan.of(step.amount()), "why-amount");
    VBox words =
        Nodes.column(
            "why-words",
            Nodes.wrapped(texts.english() ? step.ruleEnglish() : step.rule(), "why-rule"),
            Nodes.wrapped(source(step, texts), "why-clause"));
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().addAll(swatch, Nodes.column("why-what", name, amount), words);
  }

  private static String source(Step step, Texts texts) {
    List<String> parts = new ArrayList<>();
    if (!step.clause().isBlank()) {
      parts.add(step.clause());
    }
    parts.add(texts.get("why.base", Yuan.of(step.base())));
    if (!step.counterBefore().equals(step.counterAfter())) {
      parts.add(
          texts.get("why.counter", Yuan.of(step.counterBefore()), Yuan.of(step.counterAfter())));
    }
    return String.join(" · ", parts);
  }
}
