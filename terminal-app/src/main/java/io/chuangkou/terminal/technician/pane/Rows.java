package io.chuangkou.terminal.technician.pane;

import io.chuangkou.terminal.shell.Nodes;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** A table that is read and not worked with: a head, and rows whose texts wrap. */
final class Rows extends GridPane {

  private final double[] shares;
  private int row;

  /**
   * Without a row.
   *
   * @param shares of the width, in percent, a column each
   */
  Rows(List<String> head, double... shares) {
    this.shares = shares;
    getStyleClass().add("bench-rows");
    for (double share : shares) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(share);
      column.setHgrow(Priority.ALWAYS);
      getColumnConstraints().add(column);
    }
    add(head, "bench-head");
  }

  /** Adds a row of texts. */
  Rows add(List<String> cells, String styleClass) {
    for (int column = 0; column < cells.size(); column++) {
      Label cell = Nodes.wrapped(cells.get(column), "bench-cell", styleClass);
      cell.setMaxWidth(Double.MAX_VALUE);
      add(cell, column, row);
    }
    row++;
    return this;
  }

  /** How many columns there are. */
  int columns() {
    return shares.length;
  }
}
