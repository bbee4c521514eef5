package io.chuangkou.terminal.cashier.overlay;

import io.chuangkou.terminal.cashier.model.CashierViewModel;
import io.chuangkou.terminal.cashier.model.Cursor;
import io.chuangkou.terminal.cashier.pane.Field;
import io.chuangkou.terminal.cashier.pane.Reason;
import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import java.io.File;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;

/** Where the bill file lies: typed, or chosen from the folders. */
public final class ImportDialog extends VBox {

  private final CashierViewModel model;
  private final Texts texts;
  private final Field path;

  ImportDialog(CashierViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    path = new Field(model, Cursor.PATH, model.importing().path().text(), typed -> typed);
    path.setAccessibleText(texts.get("import.path"));
    getStyleClass().add("dialog");
    setMaxHeight(USE_PREF_SIZE);
    getChildren()
        .addAll(
            Nodes.label(texts.get("import.title"), "dialog-title"),
            Nodes.wrapped(texts.get("import.sentence"), "dialog-sentence"),
            path,
            new Reason(model, Cursor.PATH),
            Dialog.buttons(
                texts,
                Dialog.act(texts.get("import.act")),
                "go",
                Dialog.button("F3", texts, Dialog.act(texts.get("import.choose")), "quiet")));
  }

  Field field() {
    return path;
  }

  /** Lets the cashier choose the file from the folders. */
  public void choose() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.get("import.title"));
    chooser.getExtensionFilters().add(new ExtensionFilter("JSON", "*.json"));
    File chosen = chooser.showOpenDialog(getScene().getWindow());
    if (chosen != null) {
      model.importBill(chosen.toPath());
    }
  }
}
