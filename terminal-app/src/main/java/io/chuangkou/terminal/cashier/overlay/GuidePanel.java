package io.chuangkou.terminal.cashier.overlay;

import io.chuangkou.settlement.guide.Entry;
import io.chuangkou.settlement.policy.scheme.BilingualText;
import io.chuangkou.terminal.cashier.drawer.Drawer;
import io.chuangkou.terminal.cashier.guide.GuideReading;
import io.chuangkou.terminal.cashier.model.CashierViewModel;
import io.chuangkou.terminal.cashier.model.Cursor;
import io.chuangkou.terminal.cashier.pane.Field;
import io.chuangkou.terminal.shell.Icon;
import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.visit.TypedText;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The guide: what is looked for, and the entries that answer to it. */
final class GuidePanel {

  private final GuideReading reading;
  private final Texts texts;
  private final Field field;
  private final VBox rows = Nodes.column("list-place");
  private final Node drawer;

  GuidePanel(CashierViewModel model, Texts texts) {
    this.reading = model.guide();
    this.texts = texts;
    field = new Field(model, Cursor.GUIDE, reading.text(), TypedText::halfWidth);
    VBox.setVgrow(rows, Priority.ALWAYS);
    drawer =
        Drawer.of(
            "list-drawer",
            texts.get("guide.title"),
            texts.get("guide.keys"),
            Nodes.labelled(texts.get("guide.field"), field),
            rows);
    reading.found().subscribe(this::list);
    reading.marked().subscribe(this::list);
  }

  /** Where it is typed what is looked for. */
  Field field() {
    return field;
  }

  Node show() {
    return drawer;
  }

  private void list() {
    rows.getChildren()
        .setAll(
            Drawer.rows(
                reading.found().get().stream().map(this::row).toList(),
                reading.marked().get(),
                Drawer.nothing(Nodes.icon(Icon.INFO, 64), texts.get("guide.none"))));
  }

  private HBox row(Entry entry) {
    VBox words =
        Nodes.column(
            "drawer-words",
            Nodes.label(words(entry.title()), "drawer-name"),
            Nodes.label(words(entry.source().regionName()) + "  " + entry.citation(), "drawer-id"));
    HBox.setHgrow(words, Priority.ALWAYS);
    return new HBox(words, Nodes.label(words(entry.topic().words()), "drawer-state"));
  }

  private String words(BilingualText text) {
    return Locale.ENGLISH.getLanguage().equals(texts.locale().getLanguage())
        ? text.english()
        : text.chinese();
  }
}
