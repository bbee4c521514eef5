package io.chuangkou.terminal.cashier.overlay;

import io.chuangkou.terminal.cashier.model.CashierViewModel;
import io.chuangkou.terminal.cashier.model.Cursor;
import io.chuangkou.terminal.cashier.pane.Field;
import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.visit.TypedText;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What cash lay in the drawer when the shift began. */
final class FloatDialog extends VBox {

  private final Field field;

  FloatDialog(CashierViewModel model, Texts texts) {
    field = new Field(model, Cursor.FLOAT, model.openingFloat().text(), TypedText::plain);
    field.getStyleClass().add("number-field");
    field.setAccessibleText(texts.get("float.title"));
    Label refusal = Nodes.wrapped(texts.get("cash.refused.NO_AMOUNT"), "tender-refusal");
    model.openingFloat().refused().subscribe(refused -> Nodes.present(refusal, refused));
    getStyleClass().add("dialog");
    setMaxHeight(USE_PREF_SIZE);
    getChildren()
        .addAll(
            Nodes.label(texts.get("float.title"), "dialog-title"),
            Nodes.wrapped(texts.get("float.sentence"), "dialog-sentence"),
            field,
            refusal,
            Dialog.buttons(texts, Dialog.act(texts.get("float.act")), "go"));
  }

  Field field() {
    return field;
  }
}
