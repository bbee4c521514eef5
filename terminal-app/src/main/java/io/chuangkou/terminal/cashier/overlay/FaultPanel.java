package io.chuangkou.terminal.cashier.overlay;

import io.chuangkou.terminal.notice.FaultClass;
import io.chuangkou.terminal.notice.Notice;
import io.chuangkou.terminal.shell.Icon;
import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The page of a code: what is the matter, what to do, whether money moved, and whom to call. */
final class FaultPanel extends VBox {

  private final Texts texts;

  FaultPanel(Notice notice, Texts texts) {
    this.texts = texts;
    getStyleClass().addAll("dialog", "fault-page");
    setMaxHeight(USE_PREF_SIZE);
    getChildren()
        .addAll(
            Nodes.heading(
                Nodes.label(notice.code(), "dialog-title"),
                Nodes.label(texts.get("fault.page.keys"), "hint")),
            part(Icon.of(notice.level()), "fault.page.matter", notice.sentence()));
    if (!notice.advice().isEmpty()) {
      getChildren().add(part(Icon.INFO, "fault.page.todo", notice.advice()));
    }
    String key = "fault.class." + FaultClass.of(notice.code()).map(Enum::name).orElse("ANY");
    getChildren()
        .addAll(
            part(Icon.INFO, "fault.page.money", texts.get(key + ".money")),
            part(Icon.SPEECH, "fault.page.call", texts.get(key + ".call")));
    if (!notice.detail().isEmpty()) {
      getChildren().add(part(Icon.INFO, "fault.page.detail", notice.detail()));
    }
  }

  private HBox part(Icon icon, String label, String words) {
    VBox column =
        Nodes.column(
            "fault-part",
            Nodes.label(texts.get(label), "field-label"),
            Nodes.wrapped(words, "dialog-sentence"));
    HBox.setHgrow(column, Priority.ALWAYS);
    return Nodes.row("fault-row", Nodes.icon(icon, 20), column);
  }
}
