package io.chuangkou.terminal.cashier.overlay;

import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.QuietScroll;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A panel at the right edge: heading, rows of which one is marked, what the keys do. */
final class Drawer extends VBox {

  private Drawer() {
    getStyleClass().add("drawer");
  }

  /**
   * A drawer with rows.
   *
   * @param marked index of the marked row
   * @param empty what stands in place of no rows
   */
  static Node of(String title, String keys, List<HBox> rows, int marked, Node empty) {
    Drawer drawer = new Drawer();
    drawer
        .getChildren()
        .addAll(
            Nodes.row(
                "heading",
                Nodes.label(title, "drawer-title"),
                Nodes.spring(),
                Nodes.label(keys, "hint")),
            rows.isEmpty() ? empty : scroll(rows, marked));
    HBox place = Nodes.row("drawer-place", Nodes.spring(), drawer);
    place.setFillHeight(true);
    return place;
  }

  private static QuietScroll scroll(List<HBox> rows, int marked) {
    VBox column = Nodes.column("drawer-rows");
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).getStyleClass().addAll("drawer-row", i == marked ? "marked" : "unmarked");
      column.getChildren().add(rows.get(i));
    }
    QuietScroll scroll = new QuietScroll(column);
    scroll.setVvalue(rows.size() < 2 ? 0 : (double) marked / (rows.size() - 1));
    VBox.setVgrow(scroll, Priority.ALWAYS);
    return scroll;
  }

  /** What a drawer without rows says. */
  static Node nothing(Node sign, String words) {
    VBox nothing = Nodes.column("drawer-empty", sign, Nodes.wrapped(words, "drawer-empty-words"));
    VBox.setVgrow(nothing, Priority.ALWAYS);
    return nothing;
  }
}
