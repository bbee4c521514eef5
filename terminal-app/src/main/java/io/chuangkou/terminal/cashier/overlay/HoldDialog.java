package io.chuangkou.terminal.cashier.overlay;

import io.chuangkou.terminal.cashier.model.CashierViewModel;
import io.chuangkou.terminal.cashier.model.Cursor;
import io.chuangkou.terminal.cashier.pane.Field;
import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.shell.Yuan;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.PersonView;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Whose bill is held, and a field for why. */
final class HoldDialog extends VBox {

  private static final int LONGEST = 40;

  private final Texts texts;
  private final Field field;
  private final Label sentence = Nodes.wrapped("", "dialog-sentence");

  HoldDialog(CashierViewModel model, Texts texts) {
    this.texts = texts;
    this.field =
        new Field(
            model,
            Cursor.NOTE,
            model.holding().note(),
            typed -> typed.substring(0, Math.min(LONGEST, typed.length())));
    getStyleClass().add("dialog");
    setMaxHeight(USE_PREF_SIZE);
    getChildren()
        .addAll(
            Nodes.label(texts.get("hold.title"), "dialog-title"),
            sentence,
            Nodes.labelled(texts.get("hold.note"), field),
            Dialog.buttons(texts, Dialog.act(texts.get("hold.act")), "go"));
  }

  Field field() {
    return field;
  }

  Node show(CashierState state) {
    PersonView person = state.person();
    sentence.setText(
        texts.get(
            "hold.sentence",
            person == null ? "" : person.maskedName(),
            state.bill().lines().size(),
            Yuan.of(state.bill().total())));
    return this;
  }
}
