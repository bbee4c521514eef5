package io.chuangkou.terminal.cashier.pane;

import io.chuangkou.terminal.billing.Typed;
import io.chuangkou.terminal.cashier.model.CashierViewModel;
import io.chuangkou.terminal.cashier.model.Cursor;
import io.chuangkou.terminal.cashier.model.FullWidth;
import io.chuangkou.terminal.cashier.model.LineEntry;
import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * A new charge line: code, quantity, unit price, each ended by Enter; below, why one of them is not
 * taken, or which lines wait to be added.
 */
final class EntryRow extends VBox {

  private final Texts texts;
  private final Field code;
  private final Field quantity;
  private final Field price;
  private final Label waiting = Nodes.label("", "entry-waiting");

  EntryRow(CashierViewModel model, Texts texts) {
    this.texts = texts;
    LineEntry entry = model.entry();
    code = new Field(model, Cursor.CODE, entry.code(), FullWidth::code);
    quantity = new Field(model, Cursor.QUANTITY, entry.quantity(), FullWidth::decimal);
    price = new Field(model, Cursor.PRICE, entry.price(), FullWidth::decimal);
    quantity.getStyleClass().add("number-field");
    price.getStyleClass().add("number-field");
    quantity.setPrefWidth(90);
    price.setPrefWidth(140);
    VBox codeBox = Nodes.labelled(texts.get("entry.code"), code);
    HBox.setHgrow(codeBox, Priority.ALWAYS);
    Reason reason = new Reason(model, Cursor.CODE, Cursor.QUANTITY, Cursor.PRICE);
    HBox.setHgrow(reason, Priority.ALWAYS);
    reason.setMinWidth(0);
    model.waiting().lines().subscribe(this::show);
    getChildren()
        .addAll(
            Nodes.row(
                "entry",
                codeBox,
                Nodes.labelled(texts.get("entry.quantity"), quantity),
                Nodes.labelled(texts.get("entry.price"), price),
                Nodes.whole(texts.get("entry.hint"), "entry-hint")),
            Nodes.row("entry-below", reason, waiting));
  }

  private void show(List<Typed.Line> lines) {
    waiting.setText(
        lines.isEmpty()
            ? ""
            : texts.get(
                "entry.waiting",
                lines.size(),
                lines.stream().map(Typed.Line::words).collect(Collectors.joining("；"))));
  }

  List<Field> fields() {
    return List.of(code, quantity, price);
  }
}
