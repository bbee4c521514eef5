package io.chuangkou.terminal.cashier.overlay;

import io.chuangkou.settlement.catalogue.Diagnosis;
import io.chuangkou.terminal.cashier.model.CashierViewModel;
import io.chuangkou.terminal.cashier.model.Cursor;
import io.chuangkou.terminal.cashier.pane.Field;
import io.chuangkou.terminal.cashier.pane.Reason;
import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.workflow.CashierState;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The diagnoses of the bill, and one that is looked for by code, name or initials. */
final class DiagnosisPanel extends VBox {

  private final Texts texts;
  private final Field field;
  private final Label said = Nodes.wrapped("", "dialog-sentence");
  private final VBox rows = Nodes.column("drawer-rows");

  DiagnosisPanel(CashierViewModel model, Texts texts) {
    this.texts = texts;
    field = new Field(model, Cursor.DIAGNOSIS, model.diagnosis().text(), typed -> typed);
    getStyleClass().addAll("dialog", "typed-dialog");
    setMaxHeight(USE_PREF_SIZE);
    getChildren()
        .addAll(
            Nodes.heading(
                Nodes.label(texts.get("diagnosis.title"), "dialog-title"),
                Nodes.label(texts.get("diagnosis.keys"), "hint")),
            said,
            Nodes.labelled(texts.get("diagnosis.field"), field),
            new Reason(model, Cursor.DIAGNOSIS),
            rows,
            Dialog.buttons(texts, Dialog.act(texts.get("diagnosis.act")), "go"));
  }

  Field field() {
    return field;
  }

  DiagnosisPanel show(CashierState state, int marked) {
    List<Diagnosis> own = state.bill().particulars().diagnoses();
    said.setText(
        own.isEmpty()
            ? texts.get("diagnosis.none")
            : own.stream().map(Diagnosis::name).collect(Collectors.joining("；")));
    List<Diagnosis> shown = state.diagnoses();
    rows.getChildren().clear();
    for (int i = 0; i < shown.size(); i++) {
      rows.getChildren().add(row(shown.get(i), i == marked, own.indexOf(shown.get(i))));
    }
    return this;
  }

  private HBox row(Diagnosis diagnosis, boolean marked, int rank) {
    HBox row =
        new HBox(
            Nodes.label(diagnosis.code(), "drawer-name"),
            Nodes.label(diagnosis.name(), "drawer-what"));
    row.getStyleClass().addAll("drawer-row", marked ? "marked" : "unmarked");
    if (rank >= 0) {
      String words = rank == 0 ? texts.get("diagnosis.first") : Integer.toString(rank + 1);
      row.getChildren().addAll(Nodes.spring(), Nodes.label(words, "drawer-state"));
    }
    return row;
  }
}
