package io.chuangkou.terminal.cashier;

import io.chuangkou.terminal.shell.Icon;
import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.VisitKind;
import javafx.scene.layout.HBox;

/** The kinds of visit side by side, the chosen one marked; F4 moves on. */
final class VisitChooser extends HBox implements StatePane {

  private final Texts texts;

  VisitChooser(Texts texts) {
    this.texts = texts;
    getStyleClass().add("visits");
  }

  @Override
  public void show(CashierState state) {
    getChildren().setAll(Nodes.label("F4", "inline-key"));
    for (VisitKind kind : state.choices().kinds()) {
      getChildren().add(chip(kind, kind == state.bill().visit()));
    }
  }

  private HBox chip(VisitKind kind, boolean chosen) {
    HBox chip = Nodes.row("visit");
    if (chosen) {
      chip.getStyleClass().add("visit-chosen");
      chip.getChildren().add(Nodes.icon(Icon.CHECK, 14));
    }
    chip.getChildren().add(Nodes.label(texts.get("visit." + kind)));
    return chip;
  }
}
