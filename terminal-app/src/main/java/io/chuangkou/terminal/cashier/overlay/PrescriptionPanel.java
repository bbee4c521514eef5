package io.chuangkou.terminal.cashier.overlay;

import io.chuangkou.terminal.cashier.model.CashierViewModel;
import io.chuangkou.terminal.cashier.model.Cursor;
import io.chuangkou.terminal.cashier.model.PrescriptionTyping;
import io.chuangkou.terminal.cashier.model.PrescriptionTyping.Part;
import io.chuangkou.terminal.cashier.pane.Field;
import io.chuangkou.terminal.cashier.pane.Reason;
import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The prescription on which a pharmacy sells: its parts, of which one is being typed. */
final class PrescriptionPanel extends VBox {

  private final PrescriptionTyping typing;
  private final Texts texts;
  private final Field field;
  private final Label asked = Nodes.label("", "field-label");
  private final VBox rows = Nodes.column("drawer-rows");

  PrescriptionPanel(CashierViewModel model, Texts texts) {
    this.typing = model.prescription();
    this.texts = texts;
    field = new Field(model, Cursor.PRESCRIPTION, typing.text(), typed -> typed);
    getStyleClass().addAll("dialog", "typed-dialog");
    setMaxHeight(USE_PREF_SIZE);
    getChildren()
        .addAll(
            Nodes.heading(
                Nodes.label(texts.get("prescription.title"), "dialog-title"),
                Nodes.label(texts.get("prescription.keys"), "hint")),
            Nodes.wrapped(texts.get("prescription.sentence"), "dialog-sentence"),
            rows,
            Nodes.column("labelled", asked, field),
            new Reason(model, Cursor.PRESCRIPTION),
            Dialog.buttons(texts, Dialog.act(texts.get("prescription.act")), "go"));
    typing.part().subscribe(this::draw);
  }

  Field field() {
    return field;
  }

  private void draw(Part now) {
    asked.setText(texts.get("prescription." + now));
    field.setAccessibleText(asked.getText());
    rows.getChildren().clear();
    for (Part part : Part.values()) {
      HBox row =
          new HBox(
              Nodes.label(texts.get("prescription." + part), "drawer-name"),
              Nodes.spring(),
              Nodes.label(typing.typed(part), "drawer-what"));
      row.getStyleClass().addAll("drawer-row", part == now ? "marked" : "unmarked");
      rows.getChildren().add(row);
    }
  }

  /** What was typed into the parts before is shown. */
  PrescriptionPanel show() {
    draw(typing.part().get());
    return this;
  }
}
