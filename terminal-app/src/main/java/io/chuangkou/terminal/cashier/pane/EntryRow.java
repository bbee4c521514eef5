package io.chuangkou.terminal.cashier.pane;

import io.chuangkou.terminal.cashier.model.CashierViewModel;
import io.chuangkou.terminal.cashier.model.Cursor;
import io.chuangkou.terminal.cashier.model.FullWidth;
import io.chuangkou.terminal.cashier.model.LineEntry;
import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A new charge line: code, quantity, unit price, each ended by Enter. */
final class EntryRow extends HBox {

  private final Field code;
  private final Field quantity;
  private final Field price;

  EntryRow(CashierViewModel model, Texts texts) {
    LineEntry entry = model.entry();
    code = new Field(model, Cursor.CODE, entry.code(), FullWidth::code);
    quantity = new Field(model, Cursor.QUANTITY, entry.quantity(), FullWidth::decimal);
    price = new Field(model, Cursor.PRICE, entry.price(), FullWidth::decimal);
    quantity.getStyleClass().add("number-field");
    price.getStyleClass().add("number-field");
    quantity.setPrefWidth(90);
    price.setPrefWidth(140);
    getStyleClass().add("entry");
    VBox codeBox = Nodes.labelled(texts.get("entry.code"), code);
    HBox.setHgrow(codeBox, Priority.ALWAYS);
    getChildren()
        .addAll(
            codeBox,
            Nodes.labelled(texts.get("entry.quantity"), quantity),
            Nodes.labelled(texts.get("entry.price"), price),
            Nodes.label(texts.get("entry.hint"), "entry-hint"));
  }

  List<Field> fields() {
    return List.of(code, quantity, price);
  }
}
