package io.chuangkou.terminal.cashier.chart;

import io.chuangkou.terminal.supervisor.Chart;
import io.chuangkou.terminal.supervisor.Chart.Bar;
import io.chuangkou.terminal.supervisor.Chart.Measure;
import io.chuangkou.terminal.supervisor.Chart.Subject;
import javafx.collections.FXCollections;
import javafx.scene.chart.BarChart;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.PieChart;
import javafx.scene.chart.XYChart;
import javafx.scene.layout.Region;

/** The drawn part of a chart. It is measured by eye: the figures stand beside it. */
final class Drawing {

  private static final double FEN = 100;

  private Drawing() {}

  static Region of(Chart chart) {
    javafx.scene.chart.Chart drawn =
        chart.subject() == Subject.OUTCOMES ? slices(chart) : bars(chart);
    drawn.setAnimated(false);
    drawn.setLegendVisible(false);
    drawn.getStyleClass().add("figure-chart");
    if (chart.subject() == Subject.HOURS) {
      drawn.getStyleClass().add("figure-chart-wide");
    }
    return drawn;
  }

  private static javafx.scene.chart.Chart slices(Chart chart) {
    PieChart pie = new PieChart(FXCollections.observableArrayList());
    pie.setLabelsVisible(false);
    pie.setStartAngle(90);
    for (Bar bar : chart.bars()) {
      pie.getData().add(new PieChart.Data(bar.name(), value(chart, bar)));
    }
    // Each slice that is added takes the style classes of those before it away.
    for (int i = 0; i < chart.bars().size(); i++) {
      pie.getData().get(i).getNode().getStyleClass().add(ChartCard.tint(chart, i));
    }
    return pie;
  }

  private static javafx.scene.chart.Chart bars(Chart chart) {
    CategoryAxis names = new CategoryAxis();
    names.setTickLabelsVisible(chart.subject() == Subject.HOURS);
    names.setTickMarkVisible(false);
    names.setTickLabelGap(2);
    NumberAxis values = new NumberAxis();
    values.setTickLabelsVisible(false);
    values.setTickMarkVisible(false);
    values.setMinorTickVisible(false);
    BarChart<String, Number> bars = new BarChart<>(names, values);
    bars.setVerticalGridLinesVisible(false);
    bars.setCategoryGap(chart.bars().size() < 4 ? 26 : 8);
    XYChart.Series<String, Number> series = new XYChart.Series<>();
    for (Bar bar : chart.bars()) {
      series.getData().add(new XYChart.Data<>(name(chart, bar), value(chart, bar)));
    }
    bars.getData().add(series);
    for (int i = 0; i < chart.bars().size(); i++) {
      series.getData().get(i).getNode().getStyleClass().add(ChartCard.tint(chart, i));
    }
    return bars;
  }

  /** Under a bar an hour has room for its number alone. */
  private static String name(Chart chart, Bar bar) {
    return chart.subject() == Subject.HOURS ? bar.name().substring(0, 2) : bar.name();
  }

  private static double value(Chart chart, Bar bar) {
    return chart.measure() == Measure.COUNT ? bar.count() : bar.amount().fen() / FEN;
  }
}
