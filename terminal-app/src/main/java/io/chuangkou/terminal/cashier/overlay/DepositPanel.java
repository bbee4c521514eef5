package io.chuangkou.terminal.cashier.overlay;

import io.chuangkou.terminal.cashier.model.CashierViewModel;
import io.chuangkou.terminal.cashier.model.Cursor;
import io.chuangkou.terminal.cashier.pane.Field;
import io.chuangkou.terminal.cashier.pane.Reason;
import io.chuangkou.terminal.settling.DepositList;
import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.shell.Yuan;
import io.chuangkou.terminal.visit.TypedText;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.PersonView;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The deposits of the person at the desk, and one that is taken. */
final class DepositPanel extends VBox {

  /** As many rows have room; of more the latest are shown, and the marked one. */
  private static final int SHOWN = 8;

  private final Texts texts;
  private final Field field;
  private final Label said = Nodes.wrapped("", "dialog-sentence");
  private final VBox typed;
  private final VBox rows = Nodes.column("drawer-rows");

  DepositPanel(CashierViewModel model, Texts texts) {
    this.texts = texts;
    field = new Field(model, Cursor.DEPOSIT, model.deposit().amount(), TypedText::plain);
    field.getStyleClass().add("number-field");
    typed = Nodes.labelled(texts.get("deposit.field"), field);
    getStyleClass().addAll("dialog", "typed-dialog");
    setMaxHeight(USE_PREF_SIZE);
    getChildren()
        .addAll(
            Nodes.heading(
                Nodes.label(texts.get("deposit.title"), "dialog-title"),
                Nodes.label(texts.get("deposit.keys"), "hint")),
            said,
            typed,
            new Reason(model, Cursor.DEPOSIT),
            rows,
            Dialog.buttons(texts, Dialog.act(texts.get("deposit.act")), "go"));
  }

  Field field() {
    return field;
  }

  DepositPanel show(CashierState state, int marked) {
    PersonView person = state.person();
    DepositList list = state.deposited().list();
    Nodes.present(typed, state.bill().isOpenStay());
    said.setText(
        texts.get(
            list.rows().isEmpty() ? "deposit.none" : "deposit.sum",
            person == null ? "" : person.maskedName(),
            Yuan.of(list.sum()),
            list.rows().size()));
    List<DepositList.Row> all = list.rows();
    int from = Math.max(0, Math.min(marked, all.size() - SHOWN));
    rows.getChildren().clear();
    for (int i = from; i < Math.min(all.size(), from + SHOWN); i++) {
      rows.getChildren().add(row(all.get(i), i == marked));
    }
    return this;
  }

  private HBox row(DepositList.Row deposit, boolean marked) {
    String remark = deposit.isOfStay() ? "" : texts.get("deposit.other");
    HBox row =
        new HBox(
            Nodes.label(deposit.at(), "drawer-name"),
            Nodes.label(deposit.number() + "　" + deposit.operator(), "drawer-state"),
            Nodes.label(remark, "drawer-what"),
            Nodes.spring(),
            Nodes.whole(Yuan.of(deposit.amount()), "drawer-amount"));
    row.getStyleClass().addAll("drawer-row", marked ? "marked" : "unmarked");
    return row;
  }
}
