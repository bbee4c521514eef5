package io.chuangkou.terminal.cashier;

import io.chuangkou.terminal.shell.Icon;
import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.workflow.CashierState.Day;
import io.chuangkou.terminal.workflow.CashierState.Task;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The day: how it stands, what can be done at its end, and each row that differs. */
final class DayDrawer {

  private DayDrawer() {}

  static Node of(Day day, int marked, Texts texts) {
    return Drawer.of(
        day.headline(),
        texts.get("day.keys"),
        day.tasks().stream().map(DayDrawer::row).toList(),
        marked,
        Drawer.nothing(Nodes.icon(Icon.CHECK, 64), day.headline()));
  }

  private static HBox row(Task task) {
    HBox sign = Nodes.row("badge", Nodes.icon(Icon.of(task.level()), 15));
    Nodes.level(sign, task.level());
    VBox words = Nodes.column("drawer-words", Nodes.wrapped(task.title(), "drawer-name"));
    if (!task.detail().isEmpty()) {
      words.getChildren().add(Nodes.wrapped(task.detail(), "drawer-state"));
    }
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox row = new HBox(sign, words);
    if (!task.value().isEmpty()) {
      row.getChildren().add(Nodes.label(task.value(), "drawer-amount"));
    }
    return row;
  }
}
