package io.chuangkou.terminal.technician.pane;

import io.chuangkou.terminal.notice.Level;
import io.chuangkou.terminal.shell.Icon;
import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.QuietScroll;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.shell.WindowSettings;
import io.chuangkou.terminal.technician.Check;
import io.chuangkou.terminal.technician.Grade;
import io.chuangkou.terminal.technician.bench.BenchModel;
import io.chuangkou.terminal.technician.bench.Outcome;
import io.chuangkou.terminal.technician.bench.Page;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The list of checks at the left as traffic lights, the page of one at the right. */
final class BenchView extends BorderPane {

  private final BenchModel model;
  private final Texts texts;
  private final VBox list = Nodes.column("bench-list");
  private final QuietScroll scroll = new QuietScroll(null);
  private final ScannerPane scanner;
  private final PageContent pages;
  private Page shown = Page.OVERVIEW;

  BenchView(BenchModel model, Texts texts, WindowSettings settings) {
    this.model = model;
    this.texts = texts;
    this.scanner = new ScannerPane(model, texts);
    this.pages = new PageContent(model, texts, settings, scanner);
    getStyleClass().addAll("desk", "bench");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox card = Nodes.column("card", scroll);
    card.getStyleClass().add("bench-page");
    setLeft(new QuietScroll(list));
    getLeft().getStyleClass().add("bench-left");
    setCenter(card);
    model.changes().subscribe(change -> show());
  }

  private void show() {
    list.getChildren().clear();
    for (Page page : Page.values()) {
      list.getChildren().add(row(page));
    }
    scroll.setContent(pages.of(model.page()));
    if (shown != model.page()) {
      shown = model.page();
      scroll.setVvalue(0);
      placeCursor();
    }
  }

  private Node row(Page page) {
    Label name = Nodes.label(name(page), "bench-name");
    HBox row = Nodes.row("bench-row", lamp(page), name);
    row.setAccessibleText(name(page) + " " + state(page));
    if (page == model.page()) {
      row.getStyleClass().add("marked");
    }
    Label state = Nodes.label(state(page), "bench-state");
    row.getChildren().addAll(Nodes.spring(), state);
    row.setOnMouseClicked(click -> model.open(page));
    return row;
  }

  private String name(Page page) {
    return page.check()
        .map(check -> texts.english() ? check.english() : check.chinese())
        .orElseGet(() -> texts.get("bench.page." + page));
  }

  private Node lamp(Page page) {
    HBox lamp = Nodes.row("bench-lamp");
    Level level = level(page);
    Nodes.level(lamp, level);
    Icon sign = isRunning(page) ? Icon.HOURGLASS : level == Level.BUSY ? Icon.INFO : Icon.of(level);
    lamp.getChildren().add(Nodes.icon(sign, 15));
    return lamp;
  }

  private Level level(Page page) {
    if (isRunning(page)) {
      return Level.BUSY;
    }
    if (page == Page.OVERVIEW) {
      return model.grade().level();
    }
    return page.check().flatMap(model::outcome).map(Outcome::grade).orElse(Grade.SKIPPED).level();
  }

  private boolean isRunning(Page page) {
    return switch (page) {
      case OVERVIEW -> model.isBusy();
      case BUNDLE -> model.bundled().running();
      case READERS,
          CARD,
          CONTACT,
          PSAM,
          CENTRE,
          PRINTER,
          CLOCK,
          STORE,
          DISPLAY,
          SCANNER,
          CONFIG,
          STATISTICS ->
          page.check().map(model::isRunning).orElse(false);
    };
  }

  private String state(Page page) {
    if (isRunning(page)) {
      return texts.get("bench.state.running");
    }
    return page.check().map(this::state).orElse("");
  }

  private String state(Check check) {
    return model
        .outcome(check)
        .map(outcome -> texts.get("bench.grade." + outcome.grade()))
        .orElseGet(() -> texts.get("bench.state.none"));
  }

  /** Where a scanner types. */
  ScannerPane scanner() {
    return scanner;
  }

  void scroll(double pixels) {
    scroll.scrollBy(pixels);
  }

  /** The keyboard goes to the scanner's field, where that is shown. */
  void placeCursor() {
    if (model.page() == Page.SCANNER) {
      scanner.take();
    } else {
      requestFocus();
    }
  }
}
