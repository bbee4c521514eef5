package io.chuangkou.terminal.cashier.chart;

import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.QuietScroll;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.supervisor.Chart;
import io.chuangkou.terminal.supervisor.Dashboard;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The charts of a shift or a day, all on one page; what has no room is scrolled to. */
public final class ChartPanel extends StackPane {

  /** From this width on there is room for three charts in a row. */
  private static final double THREE = 1260;

  private final Texts texts;
  private final Label title = Nodes.label("", "drawer-title");
  private final Label sentence = Nodes.label("", "hint");
  private final GridPane grid = new GridPane();
  private final QuietScroll scroll = new QuietScroll(grid);
  private int columns;
  private @Nullable Dashboard drawn;

  /**
   * An empty page.
   *
   * @param saved what came of the saving of a file, in words
   */
  public ChartPanel(Texts texts, ObservableValue<String> saved) {
    this.texts = texts;
    getStyleClass().add("figures-place");
    grid.getStyleClass().add("figures-grid");
    grid.widthProperty()
        .addListener(
            (width, before, after) -> {
              if (columns != columns(after.doubleValue())) {
                arrange();
              }
            });
    Label outcome = Nodes.wrapped("", "slip-outcome");
    outcome.textProperty().bind(saved);
    outcome.visibleProperty().bind(outcome.textProperty().isNotEmpty());
    outcome.managedProperty().bind(outcome.visibleProperty());
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox page =
        Nodes.column(
            "figures",
            Nodes.row(
                "heading",
                title,
                sentence,
                Nodes.spring(),
                Nodes.label(texts.get("figures.keys"), "hint")),
            scroll,
            outcome);
    getChildren().add(page);
  }

  /** Draws what is not drawn yet. */
  public ChartPanel show(Dashboard dashboard) {
    if (!dashboard.equals(drawn)) {
      drawn = dashboard;
      title.setText(dashboard.title());
      sentence.setText(dashboard.sentence());
      scroll.setVvalue(0);
      arrange();
    }
    return this;
  }

  /** Scrolls by so many pixels, downwards if positive. */
  public void scroll(double pixels) {
    scroll.scrollBy(pixels);
  }

  /** Charts of many bars have a row of their own; the others stand beside each other. */
  private void arrange() {
    columns = columns(grid.getWidth());
    grid.getChildren().clear();
    grid.getColumnConstraints().setAll(constraints(columns));
    int column = 0;
    int row = 0;
    for (Chart chart : drawn == null ? List.<Chart>of() : drawn.charts()) {
      int span = span(chart, columns);
      if (column + span > columns) {
        column = 0;
        row++;
      }
      grid.add(new ChartCard(chart, columns, texts), column, row, span, 1);
      column += span;
    }
  }

  private static int columns(double width) {
    return width >= THREE ? 3 : 2;
  }

  private static int span(Chart chart, int columns) {
    return switch (chart.subject()) {
      case TENDER, FUNDS, OUTCOMES, WAITING -> 1;
      case WINDOWS -> 2;
      case HOURS -> columns;
    };
  }

  private static List<ColumnConstraints> constraints(int count) {
    List<ColumnConstraints> columns = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(100.0 / count);
      columns.add(column);
    }
    return columns;
  }
}
