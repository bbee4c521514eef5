package io.chuangkou.terminal.cashier.split;

import io.chuangkou.terminal.cashier.model.StatePane;
import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.shell.Yuan;
import io.chuangkou.terminal.slip.Split;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Trial;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Where each yuan goes, and why. */
public final class SplitPane extends VBox implements StatePane {

  private final Texts texts;
  private final Label total = Nodes.label("", "total");
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
            Nodes.row(
                "heading",
                Nodes.label(texts.get("split.title"), "card-heading"),
                Nodes.spring(),
                Nodes.label(texts.get("split.total"), "total-label"),
                total),
            banners,
            bar,
            Nodes.row(
                "heading",
                Nodes.label(texts.get("why.title"), "sub-heading"),
                Nodes.spring(),
                Nodes.label(texts.get("why.keys"), "hint")),
            explanation);
  }

  @Override
  public void show(CashierState state) {
    Trial trial = state.trial();
    if (trial != null) {
      List<Split.Share> shares = Split.of(trial.settlement()).present();
      total.setText(Yuan.of(trial.settlement().total()));
      banners.getChildren().setAll(Banner.before(trial, texts));
      Nodes.present(banners, !banners.getChildren().isEmpty());
      bar.show(shares);
      explanation.show(trial.settlement().steps());
    }
  }

  public void scroll(double pixels) {
    explanation.scrollBy(pixels);
  }
}
