package io.chuangkou.terminal.cashier.drawer;

import io.chuangkou.terminal.notice.Level;
import io.chuangkou.terminal.shell.Icon;
import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.workflow.CashierState.Day;
import io.chuangkou.terminal.workflow.CashierState.Task;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The day: how it stands, what can be done at its end, and each row that differs. */
public final class DayDrawer {

  private DayDrawer() {}

  /** The day as it stands, with what may be done. */
  public static Node of(Day day, int marked, Texts texts) {
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
    String title = isNothing(task) ? "drawer-state" : "drawer-name";
    VBox words = Nodes.column("drawer-words", Nodes.wrapped(task.title(), title));
    if (!task.detail().isEmpty()) {
      words.getChildren().add(Nodes.wrapped(task.detail(), "drawer-state"));
    }
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox row = new HBox(sign, words);
    if (!task.value().isEmpty()) {
      Label value = Nodes.label(task.value(), "drawer-amount");
      value.setMinWidth(Region.USE_PREF_SIZE);
      row.getChildren().add(value);
    }
    return row;
  }

  /** Whether there is nothing to do about it, and nothing to worry. */
  private static boolean isNothing(Task task) {
    return task.options().isEmpty() && task.level() == Level.OK;
  }
}
