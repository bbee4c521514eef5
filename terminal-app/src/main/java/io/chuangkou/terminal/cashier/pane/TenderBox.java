package io.chuangkou.terminal.cashier.pane;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.cashier.model.CashierViewModel;
import io.chuangkou.terminal.cashier.model.Cursor;
import io.chuangkou.terminal.cashier.model.TenderTyping;
import io.chuangkou.terminal.counter.TenderRules;
import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.shell.Yuan;
import io.chuangkou.terminal.tender.Tender;
import io.chuangkou.terminal.tender.TenderKind;
import io.chuangkou.terminal.tender.TenderLine;
import io.chuangkou.terminal.visit.TypedText;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The money handed over: the lines that were taken, and the one that is typed. */
final class TenderBox extends VBox {

  /** As many rows have room; where there are more lines the first are told as a sum. */
  private static final int MOST_ROWS = 4;

  private final CashierViewModel model;
  private final Texts texts;
  private final VBox lines = Nodes.column("tender-lines");
  private final Label kind = Nodes.wrapped("", "field-label");
  private final Field tender;
  private final Field reference;
  private final HBox referenceRow;
  private final Label refusal = Nodes.wrapped("", "tender-refusal");

  TenderBox(CashierViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    TenderTyping typing = model.tendering();
    tender = new Field(model, Cursor.TENDER, typing.amount(), TypedText::plain);
    tender.getStyleClass().addAll("number-field", "tender-field");
    reference = new Field(model, Cursor.REFERENCE, typing.reference(), TypedText::plain);
    tender.accessibleTextProperty().bind(kind.textProperty());
    reference.setAccessibleText(texts.get("cash.reference"));
    reference.getStyleClass().add("reference-field");
    reference.setPromptText(texts.get("cash.reference.optional"));
    HBox.setHgrow(reference, Priority.ALWAYS);
    referenceRow =
        Nodes.row(
            "tender-head", Nodes.label(texts.get("cash.reference"), "field-label"), reference);
    getStyleClass().add("tender-box");
    getChildren()
        .addAll(
            lines,
            Nodes.row(
                "tender-head", kind, Nodes.spring(), Nodes.whole(texts.get("cash.keys"), "hint")),
            tender,
            referenceRow,
            refusal);
  }

  List<Field> fields() {
    return List.of(tender, reference);
  }

  void enable(boolean enabled) {
    tender.setDisable(!enabled);
    reference.setDisable(!enabled);
  }

  /** How many rows it has beside the amount that is typed. */
  int rows() {
    TenderTyping.Entry entry = model.tendering().entry().get();
    return Math.min(entry.lines().size(), lineRows(entry)) + others(entry);
  }

  /** Rows for the lines, that of the sum among them. */
  private static int lineRows(TenderTyping.Entry entry) {
    return Math.max(2, MOST_ROWS + 1 - others(entry));
  }

  private static int others(TenderTyping.Entry entry) {
    int refused = entry.refusal() == null ? 0 : 2;
    int referred = entry.kind() == TenderKind.CASH ? 0 : 1;
    return refused + referred;
  }

  void show() {
    TenderTyping.Entry entry = model.tendering().entry().get();
    TenderRules rules = model.state().get().choices().tender();
    kind.setText(texts.get("cash.tendered.by", rules.name(entry.kind())));
    showLines(entry, rules);
    Nodes.present(referenceRow, entry.kind() != TenderKind.CASH);
    TenderTyping.Refusal refused = entry.refusal();
    Nodes.present(refusal, refused != null);
    refusal.setText(refused == null ? "" : texts.get("cash.refused." + refused));
    refusal.getStyleClass().removeAll("insisted");
    if (entry.isInsisted()) {
      refusal.getStyleClass().add("insisted");
    }
  }

  private void showLines(TenderTyping.Entry entry, TenderRules rules) {
    List<TenderLine> taken = entry.lines();
    int rows = lineRows(entry);
    Nodes.present(lines, !taken.isEmpty());
    int earlier = taken.size() <= rows ? 0 : taken.size() - rows + 1;
    lines
        .getChildren()
        .setAll(
            taken.stream()
                .skip(earlier)
                .map(line -> row(rules.name(line.kind()), line.reference(), line.amount()))
                .toList());
    if (earlier > 0) {
      Fen sum = new Tender(taken.subList(0, earlier)).total();
      lines.getChildren().addFirst(row(texts.get("cash.earlier", earlier), "", sum));
    }
  }

  private static HBox row(String name, String reference, Fen amount) {
    return Nodes.row(
        "tender-line",
        Nodes.whole(name, "tender-name"),
        Nodes.label(reference, "hint"),
        Nodes.spring(),
        Nodes.amount(Yuan.of(amount), "tender-amount"));
  }
}
