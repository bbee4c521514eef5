package io.chuangkou.terminal.cashier.overlay;

import io.chuangkou.terminal.cashier.model.Panel;
import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.shell.Yuan;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Choice;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** What a line serves: a digit for each purpose that the policy pays for, and one for none. */
final class PurposeDialog {

  private PurposeDialog() {}

  static Node of(Panel.Purpose asked, CashierState state, int marked, Texts texts) {
    List<Choice> purposes = asked.rows(state);
    VBox rows = Nodes.column("drawer-rows");
    for (int i = 0; i < purposes.size(); i++) {
      rows.getChildren().add(ReasonDialog.row(i + 1, purposes.get(i).words(), i == marked));
    }
    List<Bill.Line> lines = state.bill().lines();
    String line =
        asked.line() < lines.size()
            ? texts.get(
                "purpose.line",
                asked.line() + 1,
                lines.get(asked.line()).name(),
                Yuan.of(lines.get(asked.line()).amount()))
            : "";
    VBox dialog =
        Nodes.column(
            "dialog",
            Nodes.wrapped(line, "dialog-title"),
            Nodes.wrapped(texts.get("purpose.sentence"), "dialog-sentence"),
            rows,
            Dialog.buttons(texts, Dialog.act(texts.get("purpose.act")), "go"));
    dialog.setMaxHeight(VBox.USE_PREF_SIZE);
    return dialog;
  }
}
