package io.chuangkou.terminal.cashier;

import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.slip.ScreenSlipView;
import io.chuangkou.terminal.workflow.CashierState;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The slip as it will be printed. */
final class SlipPane extends VBox implements StatePane {

  private final ScrollPane paper = new ScrollPane();

  SlipPane(Texts texts) {
    getStyleClass().addAll("card", "slip-pane");
    paper.setFitToWidth(true);
    paper.setFocusTraversable(false);
    paper.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(paper, Priority.ALWAYS);
    getChildren()
        .addAll(
            Nodes.row(
                "heading",
                Nodes.label(texts.get("slip.title"), "card-heading"),
                Nodes.spring(),
                Nodes.label(texts.get("slip.keys"), "hint")),
            paper);
  }

  @Override
  public void show(CashierState state) {
    paper.setContent(state.slip() == null ? null : new ScreenSlipView(state.slip()));
  }
}
