package io.chuangkou.terminal.cashier.pane;

import io.chuangkou.terminal.cashier.model.StatePane;
import io.chuangkou.terminal.shell.Icon;
import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.shell.Yuan;
import io.chuangkou.terminal.tender.TenderKind;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Settled;
import io.chuangkou.terminal.workflow.CashierState.Till;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What this shift has taken so far, by kind, and the cash that must be in the drawer. */
public final class ShiftPane extends VBox implements StatePane {

  private static final int ROWS = 6;

  private final Texts texts;

  public ShiftPane(Texts texts) {
    this.texts = texts;
    getStyleClass().addAll("card", "shift");
  }

  @Override
  public void show(CashierState state) {
    Till till = state.post().till();
    getChildren()
        .setAll(
            Nodes.label(texts.get("shift.title"), "card-heading"),
            figure(texts.get("shift.count"), counted(till, String.valueOf(till.settled()))),
            figure(texts.get("shift.cash"), counted(till, Yuan.of(till.cash()))));
    till.money().amounts().entrySet().stream()
        .filter(entry -> till.isWhole())
        .filter(entry -> entry.getKey() != TenderKind.CASH)
        .map(
            entry ->
                figure(state.choices().tender().name(entry.getKey()), Yuan.of(entry.getValue())))
        .forEach(getChildren()::add);
    int held = state.waiting().held();
    if (held > 0) {
      getChildren().add(figure(texts.get("shift.held"), String.valueOf(held)));
    }
    getChildren()
        .addAll(
            figure(texts.get("shift.open"), String.valueOf(state.open().size())),
            Nodes.label(texts.get("shift.latest"), "sub-heading"));
    if (state.history().isEmpty()) {
      getChildren().add(Nodes.wrapped(texts.get("shift.none"), "hint"));
    }
    state.history().stream().limit(ROWS).forEach(item -> getChildren().add(row(item)));
  }

  private String counted(Till till, String value) {
    return till.isWhole() ? value : texts.get("shift.counting");
  }

  private static HBox figure(String name, String value) {
    return Nodes.row(
        "figure-row",
        Nodes.whole(name, "figure-label"),
        Nodes.spring(),
        Nodes.amount(value, "figure"));
  }

  private HBox row(Settled item) {
    Node sign = Nodes.icon(item.cancelled() ? Icon.UNDO : Icon.CHECK, 15);
    HBox row =
        Nodes.row(
            "shift-row",
            sign,
            Nodes.whole(item.maskedName(), "shift-name"),
            Nodes.whole(item.cancelled() ? texts.get("history.cancelled") : item.day(), "hint"),
            Nodes.spring(),
            Nodes.amount(Yuan.of(item.person()), "shift-amount"));
    row.getStyleClass().add(item.cancelled() ? "undone" : "done");
    return row;
  }
}
