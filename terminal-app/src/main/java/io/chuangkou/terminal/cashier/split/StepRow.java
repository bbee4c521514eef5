package io.chuangkou.terminal.cashier.split;

import io.chuangkou.settlement.calculator.Step;
import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.shell.Yuan;
import io.chuangkou.terminal.slip.Split;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One step of the explanation: which share, how much, the rule in words, the clause. */
final class StepRow extends HBox {

  private StepRow(Enum<?> part, String amount, String rule, String source, Texts texts) {
    getStyleClass().add("why-row");
    Region swatch = new Region();
    swatch.getStyleClass().addAll("why-swatch", Segment.styleClass(part));
    Label name = Nodes.label(texts.get(Segment.nameKey(part)), "why-name");
    VBox words =
        Nodes.column(
            "why-words", Nodes.wrapped(rule, "why-rule"), Nodes.wrapped(source, "why-clause"));
    HBox.setHgrow(words, Priority.ALWAYS);
    Label told = Nodes.amount(amount, "why-amount");
    getChildren().addAll(swatch, Nodes.column("why-what", name, told), words);
  }

  /** A step of our own calculation. */
  static StepRow of(Step step, Texts texts) {
    return new StepRow(
        step.bucket(),
        Yuan.of(step.amount()),
        texts.english() ? step.ruleEnglish() : step.rule(),
        source(step, texts),
        texts);
  }

  /** What the centre says that the person bears, and no more. */
  static StepRow ofCentre(Split.Share share, Texts texts) {
    return new StepRow(share.part(), Yuan.of(share.amount()), texts.get("why.centre"), "", texts);
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
