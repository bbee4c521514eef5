package io.chuangkou.terminal.cashier.drawer;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.notice.Level;
import io.chuangkou.terminal.shell.Icon;
import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.shell.Yuan;
import io.chuangkou.terminal.workflow.CashierState.OpenItem;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What is still open with the centre, and what is to be refunded or collected. */
public final class QueueDrawer {

  private QueueDrawer() {}

  /** Of these items, one of them marked. */
  public static Node of(List<OpenItem> open, int marked, Texts texts) {
    return Drawer.of(
        texts.get("queue.title", open.size()),
        texts.get("queue.keys"),
        open.stream().map(item -> row(item, texts)).toList(),
        marked,
        Drawer.nothing(Nodes.icon(Icon.CHECK, 64), texts.get("queue.empty")));
  }

  private static HBox row(OpenItem item, Texts texts) {
    VBox words =
        Nodes.column(
            "drawer-words",
            Nodes.row(
                "drawer-line",
                Nodes.label(item.maskedName(), "drawer-name"),
                Nodes.label(item.what(), "drawer-what"),
                Nodes.label(item.state(), "drawer-state")),
            Nodes.label(item.id(), "drawer-id"));
    HBox.setHgrow(words, Priority.ALWAYS);
    VBox amounts = Nodes.column("drawer-amounts");
    if (!item.amount().isZero()) {
      amounts.getChildren().add(Nodes.whole(Yuan.of(item.amount()), "drawer-amount"));
    }
    Node difference = difference(item.owed(), texts);
    if (difference != null) {
      amounts.getChildren().add(difference);
    }
    return new HBox(words, amounts);
  }

  private static @Nullable Node difference(@Nullable Fen difference, Texts texts) {
    if (difference == null) {
      return null;
    }
    boolean refund = difference.isNegative();
    HBox badge =
        Nodes.row(
            "badge",
            Nodes.icon(refund ? Icon.UNDO : Icon.TRIANGLE, 15),
            Nodes.label(
                texts.get(
                    refund ? "queue.refund" : "queue.collect",
                    Yuan.of(refund ? difference.negated() : difference))));
    Nodes.level(badge, Level.WARNING);
    return badge;
  }
}
