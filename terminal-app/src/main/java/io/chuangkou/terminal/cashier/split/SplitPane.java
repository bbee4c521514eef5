package io.chuangkou.terminal.cashier.split;

import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.shell.Yuan;
import io.chuangkou.terminal.slip.Split;
import io.chuangkou.terminal.workflow.CashierState.Trial;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Where each yuan goes, and why. */
public final class SplitPane extends VBox {

  private final Texts texts;
  private final Label total = Nodes.amount("", "total");
  private final VBox banners = Nodes.column("banners");
  private final SplitBar bar;
  private final ExplanationPane explanation;

  public SplitPane(Texts texts) {
    this.texts = texts;
    bar = new SplitBar(texts);
    explanation = new ExplanationPane(texts);
    getStyleClass().addAll("card", "split");
    VBox.setVgrow(explanation, Priority.ALWAYS);
    getChildren()
        .addAll(
            Nodes.heading(
                Nodes.wrapped(texts.get("split.title"), "card-heading"),
                Nodes.whole(texts.get("split.total"), "total-label"),
                total),
            banners,
            bar,
            Nodes.heading(
                Nodes.label(texts.get("why.title"), "sub-heading"),
                Nodes.label(texts.get("why.keys"), "hint")),
            explanation);
  }

  /** Shows a trial settlement; none: what was shown stays. */
  public void show(@Nullable Trial trial) {
    if (trial != null) {
      total.setText(Yuan.of(trial.bearers().fee()));
      banners.getChildren().setAll(Banner.before(trial, texts));
      Nodes.present(banners, !banners.getChildren().isEmpty());
      bar.show(Split.of(trial.settlement(), trial.bearers()).shares());
      explanation.show(trial);
    }
  }

  public void scroll(double pixels) {
    explanation.scrollBy(pixels);
  }
}
