package io.chuangkou.terminal.cashier.pane;

import io.chuangkou.terminal.cashier.model.CashierViewModel;
import io.chuangkou.terminal.cashier.model.Cursor;
import io.chuangkou.terminal.cashier.model.StatePane;
import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Choice;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.util.List;
import javafx.scene.layout.HBox;

/** What the line being typed serves, where the policy names purposes: each with its digit. */
final class PurposeRow extends HBox implements StatePane {

  private final CashierViewModel model;
  private final Texts texts;

  PurposeRow(CashierViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("purposes");
    model.entry().purpose().subscribe(chosen -> show(model.state().get()));
    model.cursor().subscribe(cursor -> show(model.state().get()));
  }

  @Override
  public void show(CashierState state) {
    List<Choice> purposes = state.choices().purposes();
    Nodes.present(this, !purposes.isEmpty() && state.stage() == Stage.IDENTIFIED);
    getChildren().setAll(Nodes.label(texts.get("entry.purpose"), "field-label"));
    for (int i = 0; i < purposes.size(); i++) {
      getChildren().add(chip(i + 1, purposes.get(i)));
    }
    getStyleClass().remove("purposes-asked");
    if (model.cursor().get() == Cursor.PURPOSE) {
      getStyleClass().add("purposes-asked");
    }
  }

  private HBox chip(int digit, Choice purpose) {
    HBox chip =
        Nodes.row(
            "visit",
            Nodes.label(Integer.toString(digit), "purpose-digit"),
            Nodes.label(purpose.words()));
    if (purpose.code().equals(model.entry().purpose().get())) {
      chip.getStyleClass().add("visit-chosen");
    }
    return chip;
  }
}
