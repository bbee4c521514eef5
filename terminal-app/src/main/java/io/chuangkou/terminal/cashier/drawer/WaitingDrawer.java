package io.chuangkou.terminal.cashier.drawer;

import io.chuangkou.terminal.notice.Level;
import io.chuangkou.terminal.shell.Icon;
import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.shell.Yuan;
import io.chuangkou.terminal.waiting.WaitingBill;
import io.chuangkou.terminal.waiting.WaitingList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Bills that wait for their person: held ones, and the unpaid ones of the hospital's system. */
public final class WaitingDrawer {

  private WaitingDrawer() {}

  /** Held and unpaid bills. */
  public static Node of(WaitingList waiting, int marked, Texts texts) {
    List<WaitingBill> bills = waiting.bills();
    return Drawer.of(
        texts.get("waiting.title", waiting.held(), bills.size() - waiting.held()),
        texts.get("waiting.keys"),
        bills.stream().map(bill -> row(bill, waiting.called(), texts)).toList(),
        Math.min(marked, bills.size() - 1),
        Drawer.nothing(Nodes.icon(Icon.CHECK, 64), texts.get("waiting.empty")));
  }

  private static HBox row(WaitingBill bill, String called, Texts texts) {
    String name = bill.maskedName().isEmpty() ? texts.get("waiting.nobody") : bill.maskedName();
    String more =
        Stream.of(texts.get("bill.count", bill.lines()), bill.remark(), bill.id())
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining("　"));
    VBox words =
        Nodes.column(
            "drawer-words",
            Nodes.row(
                "drawer-line",
                Nodes.label(name, "drawer-name"),
                Nodes.label(
                    texts.get("waiting." + bill.source(), bill.call()).strip(), "drawer-what"),
                Nodes.label(bill.since(), "drawer-state")),
            Nodes.wrapped(more, "drawer-state"));
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox row = new HBox(words);
    if (!bill.call().isEmpty() && bill.call().equals(called)) {
      row.getChildren().add(badge(Icon.SPEECH, texts.get("waiting.called"), Level.BUSY));
    }
    if (bill.isTheirs()) {
      row.getChildren().add(badge(Icon.CHECK, texts.get("waiting.theirs"), Level.OK));
    }
    row.getChildren().add(Nodes.whole(Yuan.of(bill.total()), "drawer-amount"));
    return row;
  }

  private static HBox badge(Icon icon, String words, Level level) {
    HBox badge = Nodes.row("badge", Nodes.icon(icon, 15), Nodes.label(words));
    Nodes.level(badge, level);
    return badge;
  }
}
