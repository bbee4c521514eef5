package io.chuangkou.terminal.cashier.overlay;

import io.chuangkou.terminal.notice.Level;
import io.chuangkou.terminal.shell.Icon;
import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.shell.Yuan;
import io.chuangkou.terminal.workflow.CashierState.Settled;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The settlements since yesterday, latest first; one of them can be cancelled. */
final class HistoryDrawer {

  private HistoryDrawer() {}

  static Node of(List<Settled> history, int marked, Texts texts) {
    return Drawer.of(
        texts.get("history.title", history.stream().filter(Settled::isOfToday).count()),
        texts.get("history.keys"),
        history.stream().map(settled -> row(settled, texts)).toList(),
        marked,
        Drawer.nothing(Nodes.icon(Icon.INFO, 64), texts.get("shift.none")));
  }

  private static HBox row(Settled settled, Texts texts) {
    VBox words =
        Nodes.column(
            "drawer-words",
            Nodes.label(settled.maskedName(), "drawer-name"),
            Nodes.label((settled.settlementId() + "  " + settled.day()).strip(), "drawer-id"));
    HBox.setHgrow(words, Priority.ALWAYS);
    VBox amounts =
        Nodes.column(
            "drawer-amounts",
            Nodes.whole(Yuan.of(settled.total()), "drawer-amount"),
            Nodes.whole(texts.get("history.person", Yuan.of(settled.person())), "drawer-state"));
    HBox row = new HBox(words, amounts);
    if (settled.cancelled()) {
      HBox badge =
          Nodes.row(
              "badge", Nodes.icon(Icon.UNDO, 15), Nodes.label(texts.get("history.cancelled")));
      Nodes.level(badge, Level.WARNING);
      row.getChildren().add(1, badge);
    }
    return row;
  }
}
