package io.chuangkou.terminal.shell;

import io.chuangkou.terminal.notice.Level;
import io.chuangkou.terminal.notice.Light;
import io.chuangkou.terminal.notice.Notice;
import io.chuangkou.terminal.shell.key.Screen;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The one place for messages: what is the matter, what to do next, and a code to tell over the
 * telephone. Without a notice it says what to do next.
 */
final class NoticeStrip extends HBox {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final Screen screen;
  private final Texts texts;
  private final WindowSettings settings;
  private String since = "";
  private final Label copied = Nodes.whole("", "notice-copied");

  NoticeStrip(WindowSettings settings, Screen screen, Texts texts) {
    this.settings = settings;
    this.screen = screen;
    this.texts = texts;
    getStyleClass().add("notice");
    screen.notice().addListener((notice, before, after) -> show());
    screen.guidance().addListener((guidance, before, after) -> show());
    show();
  }

  private void show() {
    Notice notice = screen.notice().getValue();
    if (notice == null) {
      guide(screen.guidance().getValue());
    } else {
      show(notice);
    }
  }

  private void guide(Light guidance) {
    Nodes.level(this, guidance.level());
    setAccessibleText(guidance.text());
    Icon sign = guidance.level() == Level.BUSY ? Icon.INFO : Icon.of(guidance.level());
    getChildren().setAll(Nodes.icon(sign, 22), Nodes.wrapped(guidance.text(), "notice-guidance"));
  }

  private void show(Notice notice) {
    Nodes.level(this, notice.level());
    setAccessibleText(notice.code() + " " + notice.sentence() + " " + notice.advice());
    getChildren().setAll(Nodes.icon(Icon.of(notice.level()), 22), words(notice));
    if (!notice.code().isEmpty()) {
      since = TIME.format(settings.clock().instant().atZone(settings.zone()));
      copied.setText(texts.get("notice.copy"));
      getChildren().addAll(Nodes.whole(notice.code(), "notice-code"), copied);
    }
  }

  private static VBox words(Notice notice) {
    VBox words = Nodes.column("notice-words", Nodes.wrapped(notice.sentence(), "notice-sentence"));
    if (!notice.advice().isEmpty()) {
      words.getChildren().add(Nodes.wrapped(notice.advice(), "notice-advice"));
    }
    HBox.setHgrow(words, Priority.ALWAYS);
    return words;
  }

  /**
   * Puts on the clipboard what the screen has for it; else what a help desk asks for: code, time,
   * numbers and words.
   */
  void copy() {
    @Nullable Notice notice = screen.notice().getValue();
    if (!screen.copied().isEmpty()) {
      put(screen.copied());
    } else if (notice != null && !notice.code().isEmpty()) {
      put(
          Stream.of(notice.code(), since, screen.reference(), notice.sentence())
              .filter(part -> !part.isEmpty())
              .collect(Collectors.joining(" ")));
      copied.setText(texts.get("notice.copied"));
    }
  }

  private static void put(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
