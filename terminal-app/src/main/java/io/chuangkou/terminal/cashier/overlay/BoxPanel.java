package io.chuangkou.terminal.cashier.overlay;

import io.chuangkou.terminal.cashier.model.CashierViewModel;
import io.chuangkou.terminal.cashier.model.Cursor;
import io.chuangkou.terminal.cashier.pane.Field;
import io.chuangkou.terminal.dispensing.TraceCodeParser;
import io.chuangkou.terminal.notice.Level;
import io.chuangkou.terminal.notice.Notice;
import io.chuangkou.terminal.shell.Icon;
import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.visit.Dispensed;
import io.chuangkou.terminal.visit.TraceCode;
import io.chuangkou.terminal.workflow.CashierState;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The boxes of the bill, each to be scanned: how many are there of how many, line by line. */
final class BoxPanel extends VBox {

  private static final String SEPARATOR = "\u001D";

  private final Texts texts;
  private final Field field;
  private final Label asked = Nodes.label("", "field-label");
  private final Label split = Nodes.label("", "hint");
  private final VBox rows = Nodes.column("drawer-rows");
  private final Label refusal = Nodes.wrapped("");
  private final HBox refused = Nodes.row("banner", Nodes.icon(Icon.TRIANGLE, 18), refusal);
  private boolean typedByPress;

  BoxPanel(CashierViewModel model, Texts texts) {
    this.texts = texts;
    field = new Field(model, Cursor.BOX, model.boxes().text(), typed -> typed);
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::separatorPressed);
    field.addEventFilter(KeyEvent.KEY_TYPED, this::separatorTyped);
    model
        .boxes()
        .split()
        .subscribe(on -> split.setText(texts.get(on ? "boxes.split" : "boxes.whole")));
    model
        .boxes()
        .part()
        .subscribe(
            part -> {
              asked.setText(texts.get("boxes.field." + part));
              field.setAccessibleText(asked.getText());
            });
    getStyleClass().addAll("dialog", "typed-dialog");
    setMaxHeight(USE_PREF_SIZE);
    Nodes.level(refused, Level.WARNING);
    getChildren()
        .addAll(
            Nodes.heading(
                Nodes.label(texts.get("boxes.title"), "dialog-title"),
                Nodes.label(texts.get("boxes.keys"), "hint")),
            rows,
            Nodes.column("labelled", asked, field),
            split,
            refused,
            Dialog.buttons(texts, Dialog.act(texts.get("boxes.act")), "go"));
  }

  Field field() {
    return field;
  }

  /** A scanner writes FNC1 as the control character, which it types with Ctrl and a bracket. */
  private void separatorPressed(KeyEvent event) {
    typedByPress = event.isControlDown() && event.getCode() == KeyCode.CLOSE_BRACKET;
    if (typedByPress) {
      field.replaceSelection(String.valueOf(TraceCodeParser.FNC1_SYMBOL));
      event.consume();
    }
  }

  /** A field takes no control characters: a symbol stands for this one. */
  private void separatorTyped(KeyEvent event) {
    if (event.getCharacter().equals(SEPARATOR)) {
      if (!typedByPress) {
        field.replaceSelection(String.valueOf(TraceCodeParser.FNC1_SYMBOL));
      }
      event.consume();
    }
  }

  BoxPanel show(CashierState state, int marked) {
    List<Integer> lines = state.bill().packagedDrugs();
    rows.getChildren().clear();
    for (int i = 0; i < lines.size(); i++) {
      rows.getChildren().add(row(state.bill().lines().get(lines.get(i)), i == marked));
    }
    if (lines.isEmpty()) {
      rows.getChildren().add(Nodes.wrapped(texts.get("boxes.none"), "dialog-sentence"));
    }
    refuse(state.notice());
    return this;
  }

  private void refuse(@Nullable Notice notice) {
    Nodes.present(refused, notice != null && !notice.code().isEmpty());
    refusal.setText(
        notice == null ? "" : notice.sentence() + notice.advice() + "（" + notice.code() + "）");
  }

  /** What is known of the batches, each once. */
  private String batches(Dispensed dispensed) {
    return Stream.concat(
            Stream.ofNullable(dispensed.batch()),
            dispensed.boxes().stream().flatMap(box -> Stream.ofNullable(box.batch())))
        .distinct()
        .map(
            batch ->
                batch.expires() == null
                    ? batch.lot()
                    : texts.get("boxes.batch.until", batch.lot(), batch.expires()))
        .collect(Collectors.joining("　"));
  }

  private HBox row(Bill.Line line, boolean marked) {
    Dispensed dispensed = line.dispensed();
    VBox words = Nodes.column("drawer-words", Nodes.label(line.name(), "drawer-name"));
    String codes = dispensed.boxes().stream().map(TraceCode::code).collect(Collectors.joining("　"));
    String below =
        dispensed.untraced() == null ? codes : texts.get("untraced." + dispensed.untraced());
    if (!below.isEmpty()) {
      words.getChildren().add(Nodes.wrapped(below, "drawer-id"));
    }
    String batches = batches(dispensed);
    if (!batches.isEmpty()) {
      words.getChildren().add(Nodes.wrapped(texts.get("boxes.batch", batches), "drawer-id"));
    }
    HBox.setHgrow(words, Priority.ALWAYS);
    Label count =
        Nodes.label(
            dispensed.boxes().size() + " / " + Dispensed.boxes(line.quantity()), "drawer-amount");
    count.setMinWidth(USE_PREF_SIZE);
    HBox row = new HBox(words, count);
    if (line.isTraced()) {
      row.getChildren().add(Nodes.icon(Icon.CHECK, 18));
    }
    row.getStyleClass().addAll("drawer-row", marked ? "marked" : "unmarked");
    return row;
  }
}
