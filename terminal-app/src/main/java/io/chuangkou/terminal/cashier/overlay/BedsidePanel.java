package io.chuangkou.terminal.cashier.overlay;

import io.chuangkou.terminal.cashier.model.CashierViewModel;
import io.chuangkou.terminal.cashier.model.Cursor;
import io.chuangkou.terminal.cashier.pane.Field;
import io.chuangkou.terminal.cashier.pane.Reason;
import io.chuangkou.terminal.cashier.stay.BedsideTyping;
import io.chuangkou.terminal.cashier.stay.BedsideTyping.Part;
import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Where a person in hospital lies: the parts, of which one is being typed. */
final class BedsidePanel extends VBox {

  private final BedsideTyping typing;
  private final Texts texts;
  private final Field field;
  private final Label asked = Nodes.label("", "field-label");
  private final VBox rows = Nodes.column("drawer-rows");

  BedsidePanel(CashierViewModel model, Texts texts) {
    this.typing = model.bedside();
    this.texts = texts;
    field = new Field(model, Cursor.BEDSIDE, typing.text(), typed -> typed);
    getStyleClass().addAll("dialog", "typed-dialog");
    setMaxHeight(USE_PREF_SIZE);
    getChildren()
        .addAll(
            Nodes.heading(
                Nodes.label(texts.get("bedside.title"), "dialog-title"),
                Nodes.label(texts.get("bedside.keys"), "hint")),
            Nodes.wrapped(texts.get("bedside.sentence"), "dialog-sentence"),
            rows,
            Nodes.column("labelled", asked, field),
            new Reason(model, Cursor.BEDSIDE),
            Dialog.buttons(texts, Dialog.act(texts.get("bedside.act")), "go"));
    typing
        .part()
        .subscribe(
            part -> {
              draw(part);
              // What is typed takes the place of what was.
              field.selectAll();
            });
  }

  Field field() {
    return field;
  }

  private void draw(Part now) {
    asked.setText(texts.get("bedside." + now));
    field.setAccessibleText(asked.getText());
    rows.getChildren().clear();
    for (Part part : typing.parts()) {
      HBox row =
          new HBox(
              Nodes.label(texts.get("bedside." + part), "drawer-name"),
              Nodes.spring(),
              Nodes.label(typing.typed(part), "drawer-what"));
      row.getStyleClass().addAll("drawer-row", part == now ? "marked" : "unmarked");
      rows.getChildren().add(row);
    }
  }

  /** What was typed into the parts before is shown. */
  BedsidePanel show() {
    draw(typing.part().get());
    return this;
  }
}
