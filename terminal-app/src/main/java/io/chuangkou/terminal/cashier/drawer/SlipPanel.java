package io.chuangkou.terminal.cashier.drawer;

import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.QuietScroll;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.slip.ScreenSlipView;
import io.chuangkou.terminal.slip.SlipLayout;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A slip or report alone, and its saving. */
public final class SlipPanel {

  private final QuietScroll scroll = new QuietScroll(null);
  private final Texts texts;

  /** Of a window. */
  public SlipPanel(Texts texts) {
    this.texts = texts;
    VBox.setVgrow(scroll, Priority.ALWAYS);
  }

  /**
   * A slip, large.
   *
   * @param saved what became of it
   */
  public Node show(String title, SlipLayout slip, ObservableValue<String> saved) {
    scroll.setContent(new ScreenSlipView(slip));
    scroll.setVvalue(0);
    Label outcome = Nodes.wrapped("", "slip-outcome");
    outcome.textProperty().bind(saved);
    return Drawer.of("slip-drawer", title, texts.get("slip.panel.keys"), scroll, outcome);
  }

  /** Moves it up, if negative, or down. */
  public void scroll(double pixels) {
    scroll.scrollBy(pixels);
  }
}
