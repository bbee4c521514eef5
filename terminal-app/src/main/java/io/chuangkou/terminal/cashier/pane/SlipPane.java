package io.chuangkou.terminal.cashier.pane;

import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.QuietScroll;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.slip.ScreenSlipView;
import io.chuangkou.terminal.slip.SlipLayout;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The slip as it will be printed. */
public final class SlipPane extends VBox {

  private final QuietScroll paper = new QuietScroll(null);

  public SlipPane(Texts texts) {
    getStyleClass().addAll("card", "slip-pane");
    VBox.setVgrow(paper, Priority.ALWAYS);
    getChildren()
        .addAll(
            Nodes.heading(
                Nodes.label(texts.get("slip.title"), "card-heading"),
                Nodes.label(texts.get("slip.keys"), "hint")),
            paper);
  }

  public void show(@Nullable SlipLayout slip) {
    paper.setContent(slip == null ? null : new ScreenSlipView(slip));
  }
}
