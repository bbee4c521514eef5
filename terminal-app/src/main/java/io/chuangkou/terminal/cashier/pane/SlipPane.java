package io.chuangkou.terminal.cashier.pane;

import io.chuangkou.terminal.cashier.model.StatePane;
import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.QuietScroll;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.slip.ScreenSlipView;
import io.chuangkou.terminal.workflow.CashierState;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The slip as it will be printed. */
public final class SlipPane extends VBox implements StatePane {

  private final QuietScroll paper = new QuietScroll(null);

  public SlipPane(Texts texts) {
    getStyleClass().addAll("card", "slip-pane");
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
