package io.chuangkou.terminal.cashier.overlay;

import io.chuangkou.terminal.cashier.model.Panel;
import io.chuangkou.terminal.shell.Icon;
import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Several things that can be done, one of them marked. */
final class ChoiceDialog {

  private ChoiceDialog() {}

  static Node of(Panel.Choose asked, int marked, Texts texts) {
    VBox rows = Nodes.column("drawer-rows");
    for (int i = 0; i < asked.options().size(); i++) {
      rows.getChildren().add(row(asked.options().get(i).words(), i == marked));
    }
    VBox dialog =
        Nodes.column(
            "dialog",
            Nodes.wrapped(asked.title(), "dialog-title"),
            Nodes.wrapped(asked.sentence(), "dialog-sentence"),
            rows,
            Dialog.buttons(texts, Dialog.act(asked.options().get(marked).words()), "grave"));
    dialog.setMaxHeight(VBox.USE_PREF_SIZE);
    return dialog;
  }

  private static HBox row(String words, boolean marked) {
    HBox row = new HBox(Nodes.wrapped(words, "drawer-what"));
    row.getStyleClass().addAll("drawer-row", marked ? "marked" : "unmarked");
    if (marked) {
      row.getChildren().addAll(Nodes.spring(), Nodes.icon(Icon.CHECK, 18));
    }
    return row;
  }
}
