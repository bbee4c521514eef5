package io.chuangkou.terminal.cashier.overlay;

import io.chuangkou.terminal.cashier.model.CashierViewModel;
import io.chuangkou.terminal.cashier.model.Cursor;
import io.chuangkou.terminal.cashier.pane.Field;
import io.chuangkou.terminal.shell.Icon;
import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.shell.Yuan;
import io.chuangkou.terminal.workflow.CashierState.Settled;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Why a settlement is cancelled: a digit for each reason, and a field for another one. */
final class ReasonDialog {

  private static final int LONGEST = 40;

  private final Texts texts;
  private final Field field;

  ReasonDialog(CashierViewModel model, Texts texts) {
    this.texts = texts;
    this.field =
        new Field(
            model,
            Cursor.REASON,
            model.cancelReason(),
            typed -> typed.substring(0, Math.min(LONGEST, typed.length())));
  }

  Field field() {
    return field;
  }

  /** The reasons, one of them marked; the last is the one to be typed. */
  Node choose(Settled settled, List<String> reasons, int marked) {
    VBox rows = Nodes.column("drawer-rows");
    for (int i = 0; i < reasons.size(); i++) {
      String reason = reasons.get(i).isEmpty() ? texts.get("cancel.other") : reasons.get(i);
      rows.getChildren().add(row(i + 1, reason, i == marked));
    }
    return dialog(settled, rows, texts.get("cancel.next"));
  }

  /** The field. */
  Node type(Settled settled) {
    return dialog(
        settled, Nodes.labelled(texts.get("cancel.field"), field), texts.get("cancel.next"));
  }

  private Node dialog(Settled settled, Node content, String next) {
    VBox dialog =
        Nodes.column(
            "dialog",
            Nodes.label(texts.get("cancel.title"), "dialog-title"),
            Nodes.wrapped(
                texts.get(
                    "cancel.sentence",
                    settled.maskedName(),
                    settled.settlementId(),
                    Yuan.of(settled.total())),
                "dialog-sentence"),
            content,
            Dialog.buttons(texts, Dialog.act(next), "go"));
    dialog.setMaxHeight(VBox.USE_PREF_SIZE);
    return dialog;
  }

  /** A row that its digit chooses. */
  static HBox row(int digit, String words, boolean marked) {
    Label number = Nodes.label(String.valueOf(digit % 10), "key-cap");
    HBox row = new HBox(number, Nodes.wrapped(words, "drawer-what"));
    row.getStyleClass().addAll("drawer-row", marked ? "marked" : "unmarked");
    if (marked) {
      row.getChildren().addAll(Nodes.spring(), Nodes.icon(Icon.CHECK, 18));
    }
    return row;
  }
}
