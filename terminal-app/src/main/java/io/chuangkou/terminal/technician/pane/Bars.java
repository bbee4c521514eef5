package io.chuangkou.terminal.technician.pane;

import io.chuangkou.terminal.shell.Nodes;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.StackedBarChart;
import javafx.scene.chart.XYChart;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Bars that stand on each other, a colour for each row of figures, named above them. */
final class Bars extends VBox {

  private final List<String> names;
  private final HBox legend = Nodes.row("bench-legend");
  private final StackedBarChart<String, Number> chart;

  /**
   * Without figures.
   *
   * @param title what they are of
   * @param names under the bars
   */
  Bars(String title, List<String> names) {
    this.names = List.copyOf(names);
    getStyleClass().addAll("figure-card", "bench-chart");
    CategoryAxis below = new CategoryAxis();
    below.setTickMarkVisible(false);
    below.setTickLabelGap(2);
    NumberAxis beside = new NumberAxis();
    beside.setMinorTickVisible(false);
    chart = new StackedBarChart<>(below, beside);
    chart.setAnimated(false);
    chart.setLegendVisible(false);
    chart.setVerticalGridLinesVisible(false);
    chart.setCategoryGap(names.size() > 10 ? 6 : 18);
    chart.getStyleClass().add("figure-chart");
    below.setCategories(FXCollections.observableArrayList(names));
    getChildren().addAll(Nodes.heading(Nodes.label(title, "sub-heading"), legend), chart);
  }

  /**
   * Puts a row of figures on top.
   *
   * @param values as many as there are names
   */
  Bars add(String name, List<? extends Number> values) {
    int row = chart.getData().size();
    XYChart.Series<String, Number> series = new XYChart.Series<>();
    series.setName(name);
    for (int i = 0; i < names.size(); i++) {
      series.getData().add(new XYChart.Data<>(names.get(i), values.get(i)));
    }
    chart.getData().add(series);
    series.getData().forEach(data -> data.getNode().getStyleClass().add("bench-tint-" + row));
    Region swatch = new Region();
    swatch.getStyleClass().addAll("figure-swatch", "bench-tint-" + row);
    legend.getChildren().addAll(swatch, Nodes.label(name, "hint"));
    return this;
  }
}
