package io.chuangkou.terminal.cashier.drawer;

import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.QuietScroll;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A panel at the right edge: heading, rows of which one is marked, what the keys do. */
public final class Drawer {

  private Drawer() {}

  /**
   * A drawer with rows.
   *
   * @param marked index of the marked row
   * @param empty what stands in place of no rows
   */
  public static Node of(String title, String keys, List<HBox> rows, int marked, Node empty) {
    return of("list-drawer", title, keys, rows(rows, marked, empty));
  }

  /** The rows of a drawer, or what stands in place of none. */
  public static Node rows(List<HBox> rows, int marked, Node empty) {
    return rows.isEmpty() ? empty : scroll(rows, marked);
  }

  /** A drawer that holds this, in its place at the right edge. */
  public static HBox of(String kind, String title, String keys, Node... content) {
    return of(kind, Nodes.label(title, "drawer-title"), keys, content);
  }

  /** The same under a title that changes. */
  public static HBox of(String kind, Label title, String keys, Node... content) {
    VBox drawer = Nodes.column("drawer", Nodes.heading(title, Nodes.label(keys, "hint")));
    drawer.getStyleClass().add(kind);
    drawer.getChildren().addAll(content);
    return Nodes.row("drawer-place", Nodes.spring(), drawer);
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
  public static Node nothing(Node sign, String words) {
    VBox nothing = Nodes.column("drawer-empty", sign, Nodes.wrapped(words, "drawer-empty-words"));
    VBox.setVgrow(nothing, Priority.ALWAYS);
    return nothing;
  }
}
