package io.chuangkou.terminal.technician.pane;

import io.chuangkou.terminal.shell.Icon;
import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.shell.WindowSettings;
import io.chuangkou.terminal.technician.Finding;
import io.chuangkou.terminal.technician.Grade;
import io.chuangkou.terminal.technician.bench.BenchModel;
import io.chuangkou.terminal.technician.bench.Outcome;
import io.chuangkou.terminal.technician.bench.Page;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What a page shows: its head, what was found, and what belongs to it alone. */
final class PageContent {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final BenchModel model;
  private final Texts texts;
  private final WindowSettings settings;
  private final ScannerPane scanner;

  PageContent(BenchModel model, Texts texts, WindowSettings settings, ScannerPane scanner) {
    this.model = model;
    this.texts = texts;
    this.settings = settings;
    this.scanner = scanner;
  }

  /** A page as it stands now. */
  Region of(Page page) {
    VBox content = Nodes.column("bench-content");
    content.getChildren().add(head(page));
    switch (page) {
      case OVERVIEW -> overview(content);
      case BUNDLE -> bundle(content);
      case SCANNER -> {
        content.getChildren().add(scanner);
        findings(page, content);
      }
      case READERS -> {
        findings(page, content);
        if (model.readers() != null) {
          content.getChildren().add(CardPages.readers(model.readers(), texts));
        }
      }
      case CARD -> {
        findings(page, content);
        if (model.card() != null) {
          content.getChildren().addAll(CardPages.card(model.card(), texts));
        }
      }
      case CONTACT -> {
        findings(page, content);
        if (model.contact() != null) {
          content.getChildren().add(ContactPage.of(model.contact(), texts));
        }
      }
      case STATISTICS -> {
        findings(page, content);
        if (!model.days().isEmpty()) {
          content.getChildren().add(StatisticsPage.of(model.days(), texts));
        }
      }
      case PSAM, CENTRE, PRINTER, CLOCK, STORE, DISPLAY, CONFIG -> findings(page, content);
    }
    return content;
  }

  private Node head(Page page) {
    String name =
        page.check()
            .map(check -> texts.english() ? check.english() : check.chinese())
            .orElseGet(() -> texts.get("bench.page." + page));
    HBox head =
        Nodes.heading(
            Nodes.label(name, "drawer-title"),
            Nodes.label(texts.get("bench.what." + page), "hint"));
    page.check()
        .flatMap(model::outcome)
        .ifPresent(outcome -> head.getChildren().add(Nodes.whole(time(outcome), "bench-time")));
    return head;
  }

  private String time(Outcome outcome) {
    return TIME.format(LocalDateTime.ofInstant(outcome.at(), settings.zone()));
  }

  private void findings(Page page, VBox content) {
    Optional<Outcome> outcome = page.check().flatMap(model::outcome);
    boolean isRunning = page.check().map(model::isRunning).orElse(false);
    if (isRunning && page == Page.CONTACT) {
      content.getChildren().add(progress());
    }
    if (outcome.isPresent()) {
      outcome.get().findings().stream()
          .map(finding -> new FindingCard(finding, texts))
          .forEach(content.getChildren()::add);
    } else if (isRunning && page != Page.CONTACT) {
      content.getChildren().add(empty(Icon.HOURGLASS, texts.get("bench.running")));
    } else if (!isRunning) {
      content.getChildren().add(empty(Icon.INFO, texts.get("bench.empty." + page)));
    }
  }

  private static Node empty(Icon icon, String words) {
    return Nodes.row("bench-empty", Nodes.icon(icon, 22), Nodes.wrapped(words, "bench-words"));
  }

  /** The gravest first; what is well is counted. */
  private void overview(VBox content) {
    List<Finding> all = new ArrayList<>(model.findings());
    if (all.isEmpty()) {
      String words = texts.get(model.isBusy() ? "bench.running" : "bench.empty.OVERVIEW");
      content.getChildren().add(empty(model.isBusy() ? Icon.HOURGLASS : Icon.INFO, words));
      return;
    }
    long good = all.stream().filter(finding -> finding.grade() == Grade.GOOD).count();
    List<Finding> grave =
        all.stream()
            .filter(finding -> finding.grade().compareTo(Grade.WARNING) >= 0)
            .sorted(Comparator.comparing(Finding::grade).reversed())
            .toList();
    if (grave.isEmpty() && !model.isBusy()) {
      content.getChildren().add(empty(Icon.CHECK, texts.get("bench.well")));
    }
    grave.forEach(finding -> content.getChildren().add(new FindingCard(finding, texts)));
    content.getChildren().add(Nodes.wrapped(texts.get("bench.good", good, all.size()), "hint"));
  }

  private Node progress() {
    ProgressBar bar = new ProgressBar((double) model.done() / BenchModel.READINGS);
    bar.setMaxWidth(Double.MAX_VALUE);
    return Nodes.column(
        "busy",
        Nodes.wrapped(
            texts.get("bench.contact.progress", model.done(), BenchModel.READINGS), "busy-text"),
        bar);
  }

  private void bundle(VBox content) {
    BenchModel.Bundled bundled = model.bundled();
    if (bundled.running()) {
      content.getChildren().add(empty(Icon.HOURGLASS, texts.get("bench.running")));
    } else if (bundled.file() != null) {
      content
          .getChildren()
          .add(empty(Icon.CHECK, texts.get("bench.bundle.written", bundled.file())));
    } else if (!bundled.fault().isEmpty()) {
      content
          .getChildren()
          .add(empty(Icon.CROSS, texts.get("bench.bundle.failed", bundled.fault())));
    } else {
      content.getChildren().add(empty(Icon.INFO, texts.get("bench.empty.BUNDLE", "F8")));
    }
    content.getChildren().add(Nodes.wrapped(texts.get("bench.bundle.what"), "bench-words"));
  }
}
