package io.chuangkou.terminal.cashier.chart;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.shell.Icon;
import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.shell.Yuan;
import io.chuangkou.terminal.supervisor.Chart;
import io.chuangkou.terminal.supervisor.Chart.Bar;
import io.chuangkou.terminal.supervisor.Chart.Measure;
import io.chuangkou.terminal.supervisor.Chart.Subject;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A chart with its figures beside it; the colour of a bar stands before its figure. */
final class ChartCard extends VBox {

  private static final int TINTS = 8;

  /** What a name may have of letters to stand before its values, an ideograph counted as two. */
  private static final int SHORT = 10;

  /** Columns of a name and its values. */
  private static final int VALUES = 4;

  private final Chart chart;
  private final Texts texts;

  /**
   * A card.
   *
   * @param columns how many cards stand beside each other
   */
  ChartCard(Chart chart, int columns, Texts texts) {
    this.chart = chart;
    this.texts = texts;
    getStyleClass().add("figure-card");
    setAccessibleText(words());
    getChildren().add(Nodes.heading(Nodes.label(chart.title(), "card-heading"), total()));
    if (chart.isEmpty()) {
      Node nothing =
          Nodes.row(
              "figure-nothing",
              Nodes.icon(Icon.INFO, 20),
              Nodes.wrapped(chart.nothing(), "figure-name"));
      VBox.setVgrow(nothing, Priority.ALWAYS);
      getChildren().add(nothing);
    } else {
      Region drawing = Drawing.of(chart);
      Region figures = chart.subject() == Subject.HOURS ? hours(columns) : figures();
      HBox.setHgrow(figures, Priority.ALWAYS);
      HBox both = Nodes.row("figure-both", drawing, figures);
      VBox.setVgrow(both, Priority.ALWAYS);
      getChildren().add(both);
    }
  }

  /** What is said aloud of it: all that it shows. */
  private String words() {
    return chart.isEmpty()
        ? chart.title() + " " + chart.nothing()
        : chart.bars().stream()
            .map(bar -> bar.name() + " " + count(bar.count()) + " " + Yuan.of(bar.amount()))
            .collect(Collectors.joining("，", chart.title() + "：", ""));
  }

  private Label total() {
    String words =
        chart.measure() == Measure.COUNT ? count(chart.count()) : Yuan.of(chart.amount());
    return Nodes.whole(words, "figure-total");
  }

  private String count(int count) {
    return texts.get("figures.count", count);
  }

  /** No text wraps: what is long has a line of its own, so that all lines are as high. */
  private Region figures() {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("figure-rows");
    int row = 0;
    for (int i = 0; i < chart.bars().size(); i++) {
      Bar bar = chart.bars().get(i);
      Label name = Nodes.whole(bar.name(), "figure-name");
      grid.add(swatch(i), 0, row);
      if (isLong(bar.name())) {
        grid.add(name, 1, row++, VALUES, 1);
      } else {
        grid.add(name, 1, row);
      }
      grid.addRow(row++, Nodes.spring(), counted(bar), amount(bar));
      if (!bar.note().isEmpty()) {
        grid.add(Nodes.whole(bar.note(), "hint"), 1, row++, VALUES, 1);
      }
    }
    return grid;
  }

  private static boolean isLong(String name) {
    return name.codePoints().map(letter -> Character.isIdeographic(letter) ? 2 : 1).sum() > SHORT;
  }

  /** A day has many hours: they stand in columns. */
  private Region hours(int columns) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("figure-hours");
    int rows = Math.ceilDiv(chart.bars().size(), columns);
    for (int i = 0; i < chart.bars().size(); i++) {
      Bar bar = chart.bars().get(i);
      Label name = Nodes.whole(bar.name(), "figure-name");
      HBox hour = Nodes.row("figure-hour", name, counted(bar), Nodes.spring(), amount(bar));
      GridPane.setHgrow(hour, Priority.ALWAYS);
      grid.add(hour, i / rows, i % rows);
    }
    return grid;
  }

  private Node swatch(int bar) {
    Region swatch = new Region();
    swatch.getStyleClass().addAll("figure-swatch", tint(chart, bar));
    return swatch;
  }

  private Label counted(Bar bar) {
    Label label =
        Nodes.whole(
            chart.measure() == Measure.COUNT || bar.count() != 0 ? count(bar.count()) : "",
            chart.measure() == Measure.COUNT ? "figure-value" : "figure-beside");
    GridPane.setHalignment(label, HPos.RIGHT);
    return label;
  }

  private Label amount(Bar bar) {
    boolean isTold = chart.measure() == Measure.AMOUNT || !bar.amount().equals(Fen.ZERO);
    Label label =
        Nodes.whole(
            isTold ? Yuan.of(bar.amount()) : "",
            chart.measure() == Measure.AMOUNT ? "figure-value" : "figure-beside");
    GridPane.setHalignment(label, HPos.RIGHT);
    return label;
  }

  /** Style class that gives a bar its colour: by what it is, or by its place. */
  static String tint(Chart chart, int bar) {
    return switch (chart.subject()) {
      case OUTCOMES, WAITING -> chart.subject().name().toLowerCase(Locale.ROOT) + "-" + bar;
      case TENDER, FUNDS, WINDOWS -> "tint-" + bar % TINTS;
      case HOURS -> "tint-0";
    };
  }
}
